"""MANIFEST.json: SHA-256 of every notice file, so that a text that was shown never changes.

A new wording is a new version in a new file. `python -m policies.notices.manifest [FOLDER]` adds
new files to the list; it refuses where a listed file has changed or is gone.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Final

from policies.errors import PolicyFileError

MANIFEST: Final = "MANIFEST.json"


def files(root: Path) -> tuple[Path, ...]:
    """Every notice file under `root`, sorted."""
    return tuple(sorted(root.glob("*/*.md")))


def digests(root: Path) -> dict[str, str]:
    """SHA-256 in hex of every notice file, by path below `root`."""
    return {
        file.relative_to(root).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files(root)
    }


def listed(root: Path) -> dict[str, str] | None:
    """What the manifest says, or None where a folder has none."""
    path = root / MANIFEST
    if not path.exists():
        return None
    try:
        content = json.loads(path.read_bytes())
    except ValueError:
        content = None
    if not isinstance(content, dict) or not all(isinstance(v, str) for v in content.values()):
        raise PolicyFileError("manifest_form", MANIFEST, 1, "The manifest is not readable.")
    return content


def check(root: Path) -> None:
    """Refuses changed and unlisted files. A file that is gone is no error here.

    Without its text a language falls back or no call is made; the tests insist that none is gone.
    """
    known = listed(root)
    if known is None:
        return
    for path, digest in digests(root).items():
        if path not in known:
            raise PolicyFileError("notice_unlisted", path, 0, "This file is not in MANIFEST.json.")
        if known[path] != digest:
            raise PolicyFileError(
                "notice_changed", path, 0, "A shown text never changes: make a new version."
            )


def write(root: Path) -> int:
    """Adds new files to the manifest; the number of them. Raises PolicyFileError on a change."""
    known, present = listed(root) or {}, digests(root)
    for path, digest in known.items():
        if present.get(path) != digest:
            raise PolicyFileError(
                "notice_changed", path, 0, "A shown text never changes: make a new version."
            )
    content = json.dumps(present, indent=1, sort_keys=True) + "\n"
    (root / MANIFEST).write_text(content, encoding="utf-8", newline="\n")
    return len(present) - len(known)


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
