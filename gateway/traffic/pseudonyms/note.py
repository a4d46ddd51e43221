"""What the model is told about placeholders, where policy lets it be told."""

from typing import Final

NOTE_TO_MODEL: Final = (
    "Tokens in square brackets such as [PERSON_1] or [EMAIL_1] stand for real values that you do "
    "not need to know; the reader sees the real values. Use a token exactly as written wherever "
    "you would use its value, never invent one, and do not comment on the tokens."
)
