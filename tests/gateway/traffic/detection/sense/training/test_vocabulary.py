from pathlib import Path

from gateway.traffic.detection.intents.training.messages import Marked
from gateway.traffic.detection.sense.training.source import read_published
from gateway.traffic.detection.sense.training.vocabulary import kept, our_texts


def test_marks_and_letters_stay_and_others_by_use(content: bytes) -> None:
    published = read_published(content)
    letters = {"\u2581", "a", "ż", "\u2581b"}
    without = kept(published, [], most=4)
    assert without[:4] == [0, 1, 2, 3]
    assert {published.pieces[number] for number in without[4:]} == letters
    used = kept(published, ["paczka", "paczka", "稣"], most=len(without) + 1)
    assert {published.pieces[number] for number in used[4:]} == letters | {"\u2581paczka"}
    assert used == sorted(used)


def test_what_is_held_back_is_not_read(tmp_path: Path) -> None:
    for folder in ("dev", "held"):
        (tmp_path / folder).mkdir()
        text = f"{folder}: [[PERSON|Jan Nowak]], [[?LOCATION#a|Łódź]]\n"
        (tmp_path / folder / "pl.txt").write_text(text, "utf-8")
    texts = set(our_texts([Marked("rights", "pl", "usuńcie moje dane", "erasure")], tmp_path))
    assert {"usuńcie moje dane", "dev: Jan Nowak, Łódź", "człowiek", "Człowiek"} <= texts
    assert "czlowiek" in texts
    assert not any(text.startswith("held:") for text in texts)
    assert not any("*" in text or "[[" in text for text in texts)
