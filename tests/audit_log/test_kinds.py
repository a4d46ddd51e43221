import re
from importlib.resources import files

from audit_log.kinds import EventType

SPEC = files("audit_log").joinpath("SPEC.md").read_text(encoding="utf-8")


def test_every_event_type_has_a_sentence_in_the_specification() -> None:
    rows = dict(re.findall(r"^\| `([a-z_.]+)` \| (.+\.) \|$", SPEC, re.MULTILINE))
    assert rows.keys() == {kind.value for kind in EventType}
    assert all(len(sentence.split()) > 3 for sentence in rows.values())


def test_event_types_are_subject_and_action() -> None:
    assert all(re.fullmatch(r"[a-z_]+\.[a-z_]+", kind.value) for kind in EventType)
