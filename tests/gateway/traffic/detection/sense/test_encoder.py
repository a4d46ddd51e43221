import numpy as np
from threadpoolctl import threadpool_info

from gateway.traffic.detection.intents.judging import QUESTIONS
from gateway.traffic.detection.sense.encoder import encoder


def test_every_question_has_an_output_for_each_answer() -> None:
    beliefs = encoder().beliefs("dzień dobry")
    for question, answers in QUESTIONS.items():
        assert len(beliefs[question]) == (1 if len(answers) == 2 else len(answers))
    assert len(beliefs["special"]) == 9


def test_the_same_sense_in_other_words_and_languages_is_read_alike() -> None:
    wishes = [
        "Ich möchte mit einem Menschen sprechen",
        "Chcę porozmawiać z człowiekiem",
        "Θέλω να μιλήσω με άνθρωπο",
        "Je veux parler à un humain",
    ]
    assert all(encoder().beliefs(text)["wants_human"][0] > 0 for text in wishes)
    assert all(
        encoder().beliefs(text)["wants_human"][0] < 0
        for text in ("Wo ist mein Paket?", "Gdzie jest moja paczka?", "Où est mon colis ?")
    )


def test_a_text_without_end_is_read_at_its_beginning() -> None:
    long = encoder().beliefs("paczka " * 5_000)
    cut = encoder().beliefs("paczka " * 400)
    assert np.allclose(long["rights"], cut["rights"])


def test_a_message_is_not_shared_among_threads() -> None:
    encoder().beliefs("paczka")
    assert {each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"} == {1}
