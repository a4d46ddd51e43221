"""Sets of ours as training text: marks taken out, places of people kept."""

from pathlib import Path

from gateway.traffic.detection.names.training.polish_corpora import read_marked


def test_reads_messages_with_the_places_of_people(tmp_path: Path) -> None:
    path = tmp_path / "pl.txt"
    path.write_text(
        "Tu [[PERSON|Jan Wilk]], [[PHONE_NUMBER|600 100 200]]\n---\n"
        "@language en\nI am [[PERSON|Ann]]\n---\npies [[?PERSON|Figo]]\n---\nnic\n",
        "utf-8",
    )
    assert list(read_marked(path)) == [("Tu Jan Wilk, 600 100 200", [(3, 11)]), ("nic", [])]


def test_reads_dialogues_turn_by_turn(tmp_path: Path) -> None:
    path = tmp_path / "pl_dialogues.txt"
    path.write_text("U: mówi [[PERSON#j|Jan]]\nA: dzień dobry\n---\nU: ok\n", "utf-8")
    assert [text for text, _ in read_marked(path)] == ["mówi Jan", "dzień dobry", "ok"]
    assert [spans for _, spans in read_marked(path)] == [[(5, 8)], [], []]
