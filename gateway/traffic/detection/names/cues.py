"""Words around a name which say that a name follows or went before, Polish, folded.

Every pattern reads the folded text before a name (anchored at its end) or behind one (at its head).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from gateway.traffic.detection.names.polish_goods import GOODS, MORE_GOODS

REACH: Final = 48
"""How far before a name a cue is looked for."""

_GAP: Final = r"[\s:,.!\-–\"'„”>*=(]{0,6}$"
_KIN: Final = (
    r"maz|meza|mezowi|mezem|mezu|zon[aeyi]|zonie|syn|syna|synowi|synem|synka|synek|"
    r"synkiem|synow[aeyi]|"
    r"cork[aei]|corce|coreczk[aei]|coreczce|ziec|ziecia|zieciem|zieciowi|brat|brata|"
    r"bratem|bratu|braciszek|siostr[aeyo]|"
    r"siostrze|siostrzen(?:iec|ca|cem|cowi|nica|nicy)|bratan(?:ek|ka|kiem|kowi|ica|icy)|"
    r"kuzyn(?:a|em|owi|ka|ki|ke|ce)?|"
    r"mam[aeyo]|mamie|matk[aei]|matce|tata|taty|tate|tacie|ojciec|ojca|ojcem|ojcu|"
    r"babci[aeo]?|babcie|dziad(?:ek|ka|kiem|kowi)|"
    r"wuj(?:ek|ka|ku|kiem|kowi)|cioci[aeo]?|ciotk[aei]|tesc|tescia|tesciem|tesciow[aeyi]|"
    r"tesciowej|wnuk|wnuka|wnukowi|"
    r"wnukiem|wnuczk[aei]|wnuczce|narzeczon(?:y|a|ego|ej|emu|ym)|partner(?:a|ka|ki|ke|owi|"
    r"em|ce)?|malzon(?:ek|ka|ki|ke|kiem)|"
    r"chlopak(?:a|iem|owi)?|dziewczyn[aeyi]|dzieck[oau]|szwagier|szwagra|szwagrem|szwagierk[aei]"
)
_COMPANY: Final = (
    r"szef(?:a|owa|owej|em|owi)?|kole[gz][aeyio]?|kolegi|koledze|kolezan(?:ka|ki|ke|ce)|"
    r"znajom(?:y|a|ego|ej|emu|ym)|"
    r"przyjaciel(?:a|em|owi|ka|ki)?|przyjaciolk[aei]|sasiad(?:a|em|owi|ka|ki|ke|ce)?|"
    r"wspollokator(?:a|ka|ki|em)?|lokator(?:a|ka|ki|em)?|"
    r"najemc[aeyo]|wspolnik(?:a|iem|owi)?|kierowc[aeyo]|kurier(?:a|em|owi|ka)?|"
    r"konsultant(?:a|ka|ki|ke|ce|em|owi)?|"
    r"serwisant(?:a|em|owi|ka)?|technik(?:a|iem|owi)?|monter(?:a|em|owi)?|hydraulik(?:a|"
    r"iem|owi)?|elektryk(?:a|iem|owi)?|"
    r"listonosz(?:a|em|owi|ka)?|opiekun(?:a|em|owi|ka|ki|ke)?|wychowawc[aeyo]|"
    r"wychowawczyni|nauczyciel(?:a|em|ka|ki)?|"
    r"trener(?:a|em|ka|ki|owi)?|instruktor(?:a|em|ka|ki)?|ksiegow(?:a|y|ej|ego)|agent(?:a|"
    r"em|ka|ki)?|"
    r"doradc[aeyo]|doradczyni|kierowni(?:k|ka|kiem|czka|czki|czke)|dyrektor(?:a|em|ka|"
    r"ki)?|prezes(?:a|em|owi|ka)?|"
    r"lekarz(?:a|em|owi|ka)?|lekark[aei]|dentyst[aeyk]\w{0,2}|pielegniark[aei]|"
    r"ordynator(?:a|em)?|rzeczoznawc[aeyo]|"
    r"handlowiec|handlowca|sprzedawc[aeyo]|pracowni(?:k|ka|kiem|ca|cy|ce)|mechanik(?:a|iem|owi)?|"
    r"ochroniarz(?:a|em)?|portier(?:a|em|ka|ki)?|recepcjonist(?:a|ka|ki|ke)|asystent(?:a|ka|ki|em)"
)
STRONG: Final = regex.compile(
    r"(?<!\p{L})(?:nazywam sie|mam na imie|nazywa sie|nazywal[ao]? sie|na imie(?: ma| mu| jej)?|"
    r"(?:imie|imienia)(?: na karcie)?(?: i nazwisk[oa])?(?: to| klienta)?|nazwisk(?:o|a|iem|u)"
    r"(?: to| rodowe| panienskie| klienta| matki| panienskie matki| mam| brzmi|"
    r" na drzwiach| jest)*|"
    r"nazwiska (?:po slubie |po rozwodzie |po mezu |z \p{L}+ )?na|"
    r"z tej strony|podpisan[oya]|podpis|podpisuje sie|niejak(?:i|iego|im|iemu|a|iej))" + _GAP
)
"""After these even a word that is everyday, or stands in lower case, is a name."""

INTRODUCTION: Final = regex.compile(
    r"(?<!\p{L})(?:z powazaniem|z wyrazami szacunku|z szacunkiem|"
    r"(?:serdecznie |cieplo |goraco )?pozdrawiam(?: serdecznie| cieplo| goraco)?|"
    r"(?:serdeczne )?pozdrowienia(?: dla)?|pzdr|pozdr|pozdro|"
    r"odbiorc[ay]|adresat(?:ka)?|nadawc[ay]|zamawiajac[ya]|kupujac[ya]|(?:na|moje) dane|"
    r"(?:wspol)?wlasciciel(?:ka|a|em)?|(?:wspol)?kredytobiorc[ay]|poszkodowan[ya]|"
    r"sprawc[ay]|swiadek|"
    r"osob[ay] kontaktow[ay]|dane do (?:faktury|wysylki|przelewu)|(?:dane )?pacjent(?:ka|"
    r"a|ki|em)?|uzytkownik|reklamujac[ya]|"
    r"zglaszajac[ya]|zdajacy|przyjmujacy|ubezpieczon[ya]|ubezpieczajacy|pasazer(?:ka|"
    r"owie)?|kierowc[ay]|"
    r"najemca|wynajmujacy|sprzedajacy|upowazniam|upowazniona?|podpisal(?:a)?|"
    r"przedstawil(?:a)? sie jako|"
    r"przedstawil(?:a)? sie|w imieniu|imienny na|wystawion[yea] na|klient(?:ka|a|owi|em|ki)?|"
    r"(?:dzien dobry|dobry wieczor|czesc|hej|witam|halo|siema)[,!. ]* ?(?:tu|tutaj|mowi)|"
    r"(?:moj|moja|mojego|mojej|mojemu|moim|moja|nasz|nasza|naszego|naszej) (?:"
    + _KIN
    + "|"
    + _COMPANY
    + "))"
    + _GAP
)
I_AM: Final = regex.compile(r"(?<!\p{L})(?:ja )?jestem(?: ja)?[ :,]{1,2}$")
RELATIVE: Final = regex.compile(
    r"(?<!\p{L})(?:" + _KIN + r")(?:\s*[,:(–-]\s*|\s+)(?:\p{L}{1,3}\s+)?[\"„]?$"
)
COMPANY: Final = regex.compile(r"(?<!\p{L})(?:" + _COMPANY + r")(?:\s*[,:(–-]\s*|\s+)[\"„]?$")
ADDRESS_FORM: Final = regex.compile(
    r"(?<!\p{L})(?:(?P<m>pan|pana|panu|panem|panie)|(?P<f>pani|pania|panna|panny|panne|panno)|"
    r"panstw[aou]|panstwem|(?P<p>p)|(?P<t>dr|inz|mec|prof|mgr|red|ks|doktor(?:a|em|owi)?|"
    r"inzynier(?:a|em|owi)?|"
    r"mecenas(?:a|em|owi)?|profesor(?:a|em|owi)?|ksiedz|ksiedza|ksiedzem|sedzi[aego]{1,3}))"
    r"(?:\.?\s+(?:dr|dr hab|doktor(?:a|em|owi|ze)?|mgr|inz|inzynier(?:a|em|owi)?|prof|mec|"
    r"mecenas(?:a|em|owi)?|"
    r"profesor(?:a|em|owi)?|kierownik(?:a|iem|owi)?|kierownicz(?:ka|ki|ke|ce)|prezes(?:a|em|owi)?|"
    r"dyrektor(?:a|em|owi)?|ordynator(?:a|em|owi)?|kurier(?:a|em|owi)?|konsultant(?:a|em|"
    r"ka|ki|ke|ce|owi)?|"
    r"redaktor|sedzia|doktor))*\.?(?:\s+|\.\s?)$"
)
MENTION: Final = regex.compile(
    r"(?<!\p{L})(?:tu|tutaj|jestem|dla|od|do|z|ze|u|przez|rozmawial[ae]?m z|mowi|dzwoni|"
    r"dzwonila|dzwonil|pisze|"
    r"czesc|hej|hejka|witaj|siema|elo|halo|drog[ia]|kochan[yae]|szanown[yae]|dzieki|"
    r"dziekuje|imieniem|"
    r"panstwo|rodzina|rodzinie|rodziny|zapyta[cmj]|zapytam|prosic|popros|przekaza[cl]a?|"
    r"przekazcie|powiedz(?:iec|ial[a]?)?|"
    r"oddzwon(?:ic|i)?(?: do)?|wg|wedlug|oraz|i|ale|czy)[\s,:]{1,3}$"
)
SPEAKS_BEHIND: Final = regex.compile(
    r"^[,!]?\s(?:z tej strony|przy telefonie|z (?:tej )?strony|jestem|sie nazywam?|to "
    r"(?:moje |jego |jej |panienskie )?nazwisko|"
    r"to panienskie|"
    r"mam na imie|mi na imie|tu[,.!]|tutaj[,.!]|"
    r"po drugiej stronie|melduje|klania sie|"
    rf"(?:to )?(?:moj|moja|nasz|nasza) (?:{_KIN})(?!\p{{L}})|"
    r"(?:ode mnie|od nas|od ciebie) z (?:biura|pracy|roboty|firmy|dzialu|kadr|ksiegowosci|zespolu|"
    r"magazynu|sekretariatu|ekipy|brygady|bloku|klatki|oddzialu|grupy|klasy)(?!\p{L})|"
    r"(?:z biura|z nocki|z nocnej|z porannej|z rannej|z dziennej|"
    r"z popoludniowej)(?: zmiany)?(?= (?:\p{L}+ ){0,3}"
    r"(?:pisal|dzwonil|mowil|obiecal|powiedzial|przyjal|kazal|odpisal|potwierdzil))|"
    r"z (?:dzialu|kadr|ksiegowosci|windykacji|reklamacji|infolinii|recepcji|sekretariatu|okienka)"
    r"(?!\p{L}))"
)
"""`Baran z tej strony`: whoever went before speaks."""
MY_SURNAME_BEHIND: Final = regex.compile(
    r"^[\"”'»]?,? (?:to|jest|brzmi) (?:(?:moje|jego|jej|nasze|ich|prawdziwe|naprawde|panienskie|"
    r"rodowe) )+"
    r"(?:prawdziwe )?nazwisko(?!\p{L})|^[\"”'»]?,? to (?:nazwisko,? (?:a )?nie|"
    r"moje nazwisko)(?!\p{L})"
)
"""`Wózek to moje nazwisko, nie produkt`."""

SAINT: Final = regex.compile(
    r"(?<!\p{L})(?:sw|swiet(?:y|a|ego|ej|emu|ym)|bl|im|imienia|patrona?|lotnisk(?:o|a|u|"
    r"iem)|pomnik(?:a|u|iem)?|"
    r"nagrod[aye]|order(?:u|em)?|dzien|dniu|dnia|swieto|swieta|noc|wigili[aei]|psalm|"
    r"ewangelia|krol|krola|ksiaze|"
    r"miejscowosc(?:i|ia)?|wies|wsi|gmin[aeyi]|powiat(?:u|em)?|stacj[aei]|przystan(?:ek|"
    r"ku)|rond[oau]|plac|placu|"
    r"galeri[aei]|pociag(?:u|iem)?|tlk|ic|eic|statek|statku|prom|promu)\.?\s[\"„]?$"
)
THING: Final = regex.compile(
    r"(?<!\p{L})(?:"
    + GOODS
    + "|"
    + MORE_GOODS
    + r")\s(?:o (?:nazwie|imieniu)\s|typu\s|marki\s)?[\"„'«(]{0,2}$"
)
"""What bears a first name without being anybody: `szafa Ewelina`."""

CALLED_THING: Final = regex.compile(
    r"(?<!\p{L})(?:czat\w{0,2}|chat\w{0,3}|asystent\w{0,3}|sztuczn\w+|"
    + GOODS
    + r"|pies\w{0,3}|psa|kot\w{0,2}|suczk\w|suk[aie]|kotk\w|chomik\w{0,2}|"
    r"krolik\w{0,2}|papug\w|kon|konia|klacz" + r")[^.!?,]{0,20}?,?\s(?:ktor\w{1,2} )?"
    r"(?:wabi sie|nazywa(?:l[ao]?)? sie|ma na imie|o imieniu)\s[\"„]?$"
)
"""`Wasz czat nazywa się Maja`."""

THING_BEHIND: Final = regex.compile(
    rf"^[\"”'»)]{{0,2}}(?: ?- (?:{GOODS}|{MORE_GOODS})(?!\p{{L}})|"
    r",? (?:twoj|wasz)\w{0,2} (?:wirtualn|asystent|"
    r"bot)|\s(?:\d+(?:[.,]\d+)? ?(?:x|cm|mm|m|ml|l|g|kg|szt|w|v|"
    r"os(?:ob)?\w{0,3}|tab\w{0,3}|cali|gb|tb)(?![\p{L}])|\d+ ?x|w (?:rozmiarze|kolorze|"
    r"wersji|odcieniu|opakowaniu|promocji|sprzedazy|wyprzedazy|ofercie|przecenie|rozm|twardej|"
    r"miekkiej|"
    r"tabletkach|kapsulkach|saszetkach|syropie|zelu|masci|proszku|plynie|sprayu|aerozolu|puszce|"
    r"butelce|"
    r"sloiku|kartonie|plastrach|kostkach)|(?:voice|chat)?bot(?!\p{L})|"
    r"z (?:tej )?(?:kolekcji|serii)|z (?:czekolad|pluszu|drewna|gips|papier|serii|"
    r"kolekcji|linii)|"
    r"to (?:taki?a?e? )?(?:nazw|model|zestaw|maskotk|fotoksiazk|wirtualn|bot|produkt|lini|"
    r"seri|kolekcj|komplet|kubek|(?:ta )?ulic|rond|rzek|miast|wies|firm|sklep|gra|film|"
    r"program|aplikacj)|"
    r"czekoladow|pluszow|drewnian|(?:xs|s|m|l|xl|xxl)(?!\p{L})|premium|deluxe|plus|max|"
    r"mini)|\s?[\"”]\s(?:w karcie|w menu|z menu))"
)
"""`Ewelina 120 cm`, `Mikołaj z czekolady`."""
WORK_WORDS: Final = frozenset({"pan", "pana", "panu", "panem", "krol", "krola", "ksiaze", "maly"})
WORK: Final = regex.compile(
    r"(?<!\p{L})(?:pan(?:a|u|em)? (?:tadeusz|wolodyjowsk|kleks|samochodzik|twardowsk|"
    r"hilar|jowialsk)|"
    r"(?:krol|krola|ksiaze) (?:julian|macius|maciusi|lear|edyp|lew|artur))"
)
CHARACTERS: Final = regex.compile(
    r"(?<!\p{L})(?:jas\w* i malgosi\w+|bolk?e?k?\w* i lol\w+|romeo i juli\w+|flip\w* i flap\w*|"
    r"kubus\w* puchat\w+|czerwon\w+ kaptur\w+|harry\w* potter\w*|ani\w* z zielonego wzgorza|"
    r"piotrus\w* pan\w*|bob\w* budowni\w+|swink\w+ pepp\w+|tom\w+ i przyjaciel\w+|"
    r"listonosz\w* pat\w*|straza\w+ sam\w*|pszczolk\w+ maj\w+|maj\w+ pszczol\w+|"
    r"alicj\w+ w krainie|"
    r"sherlock\w* holmes\w*|james\w* bond\w*|batman\w*|"
    r"tomasz\w* i przyjaci\w+|janosik\w*|dawid\w* i goliat\w*|adam\w* i ew\w+)"
)
"""Books, characters, phrases and products that hold a first name: never a person."""
PHRASES: Final = regex.compile(
    r"(?<!\p{L})(?:ala ma kota|seat\w* leon\w*|giorgio\w* armani|jack daniels?|johnn?ie walker|"
    r"tom\w* clancy|kart\w{1,2} duzej rodziny|roman blind|"
    r"ani (?:do|z|za|na|od|w|o|ja|ty|jedn\w+)(?!\p{L}))"
)
CULTURE: Final = regex.compile(
    r"lektur|opraw|ksiazk|wydani|e-?book|audiobook|film|serial|dvd|spektakl|bilet|mickiewicz|bajk|"
    r"maskot|figurk|pluszow|zabawk|przebrani|stroj|spektakl|remaster|haslo|teatr|opera|"
    r"kin[oaie]|puzzle|"
    r"wersji audio|sluchowisk|ekraniz|dubbing|napisami|epub|mobi(?!\p{L})|czytnik|kindle|legimi|"
    r"audioteka|"
    r"storytel|seans|repertuar|odcin|komiks|powiesc|plyt|winyl|musical"
)
"""Books, films and toys with a person's name, and how to tell that they are meant."""
LISTED: Final = regex.compile(
    r"(?:to (?:sa )?nazwy|reszta imion|imion(?:a|ami)? na|nazwy (?:kompletow|modeli|"
    r"kolekcji|sukienek|mebli|zestawow)|modele:|kolekcje:)"
)
"""Said of first names in a row that are nobody's."""

_KINDS: Final = tuple(
    (name, regex.compile(pattern))
    for name, pattern in (
        ("KIN", _KIN),
        ("JOB", _COMPANY),
        ("THING", GOODS),
        (
            "TITLE",
            r"pan|pana|panu|panem|panie|pani|pania|panna|panny|panne|panno|panstw[aou]|panstwem|p|"
            r"dr|inz|mec|prof|mgr|red|ks|doktor\w{0,3}|mecenas\w{0,3}|profesor\w{0,3}|"
            r"inzynier\w{0,3}|ksiadz|ksiedza|ksiedzem|redaktor|sedzi\w{1,3}|hab",
        ),
        (
            "NAME",
            r"imie|imienia|imieniu|nazwisko|nazwiska|nazwiskiem|nazwisku|nazywam|nazywa|"
            r"nazywal[ao]?|podpis\w{0,4}|nadawc\w|odbiorc\w|klient\w{0,3}|pacjent\w{0,3}|"
            r"pozdrawiam|pozdr|pzdr|powazaniem|name|firstname|lastname|niejak\w{1,4}|jestem|"
            r"upowazni\w{2,4}|wlasciciel\w{0,3}",
        ),
        (
            "SAINT",
            r"sw|swiet(?:y|a|ego|ej|emu|ym)|bl|ulic[aey]|ul|al|alej[aei]\w?|os|osiedl[aeu]|im|"
            r"patron\w?|plac\w?|rond\w|parafi\w{1,2}|szpital\w{0,3}|szkol\w{1,2}|nagrod\w|"
            r"lotnisk\w{1,3}|pomnik\w{0,3}|cyklon|huragan|order\w{0,2}|dzien|dniu|dnia|"
            r"swiet[oa]|noc|wigili\w|psalm|ewangelia|krol|krola|ksiaze|miejscowosc\w{0,2}|wies|"
            r"wsi|gmin\w|powiat\w{0,2}|stacj\w|przystan\w{2,3}|galeri\w|pociag\w{0,3}|tlk|ic|"
            r"eic|stat\w{2,3}|prom|promu",
        ),
    )
)
_ENDS_CUE: Final = regex.compile(
    r"sie|imie|ma|mu|jej|to|matki|rodowe|panienskie|mam|brzmi|drzwiach|jest|karcie|strony|"
    r"szacunku|szacunkiem|serdecznie|cieplo|goraco|pozdrowienia|dla|pozdro|adresat\w{0,2}|"
    r"zamawiajac\w|kupujac\w|dane|\w*kredytobiorc\w|\w*wlasciciel\w{0,2}|poszkodowan\w|"
    r"sprawc\w|swiadek|kontaktow\w|faktury|wysylki|przelewu|uzytkownik|reklamujac\w|"
    r"zglaszajac\w|zdajacy|przyjmujacy|ubezpiecz\w{3,5}|pasazer\w{0,4}|najemca|wynajmujacy|"
    r"sprzedajacy|upowazni\w{2,4}|podpisala?|jako|przedstawila?|na|tu|tutaj|mowi"
)


@lru_cache(maxsize=20_000)
def kind_of(word: str) -> str:
    """What a folded word by itself is: KIN, JOB, THING, TITLE, NAME, SAINT, or nothing."""
    return next((name for name, pattern in _KINDS if pattern.fullmatch(word)), "")


@lru_cache(maxsize=20_000)
def may_end_cue(word: str) -> bool:
    """Whether an introduction or a form of address can end in this folded word."""
    return kind_of(word) in {"KIN", "JOB", "TITLE", "NAME"} or (
        _ENDS_CUE.fullmatch(word) is not None
    )
