"""What the model is told about placeholders, where policy lets it be told."""

from __future__ import annotations

from typing import Final

_NOTES: Final = {
    "en": (
        "Tokens in square brackets such as [PERSON_1] or [EMAIL_1] stand for real values that you "
        "do not need to know; the reader sees the real values. Use a token exactly as written "
        "wherever you would use its value, never invent one, and do not comment on the tokens."
    ),
    "pl": (
        "Tokeny w nawiasach kwadratowych, np. [PERSON_1] albo [EMAIL_1], zastępują prawdziwe dane, "
        "których nie musisz znać; czytający zobaczy prawdziwe dane. Używaj tokenu dokładnie tak, "
        "jak jest zapisany, niczego do niego nie dopisuj, nie wymyślaj nowych i nie komentuj ich. "
        "Imię i nazwisko w innym przypadku niż mianownik zapisz tak: [PERSON_1:gen] dopełniacz, "
        "[PERSON_1:dat] celownik, [PERSON_1:acc] biernik, [PERSON_1:ins] narzędnik, "
        "[PERSON_1:loc] miejscownik, [PERSON_1:voc] wołacz."
    ),
    "de": (
        "Marken in eckigen Klammern wie [PERSON_1] oder [EMAIL_1] stehen für echte Angaben, die du "
        "nicht zu kennen brauchst; wer liest, sieht die echten Angaben. Verwende eine Marke genau "
        "so, wie sie dasteht, erfinde keine und sprich nicht über sie."
    ),
}


def note_to_model(language: str) -> str:
    """One short note in the conversation's language (ISO 639-1), in English where there is none.

    It explains grammatical cases where the language has them and names can be put into them.
    """
    return _NOTES.get(language, _NOTES["en"])
