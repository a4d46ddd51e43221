from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.conversation.messages import Role
from gateway.traffic.evaluation.annotated import Mark, read_annotated


def _read(folder: Path, name: str, content: str) -> list[tuple[str, str, tuple[Mark, ...]]]:
    path = folder / name
    path.write_text(content, "utf-8")
    return [(each.text, each.language, each.marks) for each in read_annotated(path)]


def test_marks_become_places_in_the_bare_text(tmp_path: Path) -> None:
    assert _read(tmp_path, "pl.txt", "Tu [[PERSON|Jan]] z [[?LOCATION|Łodzi]].\n---\nkiedy?\n") == [
        ("Tu Jan z Łodzi.", "pl", (Mark(3, 6, "PERSON", True), Mark(9, 14, "LOCATION", False))),
        ("kiedy?", "pl", ()),
    ]


def test_a_message_may_say_its_language_and_go_over_lines(tmp_path: Path) -> None:
    assert _read(tmp_path, "mixed.txt", "@language de\nHallo,\n[[PERSON|Uwe]]") == [
        ("Hallo,\nUwe", "de", (Mark(7, 10, "PERSON", True),))
    ]


def test_a_dialogue_is_read_turn_by_turn(tmp_path: Path) -> None:
    path = tmp_path / "pl_dialogues.txt"
    path.write_text("U: Tu [[PERSON#j|Jan]]\nA: Panie [[PERSON#j|Janie]]\n---\nU: hej\n", "utf-8")
    turns = read_annotated(path)
    assert [turn.role for turn in turns] == [Role.CUSTOMER, Role.ASSISTANT, Role.CUSTOMER]
    assert [turn.conversation for turn in turns] == ["pl_dialogues-1"] * 2 + ["pl_dialogues-2"]
    assert [mark.entity for turn in turns for mark in turn.marks] == ["j", "j"]


@pytest.mark.parametrize("broken", ["Tu [[PERSON|Jan", "Tu [[person|Jan]]"])
def test_a_broken_mark_is_refused(tmp_path: Path, broken: str) -> None:
    with pytest.raises(ValueError, match="mark"):
        _read(tmp_path, "pl.txt", broken)


def test_a_line_that_is_no_turn_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="turn"):
        _read(tmp_path, "pl_dialogues.txt", "Tu Jan")


@given(st.lists(st.text("ab ą-|]", max_size=6), min_size=1, max_size=5))
def test_what_is_marked_is_found_at_its_place(words: list[str]) -> None:
    from gateway.traffic.evaluation.annotated import _unmarked

    plain = [word.replace("]", "") for word in words]
    text, marks = _unmarked("-".join(f"[[PERSON|{word}]]" for word in plain))
    assert text == "-".join(plain)
    assert [text[mark.start : mark.end] for mark in marks] == plain
