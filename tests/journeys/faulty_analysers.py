"""Analysers that fail in the ways real ones do; made inside the detection processes."""

from __future__ import annotations

import os
import threading
from typing import Any

from gateway.traffic.detection.analyser import TextAnalyser, failed


class _Failing:
    def analyse(self, *_: Any) -> Any:
        raise RuntimeError("cannot analyse: Jan Kowalski, jan@wp.pl")


class _Refusing:
    def analyse(self, *_: Any) -> Any:
        raise failed()


class _Hanging:
    def analyse(self, *_: Any) -> Any:
        threading.Event().wait()


class _Dying:
    def analyse(self, *_: Any) -> Any:
        os._exit(9)


def failing() -> TextAnalyser:
    """Raises, and quotes a text."""
    return _Failing()  # type: ignore[return-value]


def refusing() -> TextAnalyser:
    """Raises what the real one raises when a part of it fails."""
    return _Refusing()  # type: ignore[return-value]


def hanging() -> TextAnalyser:
    """Never comes back."""
    return _Hanging()  # type: ignore[return-value]


def dying() -> TextAnalyser:
    """Takes its process along."""
    return _Dying()  # type: ignore[return-value]
