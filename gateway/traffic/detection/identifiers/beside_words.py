"""Shapes that are believed anywhere in a message which speaks of the thing, check or no check.

A card number with a slip of the finger, an identity card in small letters, a MAC address without
separators: the word for it stands in the message, but not always right before the number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from gateway.traffic.detection.identifiers.number import SAID
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by


@dataclass(frozen=True, slots=True)
class _Shape:
    """`words`: how a word of the message must begin; `only` in texts of this language, if any.

    `shape` is looked for in folded text.
    """

    entity_type: str
    words: regex.Pattern[str]
    shape: regex.Pattern[str] = field(repr=False)
    only: str = ""
    loud: bool = False
    """Believed of capitals only."""


_SHAPES: Final = (
    _Shape(
        "TAX_ID",
        regex.compile(r"(?<!\p{L})vat(?!\p{L})"),
        regex.compile(r"(?<![\d/.,-])(?:gb ?)?\d{3} \d{4} \d{2}(?: \d{3})?(?![\d/-]|[ ]\d)"),
        "en",
    ),
    _Shape(
        "PASSPORT",
        regex.compile(r"(?<!\p{L})passport"),
        regex.compile(r"(?<![\p{L}\d/.,+-])(?!0)\d{9}(?![\p{L}\d/-]|[.,]\d|[ ]\d)"),
        "en",
    ),
    _Shape(
        "CONTRACT_NUMBER",
        regex.compile(r"(?<!\p{L})(?:polic|tenan|member|contract|cover|insur|premium|lease)"),
        regex.compile(
            r"(?<![\p{L}\d/.-])[a-z]{2,4}/(?=[\d/.-]*(?:\d[/.-]?){5})\d[\d/.-]*\d(?:/[a-z]{1,3})?"
            r"(?![\p{L}\d/])"
        ),
        "en",
    ),
    _Shape(
        "VEHICLE_PLATE",
        regex.compile(
            r"(?<!\p{L})(?:vehicle|car|van|reg|registration|plate|parking|badge|garage|mot)(?!\p{L})"
        ),
        regex.compile(
            r"(?<![\p{L}\d])(?![iqz])[a-y]{2} (?:0[2-9]|[1-7]\d) [a-hj-pr-z]{3}(?![\p{L}\d])"
            r"|(?<![\p{L}\d])[a-z]{3} \d{3}(?=,? (?:\p{L}+ )?(?:number )?plate)"
        ),
        "en",
        loud=True,
    ),
    _Shape(
        "CREDIT_CARD",
        regex.compile(r"(?<!\p{L})(?:kart|kredyt|visa|master|card|carte|tarjet|carta|kort|blik)"),
        regex.compile(
            r"(?<![\d/-])(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d|3[47]\d\d|6[05]\d\d)"
            r"(?P<by>[ \-.])\d{4}(?P=by)\d{4}(?P=by)\d{4}(?![\d/-]|[ ]\d)"
        ),
    ),
    _Shape(
        "ID_CARD",
        regex.compile(r"(?<!\p{L})(?:dowod|dowodu|dow)(?!\p{L})|osobist|(?<!\p{L})tozsamosc"),
        regex.compile(
            r"(?<![\p{L}\d-])(?!(?:ale|ani|bez|bym|byl|cos|czy|coz|aby|az|bo|by|co)[ ])"
            r"[a-d][a-np-z]{2}[ -]?\d{3}[ -]?\d{3}(?![\d-]|[ ]?\p{L}*[ ]?zl)"
            r"|(?<=(?<!\p{L})seri[ai][ :]{1,2})[a-z]{2,3},?[ ](?:i[ ])?(?:nr|numer)[.:]?[ ]"
            r"\d{6,7}(?!\d)"
        ),
        "pl",
    ),
    _Shape(
        "PASSPORT",
        regex.compile(
            r"(?<!\p{L})(?:pasazer|odpraw|lotnisk|lot(?!\p{L})|wylot|przelot|wiz[aey]|granic)"
        ),
        regex.compile(
            r"(?<=(?<!\p{L})(?:dokument\p{L}{0,4}|dok\.?)(?:[ ](?:nr|numer)\.?)?[ :]{1,2})"
            r"(?!fv)[a-z]{2}[ ]?\d{7}(?![\p{L}\d/-])"
        ),
        "pl",
    ),
    # "Ausweis L0YTNLTC3 hat meine Frau. Meiner endet anders: L970KXGC1."
    _Shape(
        "ID_CARD",
        regex.compile(
            r"(?<!\p{L})(?:perso(?:s|nalausweis\p{L}{0,4})?|ausweis(?:e|es|en)?|ausweisnummer\p{L}?|"
            r"reisepass\p{L}{0,3}|pass|passes|passe|aufenthaltstitel\p{L}?)(?!\p{L})"
        ),
        regex.compile(
            r"(?<=(?<!\p{L})(?:(?:mein|dein|sein|ihr|neu|alt|ander)(?:e[rsnm]?)?|lautet|ist|war|hat|"
            r"anders|nummer|nr\.?|endet|auch|noch|von[ ]\p{L}{2,15})[ :]{1,3})"
            r"(?=(?:[a-z]*\d){2})(?=[\da-z]*[a-z][\da-z]*[a-z])[lmnprtvwxycfghjk][cfghjklmnprtvwxyz\d]{8}\d?d?(?![\p{L}\d/-])"
            r"|(?<![\p{L}\d/.-])(?=(?:[a-z] )*\d)?[lmnprtvwxycfghjk]"
            r"(?: [cfghjklmnprtvwxyz\d]){8,9}(?! ?[\p{L}\d/-])"
        ),
        "de",
        loud=True,
    ),
    _Shape(
        "DRIVING_LICENCE",
        regex.compile(r"(?<!\p{L})(?:fuhrerschein|fahrerlaubnis)"),
        regex.compile(
            r"(?<![\p{L}\d/.-])[a-z]\d{2}(?=[a-z\d]{0,6}\d)[a-z\d]{6}\d[a-z\d](?![\p{L}\d/-])"
        ),
        "de",
        loud=True,
    ),
    _Shape(
        "IBAN_CODE",
        regex.compile(r"(?<!\p{L})(?:blz|bankleitzahl)"),
        regex.compile(
            r"(?<=(?<!\p{L})(?:konto|kto|kontonummer|kontonr)[.:]?(?: nr\.?:?)? )"
            r"\d(?:[ ]?\d){4,9}(?=,? (?:bei )?(?:der )?(?:blz|bankleitzahl))"
        ),
        "de",
    ),
    _Shape(
        "PHONE_NUMBER",
        regex.compile(r"(?<!\p{L})vorwahl"),
        regex.compile(
            r"(?<![\d/-])0(?:[ ]?\d){2,5}[ ]?[,;]?[ ]?(?:und[ ])?(?:dann|nummer|rufnummer|"
            r"durchwahl|anschluss)?[: ]{1,2}(?:die[ ])?\d(?:[ /-]?\d){3,9}(?![\d/-])"
        ),
        "de",
    ),
    _Shape(
        "MAC_ADDRESS",
        regex.compile(r"(?<!\p{L})mac(?!\p{L})"),
        regex.compile(
            r"(?<![\p{L}\d])(?=[a-f\d]{0,11}\d)(?=[a-f\d]{0,11}[a-f])[a-f\d]{12}(?![\p{L}\d])"
        ),
    ),
)


class BesideWordsRecogniser(Recogniser):
    """Cards, papers and hardware addresses by shape, in a message that names them."""

    entities = tuple(sorted({kind.entity_type for kind in _SHAPES}))

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Every value of such a shape."""
        if not reading.has_digit:
            return
        text = reading.folded
        for kind in _SHAPES:
            if (kind.only and kind.only != reading.language) or not kind.words.search(text):
                continue
            for found in found_by(kind.shape, text):
                if not kind.loud or reading.text[found.start() : found.end()].isupper():
                    yield Match(found.start(), found.end(), kind.entity_type, SAID)
