"""Dates of birth: a date beside a word that says so, in digits or words. Other dates are kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.cue_words import CuePattern, beginnings, may_hold
from gateway.traffic.detection.identifiers.date_behind_person import behind_a_person
from gateway.traffic.detection.identifiers.number import CUED
from gateway.traffic.detection.identifiers.number_words import size
from gateway.traffic.detection.reading import Reading, Word
from gateway.traffic.detection.recogniser import Match, Recogniser

_CUES: Final = (
    r"ur(?=[.:_])|ur(?=[ ][:\d])|uro?dz\p{L}*|data[ _]ur\p{L}*|dat[ _]ur\p{L}*|rocznik"
    r"|przysz\p{L}* na swiat|przychodz\p{L}* na swiat|jestem z(?=[ ][0-3]?\d[ .])"
    r"|born|birth\p{L}*|"
    r"date_of_birth|birthdate|dob|d\.o\.b|"
    r"gebdat\p{L}*|geb_dat\p{L}*|b\.(?=[ ]?[0-3]?\d[./ -])|zur welt|geb|gebor\p{L}*|"
    r"geburts\p{L}*|naissance|nee?|ne\(e\)|nes|naci|nacio|nacid[oa]s?|nacimiento|"
    r"jahrgang|jg|nascid[oa]s?|nasc\p{L}*|nat[oaie]|nascit\p{L}*|geboortedatum|geboren|fodt|fodsels\p{L}*|"
    r"fodelse\p{L}*|fodd|syntynyt|syntyma\p{L}*|synt|s\.|sundinud|sunni\p{L}*|sund|dzim\p{L}*|"
    r"gim\p{L}*|nar|naroz\p{L}*|naroden\p{L}*|narodil\p{L}*|rojen\p{L}*|rojst\p{L}*|roden\p{L}*|"
    r"rodend\p{L}*|rođen\p{L}*|dat\p{L}* rod\p{L}*|szul\p{L}*|szuletes\p{L}*|nascut\p{L}*|"
    r"nasterii|nast\p{L}*|роден\p{L}*|рожд\p{L}*|народ\p{L}*|дата нар\p{L}*|д\.н|γεννη\p{L}*|"
    r"ημερ\p{L}* γενν\p{L}*|ημ\. ?γενν\p{L}*|data breithe|breithe|rugadh|rugtha|rugad"
    r"|twield\p{L}*|twelid\p{L}*|"
    r"data tat-twelid|imwieled|datum_narozeni|birthday|urodzin\p{L}*|narozeniny|compleanno|"
    r"cumpleanos|geburtstag|n\."
    r"|f\.|fdato|fodt\p{L}*|fodd\p{L}*|раждан\p{L}*|род\.|р\.|д\.р|днюх\p{L}*|γενεθλ\p{L}*|γενν\."
    r"|roj\.|rod\.|rođ\.|rođ\p{L}*|rojsten\p{L}*|obletnic\p{L}*|nac\.|fnac|f\. nac"
    r"|cumple|cumples|nasc\.|aniversari\p{L}*|anniversaire|geboortedag|verjaardag|jarig"
    r"|sundis\p{L}*|sunnipaev\p{L}*|sunniaeg\p{L}*|sunniaja|syntyi|synnyin|syntyn\p{L}*|syntymapaiv\p{L}*"
    r"|gimtadien\p{L}*"
    r"|dzimsanas|dzimusi|dzimis|szuletesnap\p{L}*|szulinap\p{L}*|szul\.|zi de nastere"
    r"|ziua de nastere"
    r"|imwield\p{L}*"
    r"|breithla|bhreith\p{L}*|mbreith\p{L}*|twelet|twieled|gheluq|ghalqet|jum it-twelid"
)
_CUE: Final = regex.compile(rf"(?<!\p{{L}})(?:{_CUES}|\*)(?!\p{{L}})")
_CUE_WORDS: Final = CuePattern(_CUE, sign="*")
_BEGINNINGS: Final = beginnings(_CUES)
_CUES_BEHIND: Final = (
    r"geb\p{L}*|urodz\p{L}*|born|geboren|nee?|syntynyt|szulet\p{L}*|rojen\p{L}*|"
    r"rod[ij]en\p{L}*|nascut\p{L}*|роден\p{L}*|народ\p{L}*|dzim\p{L}*|gim\p{L}*|sund\p{L}*|"
    r"naroz\p{L}*|naroden\p{L}*|fodd|fodt|р\.?[ ]?н"
    r"|nacid[oa]|nascid[oa]|nat[oa]|syntyi|rugadh|twieled\p{L}*|γεννη\p{L}*"
)
_CUE_BEHIND: Final = regex.compile(
    rf"(?:-\p{{L}}{{1,3}})?[ ,]{{0,2}}(?:\p{{L}}+[ ]){{0,3}}"
    rf"(?:{_CUES_BEHIND}|birth|dob|data ur)(?!\p{{L}})"
)
_POLISH_CUE_BEHIND: Final = regex.compile(
    r"[ ,]{0,2}(?:\p{L}+[ ]){0,3}"
    r"(?:urodz\p{L}*|geb\p{L}*|born|birth|dob|data ur|народ\p{L}*)(?!\p{L})"
)
_BEGINNINGS_BEHIND: Final = beginnings(f"{_CUES_BEHIND}|birth|dob")
_MONTHS: Final = (
    "stycz|lut[ey]|marz|marc|kwie|maj|czerw|lip[ic]|sierp|wrze|pazdz|listop|grud|jan|feb|mar|apr|"
    "may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|janv|fevr|avr|juin|juil|aout|octo|enero|febrer|"
    "abril|mayo|juni|juli|agost|octub|noviem|diciem|janeiro|fevereiro|marco|maio|junho|julho|"
    "setembr|outubr|novembr|dezembr|genn|febb|aprile|magg|giugn|lugl|sett|ottob|dicem|maart|mei|"
    "augustus|tammi|helmi|maalis|huhti|touko|kesa|heina|elo|syys|loka|marras|joulu|jaan|veeb|"
    "aprill|juuni|juuli|detsem|janv|apri|maij|jun|aug|dekem|saus|vasar|kov|balan|geguz|birzel|"
    "liep|rugpj|rugs|spal|lapkr|gruod|leden|ledna|unor|brez|dub|kvet|cerven|cervn|srp|zar[ie]"
    "|rij|list|"
    "prosin|januar|februar|oktob|april|avgust|sijec|velj|ozuj|trav|svib|lip|srpn|kolov|ruj|"
    "stud|ianuar|martie|iunie|iulie|noiem|decem|ян|фев|мар|апр|ма[ий]|юн|юл|авг|сеп|окт|ное|дек|"
    "січ|сич|лют|берез|квіт|квит|трав|черв|лип|серп|верес|жовт|листоп|груд|ιαν|φεβ|μαρ|απρ|μαι|"
    "μα[ιϊ]|ιουν|ιουλ|αυγ|σεπ|οκτ|νοεμ|δεκ|eanair|feabhra|marta|aibrean|bealtaine|meitheamh|iuil|"
    "lunasa|mean fomhair|deireadh "
    "fomhair|samhain|nollaig|mharta|bhealtaine|mheitheamh|shamhain|nollag|jannar|frar|mejj|gunju|lulju|awwis|"
    "settembr|ottubr|dicembr|kymmene"
)
_YEAR: Final = r"(?:(?:19|20)\d\d|['’]?\d\d)"
_SEPARATOR: Final = r"[ ]?[./\-][ ]?"
_DATE: Final = regex.compile(
    rf"(?<![\d\p{{L}}])(?:"
    rf"\d{{1,2}}{_SEPARATOR}\d{{1,2}}{_SEPARATOR}(?:\d{{4}}|\d{{2}})(?!\d)\.?"
    rf"|(?:19|20)\d\d{_SEPARATOR}\d{{1,2}}{_SEPARATOR}\d{{1,2}}\.?"
    r"|[0-3]?\d/[01]?\d[ -](?:19|20)\d\d"
    r"|(?:19|20)\d\d[ ][01]?\d[ ][0-3]?\d|[0-3]?\d[ ][01]?\d[ ](?:19|20)\d\d"
    rf"|\d{{1,2}}{_SEPARATOR}(?:{_MONTHS})\p{{L}}*\.?{_SEPARATOR}(?:\d{{4}}|\d{{2}})"
    r"|[0-3]\d(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:19|20)?\d\d"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th|\.|º|ª|er|:?an|:?nde|-?го|-?α)?[ ]?"
    rf"(?:day )?(?:of |de |d'|ta' |u )?[ ]?"
    rf"(?:{_MONTHS})[\p{{L}}\p{{M}}]*\.?,?[ ](?:de |del |of )?(?:\d{{4}}|'?\d{{2}})"
    rf"|(?:{_MONTHS})\p{{L}}*\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|(?:19|20)\d\d\.?[ ]?(?:m\.|gada|g\.|ev)?[ ]?(?:{_MONTHS})\p{{L}}*[ ]\d{{1,2}}\.?"
    rf"(?:[ ]?d(?:ien\p{{L}}*|\.))?"
    rf"|(?:19|20)\d\d[.,]?[ ]?(?:m\.|gada|g\.)?[ ]\d{{1,2}}\.?[ ](?:{_MONTHS})\p{{L}}*"
    rf"|\d{{1,2}}[ .](?:i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii)[ .]{_YEAR}"
    rf"|(?:[0-3]\d[01]\d(?:19|20)?\d\d|(?:19|20)\d\d[01]\d[0-3]\d))(?!\d)"
    r"(?:[ ]?(?:r\.|roku|rok|г\.|година|року|р\.(?!н)|g\.|godine|leta|m\.))?"
)
_DATES: Final = CuePattern(_DATE, numbers=True)
_REACH, _FARTHEST = 40, 80
# "Data urodzenia na koncie jest zła, powinno być …": farther than any other word reaches.
_CORRECTED: Final = regex.compile(r"(?:powinn\p{L}{1,3}|ma) byc|prawidlow|poprawn|wlasciw")
_IS_WORDS: Final = regex.compile(rf"(?<!\p{{L}})(?:{_MONTHS})")
_ORDINAL: Final = regex.compile(
    r"(?:pierwsz|drug|trzec|czwart|piat|szost|siodm|osm|dziewiat|dziesiat|\p{L}+nast|dwudziest|"
    r"trzydziest|czterdziest|piecdziesiat|szescdziesiat|siedemdziesiat|osiemdziesiat|"
    r"dziewiecdziesiat|tysiac|dwutysi|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    r"tenth|\p{L}+teenth|twelfth|eleventh|\p{L}+tieth|twenty|thirty|thousand|hundred|nineteen|"
    r"erst|zweit|dritt|viert|funft|sechst|siebt|acht|neunt|zehnt|elft|zwolft|\p{L}*zehn|"
    r"\p{L}*zwanzig|\p{L}*dreissig|\p{L}*dreißig|\p{L}*hundert|\p{L}*tausend|premier|mil|mille|"
    r"mila|tuhat|tusen|tusind|tuhannes|\p{L}*kymmen|\p{L}*toista|\p{L}*mas$|ensimmai|toinen"
    r"|kolmas|neljas|viides|"
    r"\p{L}*kymmenet|seitsemante|kahdeksante|yhdeksante|viidente|neljante|kolmante|toise"
    r"|ensimmaise|kuudente|kuudes|seitsemas|kahdeksas|yhdeksas|kymmenes|\p{L}*hundred|\p{L}*sata"
    r"|chead|dara|triu|ceathru|cuigiu|seu|seachtu|ochtu|naou|deichiu|fichiu|xx|tisic|хиляд|тисяч|"
    r"перш|друг|трет|четвърт|пет|шест|седм|осм|девет|десет|\p{L}+надесет|\p{L}+найсет|"
    r"prvn|druh|tret|ctvrt|pat|sest|sedm|osm|devat|desat|prv|cetrt|\p{L}*kummend|esime|teis|"
    r"pirm|otr|tresh|ceturt|piekt|sest|septit|astot|devit|desmit|trec|ketvirt|penkt|sest|septint|"
    r"astunt|devint|desimt|elso|masodik|ezerkilenc|ketezer|husza|huszon|harminc|harmadik|negyedik|otodik|hatodik|hetedik|nyolcadik|"
    r"kilencedik|tizedik|\p{L}*ezer|\p{L}*szaz|intai|doi|prim|forste|anden|tredje|fjerde|femte|"
    r"sjette|syvende|ottende|niende|tiende|\p{L}+ende|\p{L}+onde|forsta|andra|\p{L}*nde$|"
    r"πρωτ|δευτ|τριτ|τεταρτ|πεμπτ|εκτ|εβδομ|ογδο|ενατ|δεκατ|χιλια|εννιακοσ)"
)
_FILL: Final = frozenset(
    "roku rok r of the in and und im jahr de del do den i le du van het al og och u ta lat año ano "
    "anno e y i et és si и in and vuonna aastal gada metu m godine g leta ev an annee".split()
)
_MOST_WORDS: Final = 9


def says_birth(text: str) -> bool:
    """Whether folded `text`, the head of a column, says that dates of birth follow."""
    return _CUE.search(text) is not None


class DateOfBirthRecogniser(Recogniser):
    """DATE_OF_BIRTH."""

    entities = ("DATE_OF_BIRTH",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Dates closely behind a cue, or right before one; dates in words behind a cue."""
        cues: list[regex.Match[str]] = []
        if "*" in reading.text or may_hold(reading, _BEGINNINGS):
            cues = list(_CUE_WORDS.finditer(reading))
        if reading.language == "pl":
            cues = [cue for cue in cues if not _IN_POLISH.match(cue[0])]
            yield from _whole_in_words(reading)
        for cue in cues:
            yield from _in_words(reading, cue.end(), cue.start())
        if not reading.has_digit:
            return
        of_children = reading.language in ("de", "en") and may_hold(reading, _CHILDREN)
        hinted = cues or of_children or may_hold(reading, _BEGINNINGS_BEHIND)
        if not (hinted or _LONG_PAST.search(reading.text)):
            return
        last = 0
        for found in _DATES.finditer(reading):
            start, end = found.span()
            if (
                _announced(reading, start, cues)
                or _goes_on(reading, last, start)
                or _cue_behind(reading).match(reading.folded, end)
                or _is_long_past(reading, start, end)
                or (of_children and behind_a_person(reading, start, end))
            ):
                last = end
                yield Match(start, end, "DATE_OF_BIRTH", CUED)


_CHILDREN: Final = beginnings(
    "kind|sohn|sohn|tochter|zwilling|baby|enkel|saugling|child|son|daughter|kid"
)
# "następna wizyta", "narożnik", "gimnazjum": cues of other languages that are Polish words.
_IN_POLISH: Final = regex.compile(
    r"nast|naro[zd](?!eni)|nar$|nat[oaie]$|ne[es]?$|nac|nasc|gim|szul|sun|synt|dzim|rod|roj|f|n\.|s\."
)


def _whole_in_words(reading: Reading) -> Iterator[Match]:
    """`pierwszego czerwca siedemdziesiątego czwartego`: day, month and year at the beginning.

    Nobody spells the whole date of anything else. Polish.
    """
    if _SPELLED_YEAR.search(reading.folded) is None:
        return
    words = reading.words[: _MOST_WORDS + 1]
    if len(words) > 3 and reading.folded[words[0].start : words[0].end] in {"tak", "to", "no"}:
        words = words[1:]
    run = _run(reading, words, 0)
    if len(run) < _FEWEST_BEFORE or not _is_date(reading, run):
        return
    last = _STOP.match(reading.text, run[-1].end)
    month = [place for place, word in enumerate(run) if _is_month(reading, word)]
    if last and 0 < month[0] < len(run) - 1:
        yield Match(run[0].start, run[-1].end, "DATE_OF_BIRTH", CUED)


_SPELLED_YEAR: Final = regex.compile(r"dziesiateg|dwudziesteg|trzydziesteg|czterdziesteg|tysia")
_STOP: Final = regex.compile(r"[ ]*(?:$|[,.;\n(])|[ ](?:roku|r\.)(?!\p{L})")


def _cue_behind(reading: Reading) -> regex.Pattern[str]:
    return _POLISH_CUE_BEHIND if reading.language == "pl" else _CUE_BEHIND


def _announced(reading: Reading, start: int, cues: list[regex.Match[str]]) -> bool:
    """Whether the nearest cue before `start` is close, with no other date between."""
    before = [cue.end() for cue in cues if 0 <= start - cue.end() <= _FARTHEST]
    if not before:
        return False
    corrected = _CORRECTED.search(reading.folded, before[-1], start) is not None
    if start - before[-1] > _REACH and not corrected:
        return False
    between = _ANSWER.sub(" ", reading.folded[before[-1] : start])
    return not _OTHER_DATE.search(between)


def _goes_on(reading: Reading, last: int, start: int) -> bool:
    """`Ola Lis ur. 3.09.2019, Jan Lis 11.02.2022`: a list of people with their dates."""
    return last > 0 and _NEXT_ONE.fullmatch(reading.text, last, start) is not None


_NEXT_ONE: Final = regex.compile(
    r"[.]?[ ]?(?:[,;|]|\n|[ ](?:i|a|oraz|and|und|et|y|e|en|och|og)(?=[ ]))[ \n]*"
    r"(?:\d{1,2}[.)][ ])?(?:\p{L}[\p{L}'-]+[ ]?){1,3}[,:(\-–]?[ ]?"
)
_ANSWER: Final = regex.compile(r"[?.]?\s*\n\s*\p{L}{2,14}[ ]?:")
_LONG_PAST: Final = regex.compile(r"(?<!\d)(?:19[2-9]\d|200[0-6])(?!\d)")
_FIELD_BEFORE: Final = regex.compile(
    r"(?:^|[\n;|(\t]|\p{L}\p{L}(?:[\"'][:,]?)?[,;:/(]|\p{L}\p{L}[ ][-/(]"
    r"|\p{L}\p{Ll}\"[:,]|(?:^|[.!?][ ])(?:czyli|tak|potwierdzam|zapisuje|zapisal\p{L}*),?[ ]"
    r"|(?<!\p{L})(?:data|date|datum|dato|fecha|rocznik|дата)[ ]?:?)"
    r"[ \"]{0,2}$"
)
_OF_A_LAW: Final = regex.compile(
    r"ustaw|rozporz|dekret|kodeks|umow|\bact\b|law|gesetz|vertrag|loi|ley|legge|lei|wet |zakon|"
    r"törvény|direkt|dyrekt|z dnia|vom|kupion|kauf|bought|purchas|faktur|invoice|wersj|version"
)


def _is_long_past(reading: Reading, start: int, end: int) -> bool:
    """`Anna Nowak, 4.11.1992`: a date of long ago beside a name or alone in a field."""
    if not _LONG_PAST.search(reading.folded, start, end):
        return False
    if _CLOCK.match(reading.folded, end):
        return False  # when something was sent or happened
    before = reading.folded[max(0, start - 40) : start]
    if _OF_A_LAW.search(before) or _FOUNDED.match(reading.folded, end):
        return False
    return _FIELD_BEFORE.search(before) is not None or behind_a_person(reading, start, end)


_FOUNDED: Final = regex.compile(
    r"[^.;!?\n]{0,30}(?<!\p{L})(?:zaloz|zalozen|powsta|otwar|wybudow|budow|slub|podpis|zawar)"
)


_CLOCK: Final = regex.compile(r"(?:,|[ ]o)?[ ]\d{1,2}:\d\d")


_OTHER_DATE: Final = regex.compile(r"\d|[!?\n]\s*\p{L}.*\p{L}|zamow|order|bestell")


def _in_words(reading: Reading, begin: int, before: int) -> Iterator[Match]:
    """`piątego maja tysiąc dziewięćset …` within some words behind a cue, or before it."""
    first = bisect_left(reading.words, begin, key=lambda word: word.start)
    behind = [word for word in reading.words[first : first + 24] if word.start <= begin + 90]
    run = _run(reading, behind, _SKIPPED_BEHIND)
    if not _is_date(reading, run):
        last = bisect_left(reading.words, before, key=lambda word: word.start)
        run = _run(reading, reading.words[max(0, last - 24) : last][::-1], _SKIPPED_BEFORE)[::-1]
        if len(run) < _FEWEST_BEFORE or not _is_date(reading, run):
            return
    end = run[-1].end
    year = _YEAR_BEHIND.match(reading.folded, end)
    end = year.end() if year else end
    closing = _YEAR_SAID.match(reading.folded, end)
    end = closing.end() if closing else end
    start = run[0].start
    if reading.folded[max(0, start - 4) : start] == "the ":
        start -= 4
    if sum(1 for word in run if not _is_month(reading, word)) or year:
        yield Match(start, end, "DATE_OF_BIRTH", CUED)


def _run(reading: Reading, words: list[Word], skipped: int) -> list[Word]:
    """The first run of words of a date among `words`, after as many others at most."""
    run: list[Word] = []
    for place, word in enumerate(words):
        if _is_part(reading, word):
            if not run and place > skipped:
                break
            run.append(word)
        elif run and reading.folded[word.start : word.end] not in _FILL:
            break
    return run


def _is_date(reading: Reading, run: list[Word]) -> bool:
    return 2 <= len(run) <= _MOST_WORDS and any(_is_month(reading, word) for word in run)


_SHORTEST_NUMBER: Final = 3
_SKIPPED_BEHIND, _SKIPPED_BEFORE, _FEWEST_BEFORE = 4, 2, 3
_YEAR_BEHIND: Final = regex.compile(r"[ ,]{1,2}(?:de |del |of )?(?:19|20)\d\d(?!\d)")
_YEAR_SAID: Final = regex.compile(r" (?:roku|року|година)(?!\p{L})")


def _is_part(reading: Reading, word: Word) -> bool:
    plain = reading.folded[word.start : word.end]
    if len(plain) < _SHORTEST_NUMBER and reading.language == "pl":
        return False  # "to" is two in Danish
    return _is_month(reading, word) or bool(size(plain)) or _parts_are_numbers(plain)


def _parts_are_numbers(plain: str) -> bool:
    return all(size(part) or _ORDINAL.match(part) for part in plain.split("-"))


def _is_month(reading: Reading, word: Word) -> bool:
    return len(word.text) > 2 and _IS_WORDS.match(reading.folded, word.start, word.end) is not None
