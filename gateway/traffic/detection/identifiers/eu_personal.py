"""Personal and tax numbers of the EU's member states, one table.

Any country's number can turn up in any language. Checks by python-stdnum where it has the number;
the sources are the ones its modules name. A number is believed alone only if letters, a full date
with a strong check, or a rare length leave little room for chance; the others need a cue word in
their country's language nearby, or a text in that language.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import regex
from stdnum import luhn, verhoeff

from gateway.traffic.detection.identifiers.number import NumberKind, digits_of
from gateway.traffic.detection.reading import cue_pattern

_G = r"[ \-./]?"


def _checked_by(module: str, *, digits_only: bool = False) -> Callable[[str], bool]:
    check: Callable[[str], bool] = import_module(f"stdnum.{module}").is_valid

    def is_valid(number: str) -> bool:
        plain = digits_of(number) if digits_only else number
        return len(set(digits_of(number))) > 1 and bool(check(plain))

    return is_valid


def _kind(
    entity: str,
    module: str,
    shape: str,
    cues: str,
    languages: str = "",
    *,
    alone: bool = False,
    letter: bool = False,
    digits_only: bool = False,
) -> NumberKind:
    return NumberKind(
        entity,
        shape,
        _checked_by(module, digits_only=digits_only),
        alone=alone,
        cues=cue_pattern(cues),
        languages=frozenset(languages.split()),
        begins_with_letter=letter,
    )


def _latvian(number: str) -> bool:
    plain = digits_of(number)
    check: Callable[[str], bool] = import_module("stdnum.lv.pvn").is_valid
    return plain[0] < "4" and check(plain) or plain.startswith("32")


def _hungarian_tax(number: str) -> bool:
    """Tax identification sign: begins with 8, weights 1 … 9, mod 11 (Act CL of 2017, annex 1)."""
    plain = digits_of(number)
    total = sum(int(digit) * place for place, digit in enumerate(plain[:9], start=1))
    return plain[0] == "8" and total % 11 == int(plain[9])


def _hungarian_social(number: str) -> bool:
    """TAJ: weights 3 and 7 in turn, mod 10 (Act XX of 1996, annex)."""
    plain = digits_of(number)
    total = sum(int(d) * (3, 7)[place % 2] for place, d in enumerate(plain[:8]))
    return len(set(plain)) > 1 and total % 10 == int(plain[8])


def _luxembourgish(number: str) -> bool:
    """Matricule, 13 digits: date, order, Luhn digit, Verhoeff digit (law of 19 June 2013)."""
    plain = digits_of(number)
    is_date = regex.fullmatch(
        r"(?:1[89]|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", plain[:8]
    )
    return bool(is_date) and luhn.is_valid(plain[:12]) and verhoeff.is_valid(plain[:11] + plain[12])


def _danish(number: str) -> bool:
    """CPR has had no check digit since 2007; what can be checked is the date."""
    return bool(
        regex.fullmatch(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}", digits_of(number))
    )


def _always(number: str) -> bool:
    return True


_ROWS = (
    _kind(
        "AT_SVNR",
        "at.vnr",
        rf"\d{{4}}{_G}\d{{6}}",
        "sozialversicherung* svnr sv-nummer* versicherungsnummer* sv_nr",
        "de",
    ),
    _kind("AT_TAX_ID", "at.tin", r"\d{2}[ -]?\d{3}/?\d{4}", "steuernummer* abgabenkonto* st-nr"),
    _kind(
        "BE_NN",
        "be.nn",
        rf"\d{{2}}{_G}\d{{2}}{_G}\d{{2}}{_G}\d{{3}}{_G}\d{{2}}",
        "rijksregister* registre* national* nationaal* nn niss insz",
        "nl fr",
        alone=True,
        digits_only=True,
    ),
    _kind("BG_EGN", "bg.egn", r"\d{10}", "егн egn граждански* personal*", "bg"),
    _kind("CZ_RC", "cz.rc", r"\d{6}/\d{3,4}", "rodne* rc r.c", "cs sk", alone=True),
    _kind("CZ_RC", "cz.rc", r"\d{9,10}", "rodne* rc r.c birth_number*", "cs sk"),
    _kind(
        "DE_TAX_ID",
        "de.idnr",
        rf"\d{{2}}{_G}\d{{3}}{_G}\d{{3}}{_G}\d{{3}}",
        "steuer* idnr tin tax* identifikationsnummer* identnummer*",
        "de",
    ),
    _kind("EE_IK", "ee.ik", r"[1-8]\d{10}", "isikukood* personal*", "et", alone=True),
    _kind(
        "ES_DNI",
        "es.dni",
        r"\d{2}\.?\d{3}\.?\d{3}[ -]?[A-Z]",
        "dni nif",
        "es",
        alone=True,
        letter=True,
    ),
    _kind("ES_NIE", "es.nie", r"[XYZ][ -]?\d{7}[ -]?[A-Z]", "nie", "es", alone=True, letter=True),
    _kind(
        "FI_HETU",
        "fi.hetu",
        r"\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]",
        "hetu henkilotunnus*",
        "fi sv",
        alone=True,
        letter=True,
    ),
    _kind(
        "FR_NIR",
        "fr.nir",
        rf"[1-478]{_G}\d{{2}}{_G}\d{{2}}{_G}(?:\d{{2}}|2[AB]){_G}\d{{3}}{_G}\d{{3}}{_G}\d{{2}}",
        "securite* nir insee",
        "fr",
        alone=True,
    ),
    _kind(
        "FR_TAX_ID",
        "fr.nif",
        rf"[0-3]\d{_G}\d{{2}}{_G}\d{{3}}{_G}\d{{3}}{_G}\d{{3}}",
        "fiscal* spi impot*",
        "fr",
    ),
    _kind("GR_AMKA", "gr.amka", r"\d{11}", "αμκα amka", "el", alone=True),
    _kind("GR_TAX_ID", "gr.vat", r"\d{9}", "αφμ afm", ""),
    _kind("HR_OIB", "hr.oib", r"\d{11}", "oib osobni*", "hr"),
    _kind(
        "IE_PPS", "ie.pps", r"\d{7}[ ]?[A-W][ABHWTX]?", "pps ppsn", "ga", alone=True, letter=True
    ),
    _kind(
        "IT_CODICE_FISCALE",
        "it.codicefiscale",
        r"[A-Z]{3}[ ]?[A-Z]{3}[ ]?[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[ ]?"
        r"[A-Z][\dLMNP-V]{3}[ ]?[A-Z]",
        "codice* fiscale* cf",
        "it",
        alone=True,
        letter=True,
    ),
    _kind("LT_AK", "lt.asmens", r"[1-6]\d{10}", "asmens* a.k", "lt", alone=True),
    NumberKind(
        "LV_PK",
        r"\d{6}-\d{5}",
        _latvian,
        alone=True,
        cues=cue_pattern("personas* pk p.k"),
        languages=frozenset({"lv"}),
    ),
    NumberKind(
        "LU_MATRICULE",
        r"(?:1[89]|20)\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{3}[ ]?\d{2}",
        _luxembourgish,
        alone=True,
    ),
    NumberKind(
        "MT_ID",
        r"\d{1,7}[ ]?[MGAPLHBZ]",
        _always,
        begins_with_letter=True,
        cues=cue_pattern("identity* karta_tal-identita id_card* id_number*"),
        languages=frozenset({"mt"}),
    ),
    _kind("NL_BSN", "nl.bsn", r"\d{3,4}[ .]?\d{2}[ .]?\d{3}|\d{9}", "bsn burgerservice* sofi*"),
    _kind("PT_NIF", "pt.nif", rf"\d{{3}}{_G}\d{{3}}{_G}\d{{3}}", "nif contribuinte*"),
    _kind(
        "PT_CC",
        "pt.cc",
        r"\d{8}[ ]?\d[ ]?[A-Z0-9]{2}\d",
        "cartao cidadao cc",
        "pt",
        alone=True,
        letter=True,
    ),
    _kind("RO_CNP", "ro.cnp", r"[1-9]\d{12}", "cnp numeric*", "ro", alone=True),
    _kind(
        "SE_PERSONNUMMER",
        "se.personnummer",
        r"(?:19|20)\d{6}[-+ ]?\d{4}|\d{6}[-+]\d{4}",
        "personnummer* pnr personnr*",
        "sv",
        alone=True,
    ),
    _kind("SE_PERSONNUMMER", "se.personnummer", r"\d{10}", "personnummer* pnr personnr*", "sv"),
    _kind("SI_EMSO", "si.emso", r"\d{13}", "emso", "sl", alone=True),
    NumberKind(
        "DK_CPR",
        r"\d{6}[- ]?\d{4}",
        _danish,
        cues=cue_pattern("cpr* personnummer*"),
        languages=frozenset({"da"}),
    ),
    NumberKind(
        "HU_TAX_ID",
        r"8\d{9}",
        _hungarian_tax,
        cues=cue_pattern("ado* tax*"),
        languages=frozenset({"hu"}),
    ),
    NumberKind(
        "HU_TAJ",
        r"\d{3}[ -]?\d{3}[ -]?\d{3}",
        _hungarian_social,
        cues=cue_pattern("taj* tarsadalombiztosit*"),
        languages=frozenset(),
    ),
    NumberKind(
        "UK_NINO",
        (
            r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ "
            r"]?[A-D]"
        ),
        _always,
        alone=True,
        begins_with_letter=True,
    ),
    NumberKind("US_SSN", r"(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}", _always, alone=True),
)

EU_PERSONAL: tuple[NumberKind, ...] = _ROWS
