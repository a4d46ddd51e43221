"""Words for what bears a person's name without being anybody, Polish, folded: goods, eponyms."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

MORE_GOODS: Final = (
    r"sok\w{0,2}|wod[aye]|mlek[oa]|jogurt\w{0,3}|ser(?:ek|k\w)?|masl[oa]|margaryn[aye]|olej\w{0,2}|"
    r"oliw[aye]|majonez\w{0,2}|keczup\w{0,2}|czekolad[aye]|wafel\w{0,3}|ciastk[aoi]|cukierk\w{1,2}|"
    r"lod[yoó]\w{0,2}|chleb\w{0,2}|bulk[aei]|makaron\w{0,2}|parowk[ai]|kielbas[aye]|szynk[aei]|wodk[aei]|"
    r"whisky|likier\w{0,2}|szampan\w{0,2}|koniak\w{0,2}|karm[aye]|zwirek|zwirk\w|proszek|proszk\w|"
    r"plyn\w{0,2}|mydl[oa]|zel\w{0,2}|balsam\w{0,2}|serum|maseczk[aei]|podklad\w{0,2}|puder|pudr\w|"
    r"blyszczyk\w{0,2}|pomadk[aei]|kredk[aei]|palet(?:a|y|e|k[aei])|odzywk[aei]|dezodorant\w{0,2}|masc|"
    r"tabletk\w|syrop\w{0,2}|lek|leku|zegarek|zegark\w{1,2}|torebk[aei]|walizk[aei]|portfel\w{0,2}|"
    r"szpilk[ai]|sandal\w{1,2}|botk[ai]|kozak[ioó]\w?|trampk[ai]|klapk[ai]|baletk[ai]|polbut\w{0,2}|"
    r"sweter|swetr\w{1,2}|kardigan\w{0,2}|zakiet\w{0,2}|marynark[aei]|garnitur\w{0,2}|"
    r"szlafrok\w{0,2}|top|tunik[aei]|kombinezon\w{0,2}|legginsy|dres\w{0,2}|body|biustonosze|"
    r"kosiark[aei]|wiertark[aei]|wkretark[aei]|pilark[aei]|suszark[aei]|prostownic[aey]|"
    r"lokowk[aei]|golark[aei]|depilator\w{0,2}|blender\w{0,2}|mikser\w{0,2}|toster\w{0,2}|czajnik\w{0,2}|"
    r"piekarnik\w{0,2}|okap\w{0,2}|kuchenk[aei]|piec(?:yk)?\w{0,2}|kociol|kotl\w|grzejnik\w{0,2}|"
    r"bateri[aei]|zlew\w{0,2}|syfon\w{0,2}|sedes\w{0,2}|klamk[aei]|zyrandol\w{0,2}|kinkiet\w{0,2}|"
    r"lawk[aei]|szezlong\w{0,2}|witryn[aey]|konsol[aey]|toaletk[aei]|nadstawk[aei]|szafk[aei]|meblosciank[aei]|"
    r"tapet[aye]|klej\w{0,2}|tynk\w{0,2}|bram[aye]|rolet[aye]|zaluzj[aei]|markiz[aye]|altan[aye]|"
    r"fotelik\w{0,2}|nosidelk[oa]|butelk[aei]|smoczek|smoczk\w|pieluch[aiy]|pieluszk[ai]|klock\w{1,2}|"
    r"puzzle|mis|misia|kotek|piesek|pies|psa|kot|kota|suczk[aei]|suk[aie]|kotk[aei]|chomik\w?|krolik\w?|"
    r"papug[aei]|kon|klacz|jamnik\w?|labrador\w?|york|buldog\w?|wabi|"
    r"roz[aye]|hortensj[aei]|powojnik\w?|clematis\w?|tulipan\w?|piwoni[aei]|lilak\w?|magnoli[aei]|lawend[aye]|"
    r"wrzos\w?|pelargoni[aei]|petuni[aei]|dali[aei]|hosta|funki[aei]|rododendron\w?|azali[aei]|jablon\w?|"
    r"grusz[aei]|sliw[aye]|wisni[aei]|czeresni[aei]|malin[aye]|borowk[aei]|truskawk[aei]|pomidor\w{0,2}|ogorek|ogork\w|"
    r"winorosl\w?|tuj[aei]|fikus\w?|storczyk\w?|alokazj[aei]|hoj[aei]|begoni[aei]|kalate[aei]|"
    r"statk\w{1,2}|jacht\w?|apartament\w{0,2}|domek|domk\w|will[aei]|osrodek|osrodk\w|sanatori\w{1,2}|"
    r"kin[oae]|teatr\w{0,2}|spektakl\w{0,2}|musical\w{0,2}|opere?[aye]|bajk[aei]|komiks\w{0,2}|audiobook\w{0,2}|"
    r"lektur[aye]|podrecznik\w{0,2}|plyt[aye]|singiel|album\w{0,2}|piosenk[aei]|zespol|kurs\w{0,2}|szkoleni[ea]|"
    r"kod|kodzie|haslo|promocj[aei]|akcj[aei]|loteri[aei]|konkurs\w{0,2}|projekt\w{0,2}|wirus\w{0,2}|"
    r"ogrod(?:u|zie)?|fundacj[aei]|stowarzyszeni[eau]|klub\w{0,2}|druzyn[aye]|dywanik\w{0,2}"
)
GOODS: Final = (
    r"deser\w{0,3}|dani[ea]\w{0,2}|zup[aye]|drink\w{0,2}|polis[aye]|pakiet\w{0,3}|taryf\w{1,2}|"
    r"abonament\w{0,2}|plan\w{0,2}|fundusz\w{0,2}|kredyt\w{0,2}|wyd|wydawnictw\w|"
    r"podusz(?:k[aei]|ce|ek)|koldr\w{1,2}|koc\w{0,2}|recznik\w{0,2}|obrus\w{0,2}|wazon\w{0,2}|"
    r"swiec[aeyo]|kub(?:ek|k\w{1,3})|talerz\w{0,2}|misk\w|lustr\w|polk[aei]|polce|taboret\w{0,2}|"
    r"puf[aey]?|hustawk\w|basen\w{0,2}|trampolin\w|lozeczk\w{1,2}|koj(?:ec|c\w)|pizam\w|czapk\w|"
    r"szalik\w{0,2}|kurt(?:k[aei]|ce)|plaszcz\w{0,2}|koszul\w|spodnic[aey]|rajstop\w|stanik\w{0,2}|"
    r"biustonosz\w{0,2}|kostium\w{0,2}|pierscion\w{2,4}|kolczyk\w{0,2}|naszyjnik\w{0,2}|"
    r"bransolet\w{1,2}|krzew\w{0,2}|donic\w|plytk\w|umywalk\w|wann\w|kabin\w|brodzik\w{0,2}|"
    r"hulajnog\w|kajak\w{0,2}|ponton\w{0,2}|przyczep\w|butik\w{0,2}|salon(?:u|ie)?|wersj\w|"
    r"narzut\w|pled\w{0,2}|zastaw\w|patelni\w|odkurzacz\w{0,2}|robot\w{0,2}|ekspres\w{0,2}|"
    r"sukien(?:k[aei]|ce)|bluz[aek]\w{0,2}|bluzce|spodni(?:e|c[aey])|szaf(?:a|y|e|ie|k[aei])|"
    r"sof[aeyi]\w?|kanap[aeyi]\w?|naroznik\w{0,3}|fotel\w{0,3}|lozk\w{1,2}|"
    r"krzes[lel]\w{1,3}|stol(?:u|em|ik\w{0,3})?|komod\w{1,2}|regal\w{0,3}|biurk\w{1,2}|"
    r"zestaw\w{0,3}|komplet\w{0,3}|posciel\w{0,2}|model\w{0,3}|kolekcj\w{1,2}|"
    r"lini[aei]\w?|seri[aei]\w?|koktajl\w{0,3}|salat\w{1,4}|pizz\w{1,2}|tort\w{0,3}|"
    r"ciast\w{1,4}|kaw[aey]\w?|herbat\w{1,3}|piw[oa]\w?|win[oa]|farb\w{1,2}|"
    r"fotoksiazk\w{1,2}|maskot\w{1,4}|lalk\w{1,2}|lalce|figurk\w{1,2}|gr[aey]|film\w{0,3}|"
    r"ksiazk\w{1,2}|serial\w{0,3}|aplikacj\w{1,2}|lamp\w{1,2}|dywan\w{0,3}|zaslon\w{1,2}|"
    r"firan\w{1,3}|wozek|wozk\w{1,3}|namiot\w{0,3}|plecak\w{0,3}|toreb\w{1,3}|"
    r"but[yow]\w{0,2}|wariant\w{0,3}|kolor\w{0,3}|odcien\w{0,3}|odcieni\w{0,2}|mark[ai]|"
    r"marki|firm[aye]|sklep\w{0,3}|restauracj\w{1,2}|hotel\w{0,3}|pensjonat\w{0,3}|"
    r"aptek\w{1,2}|aptece|piekarni\w{1,2}|kawiarni\w{1,2}|bistro|baru?|materac\w{0,3}|"
    r"pralk\w{1,2}|lodowk\w{1,2}|zmywark\w{1,2}|program\w{0,3}|system\w{0,3}|"
    r"asystent(?:ka|ki)? (?:glosow\w{1,3}|wirtualn\w{1,3})|bot\w{0,3}|chatbot\w{0,3}|"
    r"odmian\w{1,2}|ziemniak\w{0,2}|jablk\w{1,2}|sadzonk\w{1,2}|powiesc\w{0,2}|ptak|"
    r"perfum\w{1,2}|krem\w{0,3}|szampon\w{0,3}|lakier\w{0,3}|szmink\w{1,2}|tusz\w{0,3}|"
    r"rower\w{0,3}|patelni\w{1,2}|garnek|garnk\w{1,3}|serwis(?:u|em)? (?:kawow|obiadow)\w{1,3}|"
    r"plyt[aeyk]\w{0,2}|drzwi|okn[oa]|panel\w{0,3}|oprawk\w{1,2}|okular\w{1,3}|"
    r"torcik\w{0,2}|baton\w{0,3}|napis\w{0,3}|imi(?:e|on|ona|enia)|slow\w{1,3}|"
    r"tytul\w{0,3}|nazw[aeyi]\w?"
)

EPONYMS: Final = (
    r"chorob\w{1,2}|chorobami|zespol(?:u|em|owi)?|zespole|syndrom\w{0,2}|objaw\w{0,2}|odruch\w{0,2}|"
    r"test(?:u|em|y|ow)?|testow|skal[aei]|skale|praw(?:o|a|em)|prawie|zasad[aye]|regul[aye]|metod[aye]|"
    r"metodzie|efekt\w{0,2}|paradoks\w{0,2}|twierdzeni[aeu]|wzor(?:u|em)?|rownani[aeu]|stal[ae]j?|liczb[aye]|"
    r"dieta|diet[yae]|diecie|terapi[aei]|trening\w{0,2}|masaz\w{0,2}|operacj[aei]|zabieg\w{0,2}|manewr\w{0,2}|"
    r"chwyt\w{0,2}|gruczol\w{0,3}|torbiel\w{0,2}|cyst[aye]|miesak\w{0,2}|chloniak\w{0,2}|ziarnic[aey]|guz\w{0,2}|"
    r"anomali[aei]|wad[aye]|drzewk[oa]|klucz\w{0,2}|kluczy|kostk[aei]|kostce|wspolczynnik\w{0,2}|stopni(?:e|i)?|"
    r"alfabet\w{0,2}|kodeks\w{0,2}|teori[aei]|hipotez[aye]|piramid[aye]|ustaw[aye]|lex|podatek|podatku|"
    r"komplek\w{0,3}|szczepionk[aei]|plyn(?:u|em)?|roztwor\w{0,2}|cewnik\w{0,2}|worecz\w{2,4}|aparat\w{0,2}|"
    r"operon\w{0,2}|krzyw[aej]{1,2}|most(?:ek|ka|ku)|szyn[aye]|gips\w{0,2}|opatrunek|kroplowk[aei]"
)

_MORE: Final = regex.compile(MORE_GOODS)
_FOUND: Final = regex.compile(EPONYMS)


@lru_cache(maxsize=20_000)
def is_goods(word: str) -> bool:
    """Whether a folded word is one of `MORE_GOODS`, which the model does not learn from."""
    return _MORE.fullmatch(word) is not None


@lru_cache(maxsize=20_000)
def is_found_by_somebody(word: str) -> bool:
    """Whether diseases, laws and methods begin with the folded word: `zespół Downa`."""
    return _FOUND.fullmatch(word) is not None
