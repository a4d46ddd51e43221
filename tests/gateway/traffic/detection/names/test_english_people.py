import pytest

from gateway.traffic.detection.detector import TextAnalyser


def people(text: str) -> list[str]:
    found = TextAnalyser().analyse(text, None).findings
    return [text[f.start : f.end] for f in found if f.entity_type == "PERSON"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ask the Margaret in accounts, not the one in sales.", "Margaret"),
        ("The Charlotte I spoke to yesterday promised me a refund.", "Charlotte"),
        ("The Olivia you have on file is my ex wife.", "Olivia"),
        ("It was the Duncan on your night shift who cut me off.", "Duncan"),
        ("I want to complain about Oliver's shop visit, he was rude.", "Oliver"),
        ("Felix boots were lost in your cloakroom, he is six.", "Felix"),
        ("Does Clara come with a guest pass? She is my sister.", "Clara"),
        ("Is Hudson available tomorrow for the boiler?", "Hudson"),
        ("Is Ruby included on the policy as a named driver?", "Ruby"),
        ("Rosie's School rang to say she is ill.", "Rosie"),
        ("Watching Sofia all day means I can't answer the phone.", "Sofia"),
        ("2x Oliver called me back, never the same answer.", "Oliver"),
        ("Mark's coat was left on the train.", "Mark"),
        ("The Patels want to move their direct debit to the 1st.", "Patels"),
        ("Please add Hunter Plus One to the guest list.", "Hunter"),
        ("Please book a flight for Jackson and Madison to Paris.", "Madison"),
        (
            "our guest left a kindle behind, he's baptiste le goff, ship it please",
            "baptiste le goff",
        ),
        ("The tenant upstairs (Lil, I think her surname's Onions) plays drums.", "Lil"),
    ],
)
def test_people_called_like_things_are_found(text: str, person: str) -> None:
    assert person in people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Is the Clara dress back in stock in a size 12?",
        "Does the Hudson come apart for the stairs?",
        "The Charlotte I ordered came in the wrong colour.",
        "The Elsa doll sings, but she stopped after a week.",
        "Any flights between Austin and Dallas on Friday?",
        "Please could you add onions and lily bulbs to my click and collect",
    ],
)
def test_goods_and_towns_stay(text: str) -> None:
    assert people(text) == []
