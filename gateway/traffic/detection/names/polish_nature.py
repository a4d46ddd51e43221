"""What seasons, animals, plants and goods do and people do not, Polish, folded.

`Zima przyszła wcześniej`, `Szpak zrobił gniazdo`, `Róża zwiędła`: a word with a capital at the head
of such a sentence is what it says, though people bear it too.
"""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.names.polish_rules import Claim
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading

_REACH: Final = 64
_SEASONS: Final = frozenset(
    "zima wiosna lato jesien mroz snieg deszcz burza wicher wiatr grad mgla slonce upal noc dzien "
    "styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad "
    "grudzien poniedzialek wtorek sroda czwartek piatek sobota niedziela zawieja zamiec szron "
    "huragan gradobicie susza ulewa piorun".split()
)
_BETWEEN: Final = (
    r"(?:[ ](?:juz|nam|mi|mu|sie|tez|nie|to|tu|znow|znowu|dzis|wczoraj|chyba|niestety|ciagle))*"
)
_PAST: Final = r"(?:l|la|lo|ly|li)"
_WEATHER: Final = regex.compile(
    rf"{_BETWEEN}[ ](?:"
    r"(?:(?:przysz|nadesz)(?:la|lo|ly)|(?:przy|nad)szedl)(?![ ](?:do|z|ze|na|po|"
    r"osobiscie)(?!\p{L}))|"
    r"nadchodzi|nadejdzie|zbliza sie|trwa(?:la|l|lo)?(?!\p{L})|w pelni|za (?:pasem|oknem|nami)|"
    r"sie (?:zbliza|zaczela|zaczelo|zaczal|zaczyna|skonczyla|skonczylo|skonczyl|konczy)|"
    r"(?:konczy|zaczyna|zaczela|zaczelo|zaczal|skonczyla|skonczylo|skonczyl) sie|"
    r"zaskoczy(?:l|la|lo)|(?:mine(?:la|lo)|minal|mija)(?! mnie| nas| mi)|rozsadzil|scial|sciela|"
    r"zmrozil|zwarzyl|"
    r"(?:byl|jest|bedzie|ma byc)[aoy]? (?:w tym roku|ostr|dlug|mrozn|ciepl|lagodn|srog|sniezn|"
    r"gorac|chlodn|zimn|deszczow|such|upaln|swiet|robocz)|"
    r"(?:mi|nam|wam) (?:nie )?(?:pasuje|odpowiada)|odpada(?!\p{L})|"
    r"(?:wieczorem|rano|po poludniu)(?=[ ]?[,.?!]|$)"
    r")"
)
_BEASTS: Final = regex.compile(
    rf"{_BETWEEN}[ ](?:"
    rf"(?:zrobi|uwi|zalozy|budowa|wi){_PAST}(?:[ ]\p{{L}}+)? gniazd|"
    r"(?:robi|wije|buduje|zaklada|ma)(?:[ ]sobie)? gniazd|gniazduj|zagniezdzi|"
    rf"(?:w|wy|od|na|roz|za)lecia{_PAST}|(?:po|prze|za|nad|ob)gryz(?:l|la|ly|a|ie)(?!\p{{L}})|"
    rf"gryzie(?! sie)|drapie|podrapa{_PAST}|(?:na|ob)?sika|nasra{_PAST}|(?:za|wy|roz)dziob|dziobi|"
    r"cwierka|miaucz|szczek[ao]|wyje(?!\p{L})|linieje|(?:roz|z|pod)?ry(?:je|l|la|ly)(?!\p{L})|"
    r"(?:usiad|siad)(?:l|la) na (?:galez|drut|parapet|anten|rynn|komin|plot|panel|linii)|"
    r"siedzi (?:na (?:galez|drut|rynn|anten|plot|jajk)|w (?:komin|rynn|rur|karmnik|budc|klatc))|"
    r"wpad(?:l|la) (?:do|w) (?:komin|rur|kanal|rynn|studni|wentyl|silnik|skrzynk|okno|szyb)|"
    rf"wyklu{_PAST}|znios(?:la|ly) jaj|znosi jaj|zdech|ma (?:male|mlode|pchl|kleszcz)|"
    r"nie (?:chce|tyka|je|jada) (?:karm|tej karm|puszk)|je (?:tylko|wasz|karm|such)|"
    r"(?:prze|wy)jad(?:l|la) (?:kabel|przewod|izolacj|ziarn|nasion)|"
    r"uciek(?:l|la) (?:z|ze|mi z) (?:klat|wolier|smycz|szel|terrar)|"
    r"(?:uderzy|stuka)(?:l|la)? w szyb|kopie (?:nor|dol)"
    r")"
)
_WARES: Final = regex.compile(
    rf"{_BETWEEN}[ ](?:"
    rf"pek(?:l|la|lo|ly|a)(?!\p{{L}})|przesta(?:l|la|lo) (?:dzial|grza|chlodz|swiec|kwitn|"
    rf"ladow)|cieknie|"
    r"przecieka|(?:sie )?(?:zepsul|popsul|rozpadl|rozlecial|wylal|rozlal|zlamal|zacial|stlukl|"
    r"rozkleil|"
    r"odkleil|odbarwil|rozdarl|rozerwal|skurczyl|zmechacil|wysypal|przypalil)[aoy]? ?sie|rdzewieje|"
    r"zardzewia|zzolk|zwiedl|uschl|usycha|schnie|wiednie|zgnil|splesnia|przemarz|zmarz|kwitnie|"
    r"zakwitl|owocuj|obrodzil|wypusci(?:l|la) (?:lisc|pak|ped)|gubi lisc|traci lisc|zolknie|"
    r"skwasnia|"
    r"(?:przysz(?:la|lo|ly)|przyszedl|dotar(?:l|la|lo)|przyjecha(?:l|la)|dojecha(?:l|"
    r"la))(?: do mnie)?(?: juz)? "
    r"(?:uszkodzon|pekniet|polaman|zwiedn|w kawalk|rozbit|zgniec|zlaman|bez (?:srub|instrukc|"
    r"opakow|ziem|"
    r"donic|korzen|pokryw|kabl)|przemarz|przesusz|sucha|suchy|splesnia|zgnil|nadpsut|porysowan|"
    r"w zlym kolor|"
    r"w innym kolor|w zlym rozmiar|niekomplet|polamana|potluczon|stluczon|zalan|bez lisci)|"
    r"(?:jest|byl|byla|bylo) (?:w promocji|w ofercie(?= do|[ ]?[,.?!]|$)|w koszyku|w gratisie|"
    r"przeterminowan|za slon|niedopieczon|"
    r"przypalon|rozgotowan|zwietrzal|niejadaln|splesnia|wyprzedan|przecenion|pekniet|porysowan|"
    r"w kawalkach|"
    r"przemarzniet|podeschni)|kosztuje(?! mnie| nas)|smakuje|smakowa(?:l|la)|pachnie|"
    r"podroza(?:l|la)|zdroza(?:l|la)|stania(?:l|la)|"
    r"nie (?:kwitnie|grzeje|swieci|dziala|pachnie|smakuje|rosnie|pasuje do (?:reszty|zestawu|"
    r"kompletu))"
    r")"
)
_SHOWN: Final = regex.compile(
    r"[\"”'»)]?[ ](?:z|ze|w) (?:tej |nowej |telewizyjnej )?(?:reklam(?!acj|ow)|bajk|kreskow|"
    r"film|serial|mem[oóu]|plakat|opakowan|"
    r"pudelk|etykiet|okladk|gr[yz](?!\p{L})|ksiazk|komiks|dobranock|spotu|spocie|ulotk|"
    r"billboard|anime|mangi)(?!\p{L}{0,3}?(?:a|em)(?!\p{L}))"
)
_TOWN: Final = regex.compile(
    r"[ ](?:jest|lezy|tez jest|nie jest|bedzie)? ?(?:na (?:trasie|liscie|mapie|waszej|terenie|"
    r"podkarpaci)|w (?:zasiegu|waszym|wojewodz|"
    r"rejonie|strefie)|obslug|ma (?:paczkomat|oddzial|punkt (?:odbioru|obslugi)|lotnisk))|"
    r"[ ](?:to (?:miasto|"
    r"wasz rejon|wasza strefa|podkarpack))|[ ]?[-–—/][ ]?(?:rzeszow|przemysl|krakow|warszaw|"
    r"lublin|radymno)"
)
_TO_TOWN: Final = regex.compile(
    r"(?<!\p{L})(?:sortowni[aei]|paczkomat\w{0,2}|oddzial\w{0,2}|miast[oau]|miescie|trasa|trasie|"
    r"kierunek|stacja|pkp|pks|dworzec|powiat\w?|gmina|urzad miasta|poczta|punkt|salon|filia|"
    r"obwodnica|zjazd)[ ]$"
)
_SANTA: Final = regex.compile(r"prezent|upomin|grudn|swieta|swiat|dojdzie|zdaz|dostaw|choink|paczk")


def is_of_nature(reading: Reading, token: Token) -> bool:
    """Whether a single word is said of weather, beasts, wares, towns or shows."""
    folded, end = reading.folded, token.end
    reach = min(len(folded), end + _REACH)
    if _SHOWN.match(folded, end, reach):
        return True
    if token.plain in {"mikolaja", "mikolajem", "mikolaju"}:
        before = folded[max(0, token.start - 5) : token.start]
        if before.endswith((" na ", " przed ", " po ")) and _SANTA.search(folded):
            return True
    if token.reading.geographic and token.reading.known_given:
        before = folded[max(0, token.start - 20) : token.start]
        if _TOWN.match(folded, end, reach) or _TO_TOWN.search(before):
            return True
    if token.plain in _SEASONS and _WEATHER.match(folded, end, reach):
        return True
    named = token.reading.known_given and not token.is_everyday
    if not (token.reading.common or token.is_everyday) or named:
        return False
    return bool(_BEASTS.match(folded, end, reach) or _WARES.match(folded, end, reach))


def is_of_a_show(reading: Reading, claim: Claim) -> bool:
    """`Kot Andrzej z reklamy`: whether an advertisement, a film or a toy shows who is claimed."""
    return _SHOWN.match(reading.folded, claim.end) is not None
