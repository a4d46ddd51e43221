"""The export as a page to read and print: one file, no script, nothing from outside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from gateway.duties.rights.wording import WORDING


def page(document: Mapping[str, Any], language: str) -> bytes:
    """HTML of an export. Whatever anybody wrote stands in it as text and never as markup."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    html = (
        _environment()
        .get_template("export.html")
        .render(
            data=document,
            language=language,
            w=WORDING[language],
            style=Markup(style),  # noqa: S704 - our own file, nothing anybody wrote
            style_source=f"sha256-{digest}",
        )
    )
    return html.encode()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("gateway.duties.rights"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _style() -> str:
    loader = _environment().loader
    if loader is None:
        raise RuntimeError("the environment has a loader")
    return loader.get_source(_environment(), "export.css")[0]
