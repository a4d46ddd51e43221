"""Czech, Slovak, Slovene, Croatian, Bulgarian and Ukrainian addresses."""

from gateway.traffic.detection.addresses.custom import Custom

CUSTOMS = (
    Custom(
        ("cs", "sk"),
        before="ulice ulici ulicu ulica ul namesti nam namestie namesti trida tr trieda sidliste "
        "sidlisko nabrezi nabrezie",
        after="ulice ulica namesti namestie nam trida cesta nabrezi nabrezie",
        flats=(
            r"(?:byt|b|patro|poschodie|vchod|dve[rř]e|dvere|blok|[cč]\.[ ]?b(?:ytu)?)"
            r"\.?[ ]?(?:[cč]\.?[ ]?)?\d{1,4}[A-Z]?",
            r"\d{1,2}\.[ ]?(?:patro|pat\.|p\.|np|poschodie|posch\.|podla[zž][ií])",
        ),
        regions="okres okr kraj",
        weak_endings="ova ovej ske ska cka ckej skej",
        lives="bytom bydlim bydli bydlime bydliste adres* byvam byva byvame bydlisko bydliskom "
        "prestehov* trvale* doruc*",
        links="v ve na u je moje nova nove ulici na_adrese do",
        connectors="pod nad u na ve v nad",
        towns="praha brno ostrava plzen liberec olomouc pardubice zlin havirov kladno most opava "
        "jihlava teplice karvina chomutov decin bratislava kosice presov zilina nitra trnava "
        "martin trencin poprad prievidza zvolen michalovce",
    ),
    Custom(
        ("hr", "sl"),
        before="ulica ulici ulicu ulico ulice trg trgu obala avenija setaliste prilaz naselje",
        own_before="cesta cesti cesto ce pot poti nabrezje aleja aleji drevored trga put odvojak "
        "stube perivoj poljana",
        after="ulica ulici ulico ulicu cesta cesti cesto trg put avenija nabrezje obala steza",
        own_after="ul c pot poti naselje ulice drevored aleja trgu",
        flats=(
            r"(?:stan|kat|ulaz|stanovanje|nadstropje|vhod|[sš]t\.[ ]?stan\p{L}*)\.?[ ]?\d{1,4}",
            r"/(?-i:I{1,3}|IV|V|VI{0,3})(?:\.?[ ]?kat)?(?![\p{L}\d])",
            r"(?:\d{1,2}\.|prvo|drugo|tretje|[cč]etrto|peto)[ ]?(?:nadstropje|nadstr|nad|kat)\.?",
            r"(?:pritli[cč]je|mansarda|prizemlje)",
        ),
        regions="zupanija obcina opcina",
        lives="zivim zivi stanujem stanuje adres* naslov* prebival* preselil* selim boravi* seli "
        "stan dostavite isporucite posaljite",
        links="u na je v moj nova nov pri kod se",
        connectors="kralja svetog sv i pri v na pod ob dr",
        towns="zagreb split rijeka osijek zadar pula karlovac varazdin sibenik dubrovnik sisak "
        "ljubljana maribor celje kranj koper velenje ptuj kamnik domzale",
    ),
    Custom(
        ("bg",),
        before="ул улица улицата бул булевард булеварда пл площад жк ж.к кв квартал пр ul bul zhk "
        "шосе алея пресечка ulica ulitsa bulevard jk",
        own_before="м-ст местност к-с",
        flats=(
            r"(?:бл|блок|вх|вход|ет|етаж|ап|апартамент|офис|bl|vh|et|ap)\.?[ ]?"
            r"(?:\d{1,4}[А-Яа-яA-Za-z]?|[А-Яа-яA-Z])",
            r"(?:ж\.?к|кв)\.?[ ]?[„\"]?[\p{L}]+(?:[ ][\p{L}\d]+)?[“\"]?",
        ),
        regions="общ община обл област с гр",
        lives="живея живее живущ* живущи* адрес* адресът адресат* adresat adres доставка "
        "доставете правилният",
        links="на в е ми с е: бул mi e на_адрес",
        connectors="и на св ген д-р проф",
        towns="софия пловдив варна бургас русе плевен sofia plovdiv varna burgas сливен добрич "
        "шумен перник хасково ямбол разлог видин враца габрово кърджали",
    ),
    Custom(
        ("uk",),
        before="вул вулиця ул улица вулиці вулицю просп проспект проспекті бульв "
        "бульвар пров провулок площа набережна шосе узвіз vul vulytsia",
        after="шосе проспект бульвар площа вулиця провулок",
        own_before="бул пл пр наб мкрн мікрорайон мкр масив житломасив квартал",
        flats=(
            r"(?:кв|квартира|кімн|кімната|під|під'їзд|підїзд|пов|поверх|корп|корпус|буд|будинок|оф|офіс|kv|kvart[iy]ra|kwart[iy]r[ay]|pidjizd|kimnata)"
            r"\.?[ ]?(?:№[ ]?)?\d{1,4}[А-Яа-яІі]?",
        ),
        regions="обл область р-н район с м смт село місто",
        lives="живу живе живемо мешкаю мешкає адрес* проживаю проживає прописан* доставка "
        "відправте",
        links="на в у за по м с буд",
        connectors="і та на ім",
        towns="київ харків одеса дніпро львів запоріжжя вінниця полтава чернігів черкаси суми "
        "житомир хмельницький рівне луцьк тернопіль ужгород kyiv lviv kharkiv odesa",
    ),
)
