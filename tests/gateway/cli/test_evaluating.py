from pathlib import Path

from tests.commands import here


def test_counts_what_is_left_and_fails_where_it_is_asked_to(tmp_path: Path) -> None:
    good, missed = tmp_path / "pl.txt", tmp_path / "en.txt"
    good.write_text("Nazywam się [[PERSON|Jan Kowalski]].\n---\nkiedy dotrze paczka?\n", "utf-8")
    missed.write_text("the box is [[USERNAME|blue]]\n", "utf-8")
    assert here(tmp_path, "evaluate", "pl.txt", "--strict").code == 0
    found = here(tmp_path, "evaluate", "en.txt", "--strict", "--failures")
    assert found.code == 1
    assert "LEAK USERNAME 'blue'" in found.out


def test_a_broken_mark_is_a_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "pl.txt").write_text("Tu [[PERSON|Jan", "utf-8")
    assert here(tmp_path, "evaluate", "pl.txt").code == 2
