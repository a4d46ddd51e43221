"""The export as one file: a ZIP with a manifest that lets anybody check that it is whole."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from gateway.duties.rights.contents import SCHEMA, rows_in
from gateway.duties.rights.readable import page

DATA: Final = "data.json"
PAGE: Final = "index.html"
MANIFEST: Final = "manifest.json"


def archive(document: Mapping[str, Any], at: datetime, language: str) -> bytes:
    """`data.json`, `index.html`, and `manifest.json` with the digest and size of both.

    The same document at the same instant gives the same bytes. File names say nothing personal.
    """
    files = {DATA: _json(document), PAGE: page(document, language)}
    manifest = {
        "schema": SCHEMA,
        "created_at": document["created_at"],
        "held": document["held"],
        "files": {
            name: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
            for name, content in files.items()
        },
        "rows": rows_in(document),
        "events": len(document["events"]),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in (*files.items(), (MANIFEST, _json(manifest))):
            entry = zipfile.ZipInfo(name, at.astimezone(UTC).timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            pack.writestr(entry, content)
    return target.getvalue()


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
