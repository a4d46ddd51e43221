"""The one analyser: presidio's engine over our recognisers, the overlap rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from presidio_analyzer import AnalyzerEngine, RecognizerRegistry, RecognizerResult

from gateway.errors import DetectionError, SettingsError
from gateway.ports.detector import Analysis, Finding
from gateway.traffic.detection.addresses import AddressRecogniser
from gateway.traffic.detection.disguises.encoded import EncodedRun, encoded_runs, hidden_runs
from gateway.traffic.detection.findings import (
    ASKED_FOR,
    LOCATION,
    ORGANIZATION,
    added,
    without_overlaps,
)
from gateway.traffic.detection.identifiers.catalogue import identifier_recognisers
from gateway.traffic.detection.language import language_of
from gateway.traffic.detection.larger_models import model_recognisers
from gateway.traffic.detection.names.by_pack import PackNameRecogniser
from gateway.traffic.detection.names.english import EnglishNameRecogniser
from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.names.polish import PolishNameRecogniser
from gateway.traffic.detection.normalised import NormalisedText, normalise
from gateway.traffic.detection.places_and_firms import FirmRecogniser, PlaceRecogniser
from gateway.traffic.detection.reading import (
    ANALYSED_AS,
    OwnCuesOnly,
    Reading,
    ReadingEngine,
)
from gateway.traffic.detection.recogniser import PERSON_FORM, PLACE_BASE, Recogniser
from gateway.traffic.detection.warming import SAMPLES, warm_dictionaries

SCORE_THRESHOLD = 0.5

LONGEST_TEXT = 1_000_000
"""Code points. A longer text is refused, not read in part."""


class TextAnalyser:
    """Reads one text at a time. Pure computing, deterministic; loads its models when made.

    `also` are kinds of `ASKED_FOR` that are looked for besides, `models` larger models by their
    names in the setting `detection.models`. Raises SettingsError for a model that is not there.
    """

    def __init__(self, *, also: frozenset[str] = frozenset(), models: tuple[str, ...] = ()) -> None:
        try:
            self._nlp = ReadingEngine()
            self._engine = self._made([*all_recognisers(), *asked_for(also)])
            larger = model_recognisers(models, ANALYSED_AS, also)
            self._larger = self._made(larger) if larger else None
            warm_dictionaries()
            for sample in SAMPLES:
                self._analyse(sample, None)
        except SettingsError:
            raise
        except Exception as exc:
            raise failed() from exc

    def _made(self, recognisers: Sequence[Recogniser]) -> AnalyzerEngine:
        return AnalyzerEngine(
            registry=RecognizerRegistry(
                recognizers=list(recognisers), supported_languages=list(ANALYSED_AS)
            ),
            nlp_engine=self._nlp,
            supported_languages=list(ANALYSED_AS),
            default_score_threshold=SCORE_THRESHOLD,
            context_aware_enhancer=OwnCuesOnly(),
        )

    @property
    def engine(self) -> AnalyzerEngine:
        """presidio's engine as it is set up."""
        return self._engine

    def analyse(self, text: str, language_hint: str | None) -> Analysis:
        """Everything in `text`. Raises DetectionError if any recogniser fails; nothing is skipped.

        What a customer asks for in words is not read here: see `intents.reader`.
        """
        if len(text) > LONGEST_TEXT:
            raise DetectionError(
                "text_too_long", "A text in the request is too long to be examined.", status=413
            )
        try:
            return self._analyse(text, language_hint)
        except Exception as exc:
            raise failed() from exc

    def _analyse(self, text: str, language_hint: str | None) -> Analysis:
        plain = normalise(text)
        guess = language_of(plain.text, language_hint)
        analysed_as = guess.language if guess.language in ANALYSED_AS else "xx"
        results: list[RecognizerResult] = []
        more: list[RecognizerResult] = []
        if plain.text:
            reading = Reading(plain.text, guess.language, self._nlp)
            results = self._engine.analyze(
                text=plain.text, language=analysed_as, nlp_artifacts=reading
            )
            if self._larger is not None:
                # An engine of their own: presidio keeps one of two doubles, which must be ours.
                more = self._larger.analyze(
                    text=plain.text, language=analysed_as, nlp_artifacts=reading
                )
        results += self._encoded(encoded_runs(plain.text), guess.language, analysed_as)
        hidden = self._encoded(hidden_runs(text), guess.language, analysed_as)
        as_it_came = NormalisedText(text, len(text))
        found = without_overlaps(
            [
                *(_finding(result, plain) for result in results),
                *(_finding(result, as_it_came) for result in hidden),
            ]
        )
        found = added(found, (_finding(result, plain) for result in more)) if more else found
        return Analysis(
            guess.language,
            guess.certain,
            tuple(f for f in found if _says_anything(text[f.start : f.end])),
        )

    def _encoded(
        self, runs: Iterable[EncodedRun], language: str, analysed_as: str
    ) -> list[RecognizerResult]:
        """Runs in base64 and the like that say something personal, each as one finding."""
        found = []
        for run in runs:
            meaning = normalise(run.meaning).text
            reading = Reading(meaning, language, self._nlp)
            said = self._engine.analyze(text=meaning, language=analysed_as, nlp_artifacts=reading)
            if said:
                surest = max(said, key=lambda result: (result.score, result.entity_type))
                found.append(RecognizerResult(surest.entity_type, run.start, run.end, surest.score))
        return found


def all_recognisers() -> list[Recogniser]:
    """Every recogniser for every language it is run in: the whole list, in one place.

    Outside Polish, its rules find full names that can be nothing else.
    """
    recognisers: list[Recogniser] = []
    for language in ANALYSED_AS:
        recognisers += identifier_recognisers(language)
        recognisers.append(AddressRecogniser(language))
        recognisers.append(PolishNameRecogniser(language, only_full=language != "pl"))
    recognisers += [
        EnglishNameRecogniser("en"),
        GermanNameRecogniser("de"),
        PackNameRecogniser("xx"),
    ]
    return recognisers


def asked_for(also: frozenset[str]) -> list[Recogniser]:
    """The recognisers that run only where a policy asks for their kind."""
    recognisers: list[Recogniser] = []
    for language in ANALYSED_AS:
        if LOCATION in also:
            recognisers.append(PlaceRecogniser(language))
        if ORGANIZATION in also:
            recognisers.append(FirmRecogniser(language))
    return recognisers


def entity_types() -> frozenset[str]:
    """Every kind of personal data that some recogniser finds, named as presidio names it.

    With those that are looked for on request.
    """
    return frozenset(kind for each in all_recognisers() for kind in each.entities) | ASKED_FOR


def failed() -> DetectionError:
    """The one error for a detector that did not finish; its cause is chained, never shown."""
    return DetectionError("detector_failed", "The text could not be examined; nothing was sent.")


def _says_anything(text: str) -> bool:
    return any(map(str.isalnum, text)) or next(hidden_runs(text), None) is not None


def _finding(result: RecognizerResult, plain: NormalisedText) -> Finding:
    start, end = plain.original_span(result.start, result.end)
    known = result.recognition_metadata or {}
    form, base = known.get(PERSON_FORM), known.get(PLACE_BASE)
    return Finding(start, end, result.entity_type, float(result.score), form, base)
