"""Failures of this package.

PolicyFileError   a policy or a notice file cannot be used; says file, line and what to do
NoticeError       a notice cannot be rendered with what it was given
"""

from __future__ import annotations


class PolicyFileError(Exception):
    """A file under `rules/` or `notices/`, or one of the controller's own, cannot be used.

    `code` is stable, `sentence` constant for its code, `line` counts from 1 (0: no such file).
    `path` says where in the file (`redaction.entities[2]`), `suggestion` what was probably meant,
    `further` lists the other faults of the same file in order of lines.
    """

    def __init__(
        self,
        code: str,
        file: str,
        line: int,
        sentence: str,
        suggestion: str | None = None,
        *,
        path: str = "",
        further: tuple[PolicyFileError, ...] = (),
    ) -> None:
        super().__init__(code)
        self.code = code
        self.file = file
        self.line = line
        self.sentence = sentence
        self.suggestion = suggestion
        self.path = path
        self.further = further

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        what = f"{self.path}: " if self.path else ""
        hint = f" Did you mean `{self.suggestion}`?" if self.suggestion else ""
        return f"{where}{what}{self.sentence}{hint} [{self.code}]"


class NoticeError(Exception):
    """A notice cannot be rendered: a parameter is missing, unknown or not one line of text.

    Holds the parameter's name, never its value.
    """

    def __init__(self, code: str, parameter: str) -> None:
        super().__init__(f"{code}: {parameter}")
        self.code = code
        self.parameter = parameter
