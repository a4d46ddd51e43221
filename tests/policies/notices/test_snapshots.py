"""Every language × notice × variant × channel as a person gets it, one file a language.

After a new text or a new channel write the files anew, then read what git shows as changed:

    python -m tests.policies.notices.test_snapshots
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from policies.notices.book import BUNDLED_NOTICES, NoticeBook
from policies.notices.channels import CHANNELS, direction
from policies.notices.files import Notice, read_notice
from policies.notices.manifest import files

SNAPSHOTS = Path(__file__).parent / "snapshots"
BOOK = NoticeBook.load()
LANGUAGES = sorted(BOOK.languages)
VALUES: dict[str, str | int | None] = {
    "principal": "Example Ltd",
    "reference": "AB12-CD34",
    "privacy_url": "https://shop.example/privacy",
    "agent": "Anna K.",
    "contact": "+48 22 000 00 00",
    "retention_days": 30,
    "age": 16,
    "hours": "8–16",
    "authority": "Example Authority",
}


def snapshot(language: str) -> str:
    """All notices of a language; channels that show the same bytes stand together."""
    parts = [f"{language} ({direction(language)})"]
    for notice in _notices(language):
        shown: dict[str, list[str]] = {}
        for channel in CHANNELS:
            text = BOOK.render(notice, channel, **VALUES).text
            shown.setdefault(text, []).append(channel)
        for text, channels in shown.items():
            parts.append(f"== {notice.path} {' '.join(channels)}\n{text}")
    return "\n\n".join(parts) + "\n"


def _notices(language: str) -> Iterator[Notice]:
    for file in files(BUNDLED_NOTICES):
        if file.parent.name == language:
            yield read_notice(BUNDLED_NOTICES, file)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_reads_in_each_channel_as_it_was_approved(language: str) -> None:
    assert (SNAPSHOTS / f"{language}.txt").read_text(encoding="utf-8") == snapshot(language)


def test_no_snapshot_is_left_of_a_language_that_is_gone() -> None:
    assert sorted(file.stem for file in SNAPSHOTS.glob("*.txt")) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_channel_leaves_a_parameter_open_or_an_address_for_a_voice(language: str) -> None:
    for notice in _notices(language):
        for channel in CHANNELS:
            text = BOOK.render(notice, channel, **VALUES).text
            assert not set("{}") & set(text)
            assert channel not in ("messenger", "sms", "voice") or "\n\n" not in text
            assert channel != "voice" or not {"AB12-CD34", "https://shop.example/privacy"} & set(
                text.split()
            )


def _write() -> None:
    SNAPSHOTS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        content = snapshot(language)
        (SNAPSHOTS / f"{language}.txt").write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _write()
