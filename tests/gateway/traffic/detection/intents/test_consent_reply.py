import pytest

from gateway.traffic.detection.intents.reader import read_intents


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "tak?"),
        ("pl", "zgadzam się?"),
        ("pl", "tak 🤔"),
        ("pl", "no chyba tak"),
        ("pl", "tak nie"),
        ("pl", "tak zgadzam się nie"),
        ("pl", "zgadzam się na przetwarzanie danych bez AI"),
        ("pl", "zgadzam się na przetwarzanie danych, ale nie przez AI"),
        ("pl", "nigdy nie mówiłem że zgadzam się na przetwarzanie moich danych"),
        ("pl", "na pewno nie jest tak, że wyrażam zgodę"),
        ("pl", "ktoś kliknął za mnie zgadzam się"),
        ("pl", "wyrażam zgodę na przetwarzanie danych jak będę chciał"),
        ("pl", "wyrażam zgodę na zostawienie paczki u sąsiada"),
        ("pl", 'dlaczego na stronie jest "wyrażam zgodę"'),
        ("pl", "zgadzam się, że to skandal"),
        ("pl", "zgadzam się na przetwarzanie danych dopiero po rozmowie z prawnikiem"),
        ("pl", "zgadzam się na przetwarzanie danych w alternatywnej rzeczywistości"),
        ("pl", "tak, dane"),
        ("pl", "oczywiście, że nie"),
        ("en", "I agree to the processing of data in a parallel universe"),
        ("en", "I agree to the processing of my wife's data"),
        ("en", "yes?"),
        ("en", "yeah right"),
        ("en", "I never said I agree to the processing of my data"),
        ("en", "I don't think I agree to that"),
        ("en", "nobody said I consent to that"),
        ("en", "it's not true that I consent to this"),
        ("en", "I would agree to this"),
        ("en", "I was told that I agree to the processing of data"),
        ("en", "before I agree to the processing tell me more"),
        ("en", "I agree to the processing when a lawyer has checked it"),
        ("en", "yes, when hell freezes over"),
        ("en", "agree to this? no way"),
        ("en", "my wife says yes but I say no"),
    ],
)
def test_what_is_not_unambiguous_is_never_a_grant(language: str, text: str) -> None:
    assert read_intents(text, language).consent_reply != "grant"


@pytest.mark.parametrize(
    ("language", "text", "reply"),
    [
        ("pl", "Tak. Zgadzam się. Gdzie jest moja paczka?", "grant"),
        ("pl", "nie, nie zgadzam się", "refuse"),
        ("pl", "taaak", "grant"),
        ("pl", "zgadzma się", "grant"),
        ("pl", "👍", "grant"),
        ("pl", "👎", "refuse"),
        ("en", "Yes I consent. Where is my order?", "grant"),
        ("en", "no, I do not agree", "refuse"),
        ("en", "absolutely no consent from me", "refuse"),
    ],
)
def test_reads_answers_put_together_from_pieces(language: str, text: str, reply: str) -> None:
    assert read_intents(text, language).consent_reply == reply


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Wyrażam zgodę na przekazanie treści moich wiadomości do modelu językowego."),
        ("en", "I consent to my messages being passed on to the language model."),
        ("da", "Jeg giver hermed samtykke."),
        ("de", "Ich bin einverstanden, dass das Sprachmodell meine Nachrichten liest."),
    ],
)
def test_a_formal_yes_may_hold_words_that_no_list_knows(language: str, text: str) -> None:
    assert read_intents(text, language).consent_reply == "grant"
