"""What a notice file must be."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest

from policies.errors import PolicyFileError
from policies.notices.book import BUNDLED_NOTICES
from policies.notices.files import parse_notice, read_notice
from policies.notices.manifest import files

GOOD = """\
---
name: outage
language: pl
version: 3
status: reviewed
date: 2026-11-22
optional: [contact]
---
Proszę spróbować później.

Inny kontakt: {contact}
"""
PATH = "pl/outage@3.md"
FRAME = GOOD.replace("optional: [contact]", "frame: true")


def test_reads_front_matter_and_body() -> None:
    notice = parse_notice(GOOD.encode(), PATH)
    assert (notice.name, notice.language, notice.version) == ("outage", "pl", 3)
    assert (notice.status, notice.date) == ("reviewed", datetime.date(2026, 11, 22))
    assert notice.body == "Proszę spróbować później.\n\nInny kontakt: {contact}"
    assert notice.separator == "\n\n"


@pytest.mark.parametrize(
    ("old", "new", "path", "code", "line"),
    [
        ("", "", "pl/outage.md", "notice_name", 0),
        ("", "", "pl/outage@0.md", "notice_name", 0),
        ("", "", "pl/outage.loud@3.md", "notice_name", 0),
        ("", "", "pl/outage.plain@3.md", "notice_field", 2),
        ("version: 3", "variant: plain\nversion: 3", PATH, "notice_field", 2),
        ("version: 3", "variant: loud\nversion: 3", PATH, "notice_field", 4),
        ("", "", "de/outage@3.md", "notice_field", 2),
        ("", "", "pl/other@3.md", "notice_field", 2),
        ("", "", "pl/outage@4.md", "notice_field", 2),
        ("---\nname", "name", PATH, "notice_front_matter", 1),
        ("status: reviewed", "status: fine", PATH, "notice_field", 5),
        ("date: 2026-11-22", "date: 2026-13-22", PATH, "notice_field", 6),
        ("date: 2026-11-22", "date: today", PATH, "notice_field", 6),
        ("date: 2026-11-22\n", "", PATH, "notice_field", 2),
        ("date: 2026-11-22", "date: 2026-11-22\nauthor: me", PATH, "notice_field", 7),
        ("version: 3", "version: 3\nversion: 3", PATH, "key_duplicate", 5),
        ("później.", "później. ", PATH, "notice_body", 9),
        ("później.", "później.\r", PATH, "notice_body", 9),
        ("później.", "pó\u200bźniej.", PATH, "notice_body", 9),
        ("{contact}", "{kontakt}", PATH, "notice_parameter", 11),
        ("{contact}", "{contact} {agent}", PATH, "notice_parameter", 11),
        ("{contact}", "{contact", PATH, "notice_parameter", 11),
        ("Inny kontakt: {contact}", "{contact}", PATH, "notice_parameter", 11),
        ("Proszę spróbować później.\n\n", "", PATH, "notice_optional", 9),
        ("[contact]", "[agent]", PATH, "notice_optional", 9),
    ],
)
def test_refuses_a_file_that_is_no_notice(
    old: str, new: str, path: str, code: str, line: int
) -> None:
    assert old in GOOD
    with pytest.raises(PolicyFileError) as caught:
        parse_notice(GOOD.replace(old, new, 1).encode() if old else GOOD.encode(), path)
    assert (caught.value.code, caught.value.line) == (code, line)


def test_refuses_a_body_that_is_empty_or_no_text() -> None:
    head = GOOD[: GOOD.index("Proszę")]
    for body in (b"", b"\n\n", b"\xff\n"):
        with pytest.raises(PolicyFileError) as caught:
            parse_notice(head.encode() + body, PATH)
        assert caught.value.code == "notice_body"


def test_reads_a_variant() -> None:
    text = GOOD.replace("version: 3", "variant: plain\nversion: 3")
    notice = parse_notice(text.encode(), "pl/outage.plain@3.md")
    assert (notice.name, notice.variant, notice.path) == ("outage", "plain", "pl/outage.plain@3.md")
    assert parse_notice(GOOD.encode(), PATH).variant is None


@pytest.mark.parametrize(
    ("variant", "text", "fault"),
    [
        ("spoken", "This is an AI system, not a human. " + "More. " * 24, "spoken_too_long"),
        ("spoken", "This is an AI system, not a human. For one say “human”.", "spoken_unsayable"),
        ("spoken", "This is an AI system, not a human. {reference}.", "spoken_unsayable"),
        ("plain", "This is an AI system, not a human. So" + " on" * 15 + ".", "plain_too_long"),
    ],
)
def test_a_variant_that_the_linter_refuses_is_no_notice(
    variant: str, text: str, fault: str
) -> None:
    name = "human_claim_replaced"
    head = f"name: {name}\nlanguage: en\nvariant: {variant}\nversion: 1\nstatus: machine"
    content = f"---\n{head}\ndate: 2026-11-22\n---\n{text.strip()}\n".encode()
    with pytest.raises(PolicyFileError) as caught:
        parse_notice(content, f"en/{name}.{variant}@1.md")
    assert (caught.value.code, caught.value.path) == ("notice_refused", fault)


def test_refuses_a_frame_of_two_lines() -> None:
    with pytest.raises(PolicyFileError) as caught:
        parse_notice(FRAME.encode(), PATH)
    assert caught.value.code == "notice_body"


@pytest.mark.parametrize(
    ("language", "text", "fault"),
    [
        ("en", "Hello, I am your assistant.", "no_machine"),
        ("en", "You are chatting with an AI system, not a human.", "no_human_route"),
        ("eo", "Vi parolas kun artefarita inteligento, ne kun homo.", "language_unknown"),
    ],
)
def test_a_disclosure_that_the_linter_refuses_is_no_notice(
    language: str, text: str, fault: str
) -> None:
    head = f"name: disclosure\nlanguage: {language}\nversion: 1\nstatus: reviewed"
    content = f"---\n{head}\ndate: 2026-11-22\n---\n{text}\n".encode()
    with pytest.raises(PolicyFileError) as caught:
        parse_notice(content, f"{language}/disclosure@1.md")
    assert (caught.value.code, caught.value.path) == ("notice_refused", fault)


def test_refuses_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(PolicyFileError) as caught:
        read_notice(tmp_path, tmp_path / PATH)
    assert caught.value.code == "notice_unreadable"


@pytest.mark.parametrize(
    "file", files(BUNDLED_NOTICES), ids=lambda file: file.relative_to(BUNDLED_NOTICES).as_posix()
)
def test_every_bundled_notice_is_one(file: Path) -> None:
    notice = read_notice(BUNDLED_NOTICES, file)
    assert len(notice.body) <= 1500


def test_the_usual_front_matter_is_read_as_yaml_reads_it() -> None:
    """One more blank, and it is no longer the usual form that is read without YAML."""
    for file in files(BUNDLED_NOTICES):
        path, content = file.relative_to(BUNDLED_NOTICES).as_posix(), file.read_bytes()
        other = content.replace(b"---\nname: ", b"---\nname:  ", 1)
        assert other != content
        slow, quick = parse_notice(other, path), parse_notice(content, path)
        assert dataclasses.replace(slow, sha256="") == dataclasses.replace(quick, sha256="")
