"""Every policy that was ever in force, byte for byte, by the digest that the audit log holds.

So a decision of last year can be explained by the file of last year, whatever was edited since.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gateway.errors import StoreError
from policies.tracing import KeptSource

_DIGEST: Final = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PolicySources:
    """`<data_dir>/policies/<digest>.yaml`, readable by the owner only; nothing is ever replaced.

    Two files of one meaning have one digest: the first of them is kept.
    """

    folder: Path

    def keep(self, digest: str, content: bytes, loaded_from: str) -> None:
        """Idempotent. Raises StoreError (`policy_not_kept`): what cannot be explained later must

        not decide now.
        """
        path = self._path(digest)
        try:
            if path.is_file():
                return
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            name = json.dumps({"loaded_from": Path(loaded_from).name}).encode()
            _write(path.with_suffix(".json"), name)
            _write(path, content)
        except OSError as error:
            raise StoreError("policy_not_kept", "The policy could not be kept.") from error

    def read(self, digest: str) -> KeptSource | None:
        """The source under this digest; None where it was never kept."""
        path = self._path(digest)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        loaded_from = path.name
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            loaded_from = str(json.loads(path.with_suffix(".json").read_text())["loaded_from"])
        return KeptSource(str(path), loaded_from, content)

    def _path(self, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise ValueError("not a digest")  # it becomes a file name
        return self.folder / f"{digest}.yaml"


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, also when several do it at once."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}.new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(handle)
    draft.replace(path)
