from gateway.ports.detector import Analysis
from gateway.traffic.evaluation.annotated import Annotated, Mark
from gateway.traffic.evaluation.leaks import Reading
from gateway.traffic.evaluation.linking import score_linking
from gateway.traffic.pseudonyms.kept_texts import Replacement


def _turn(entity: str, *placeholders: str) -> Reading:
    text = "x" * 10
    message = Annotated(text, "pl", (Mark(0, 10, "PERSON", True, entity),), conversation="c")
    replaced = tuple(
        Replacement(place, place + 1, "PERSON", token) for place, token in enumerate(placeholders)
    )
    return Reading(message, Analysis("pl", True, ()), replaced, "")


def test_one_person_with_two_placeholders_is_not_consistent() -> None:
    score = score_linking([_turn("a", "[P_1]"), _turn("a", "[P_1]"), _turn("a", "[P_2]")])
    assert (score.consistent_mentions, score.mentions) == (2, 3)
    assert (score.consistent_entities, score.entities) == (0, 1)


def test_a_leaked_mention_is_not_consistent() -> None:
    score = score_linking([_turn("a", "[P_1]"), _turn("a")])
    assert (score.consistent_mentions, score.consistent_entities) == (1, 0)


def test_two_people_who_share_a_placeholder_are_a_collision() -> None:
    score = score_linking([_turn("a", "[P_1]"), _turn("b", "[P_1]")])
    assert score.collisions == (("c", "[P_1]"),)
    assert score.consistent_entities == 2
