"""One spelling of a record, so that the same record has the same bytes for ever."""

from __future__ import annotations

import json
from typing import Any


def canonical(document: dict[str, Any]) -> bytes:
    """JSON in UTF-8 with sorted names, no blanks (as RFC 8785 for what stands in our records)."""
    text = json.dumps(
        document, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.encode()
