"""Polish plates: the codes of the districts, and what follows them.

Source: Regulation of the Minister of Infrastructure of 8 November 2024 on vehicle registration, the
annexes on series of registration numbers. With the district known, `PKN 4T71` is a plate in a
sentence of any language and `TDI 190 KM` is none.
"""

from __future__ import annotations

from typing import Final

import regex

_DISTRICTS: Final = frozenset(
    # Lower Silesia, Kuyavia-Pomerania, Lublin
    "DB DBA DBL DDZ DGL DGR DJ DJA DJE DKA DKL DL DLB DLE DLU DLW DMI DOA DOL DPL DSR DST DSW DTR "
    "DW DX DWL DWR DZA DZG DZL CAL CB CBC CBR CBY CCH CG CGD CGR CIN CLI CMG CNA CRA CRY CSE CSW "
    "CT CTR CTU CW CWA CWL CZN LB LBI LBL LC LCH LHR LJA LKR LKS LLB LLE LLU LOP LPA LPU LRA LRY "
    "LSW LTM LU LUB LWL LZ LZA "
    # Lubusz, Lodz, Lesser Poland
    "FG FGW FKR FMI FNW FSD FSL FSU FSW FWS FZ FZA FZG FZI EBE EBR EKU EL ED ELA ELC ELE ELW EOP "
    "EP EPA EPD EPI EPJ ERA ERW ES ESI ESK ETM EWE EWI EZD EZG KBA KBC KBR KCH KDA KGR KK KLI KMI "
    "KMY KN KNS KNT KOL KOS KPR KR KRA KRK KSU KT KTA KTT KWA KWI "
    # Masovia
    "WA WB WD WE WF WH WI WJ WK WN WT WU WV WW WX WY WZ WBR WCI WG WGM WGR WGS WKZ WL WLI WLS WM "
    "WMA WML WND WO WOR WOS WOT WP WPI WPL WPN WPP WPR WPS WPU WPY WPZ WR WRA WS WSC WSE WSI WSK "
    "WSZ WWE WWL WWV WWY WZU WZW WZY "
    # Opole, Subcarpathia, Podlasie, Pomerania
    "OB OGL OK OKL OKR ONA ONY OOL OP OPO OPR OST RBI RBR RDE RJA RJS RK RKL RKR RLA RLE RLS RLU "
    "RMI RNI RP RPR RPZ RRS RSA RSR RST RT RTA RZ RZE RZZ BAU BBI BGR BHA BI BIA BKL BL BLM BMN "
    "BS BSE BSI BSK BSU BWM BZA GA GBY GCH GCZ GD GDA GKA GKS GKW GKY GLE GMB GND GPU GS GSL GSP "
    "GST GSZ GTC GWE GWO "
    # Silesia, Holy Cross, Warmia-Masuria
    "SB SBE SBI SBL SBN SC SCI SCN SCZ SD SG SGL SH SI SJ SJZ SK SKL SL SLU SM SMI SMY SO SPI SPS "
    "SR SRB SRC SRS ST STA STY SW SWD SWZ SY SZ SZA SZO SZY TBU TJE TK TKA TKI TKN TLW TOP TOS TPI "
    "TSA TSK TST TSZ NBA NBR NDZ NE NEB NEL NGI NGO NIL NKE NLI NMR NNI NNM NO NOE NOL NOS NPI NSZ "
    "NWE "
    # Greater Poland, West Pomerania
    "PA PCH PCT PGN PGO PGS PJA PK PKA PKE PKL PKN PKO PKR PKS PL PLE PMI PN PNT PO POB POS POT "
    "POZ PP PPL PRA PSE PSL PSR PSZ PTU PWA PWL PWR PY PZ PZL ZBI ZCH ZDR ZGL ZGR ZGY ZK ZKA ZKL "
    "ZKO ZLO ZMY ZPL ZPY ZS ZSD ZSL ZST ZSW ZSZ ZWA ZZ".split()
)
_PLATE: Final = regex.compile(
    r"([B-GKLNOPRSTWZ][A-PR-Z])(?:\d{5}|\d{4}[A-PR-Z]|\d{3}[A-PR-Z]{2}|\d[A-PR-Z]\d{3}"
    r"|\d[A-PR-Z]{2}\d{2}|\d[A-PR-Z]{2}\d[A-PR-Z]|\d[A-PR-Z]\d{2}[A-PR-Z])"
    r"|([B-GKLNOPRSTWZ][A-PR-Z]{2})(?:\d{5}|\d{4}[A-PR-Z]|\d{3}[A-PR-Z]{1,2}|[A-PR-Z]\d{3}"
    r"|\d{2}[A-PR-Z]{2}|\d[A-PR-Z]\d{2}|\d{2}[A-PR-Z]\d|\d[A-PR-Z]{2}\d|[A-PR-Z]{2}\d{2}"
    r"|[A-PR-Z]\d{2}[A-PR-Z]|[A-PR-Z]\d[A-PR-Z]{2}|\d[A-PR-Z]{3}|\d[A-PR-Z]\d[A-PR-Z]"
    r"|[A-PR-Z]\d[A-PR-Z]\d)"
)
_SPELLED: Final = regex.compile(
    r"(?<![\p{L}\d\-/.])(?:[B-GKLNOPRSTWZ][A-PR-Z]{1,2}|[b-gklnoprstwz][a-pr-z]{1,2})"
    r"(?P<gap>[ \-]?)(?=[A-Za-z]{0,2}\d)(?=\d{0,4}[A-Za-z])(?P<rest>[A-Z\d]{4,5}|[a-z\d]{4,5})"
    r"(?![\p{L}\d\-/]|\.\d)"
)
GAME: Final = regex.compile(r"\p{L}{2,3}[ ]2K\d\d$")
"""A game of sports with its year, `NBA 2K25`, and no plate of Bartoszyce."""
_MEASURED: Final = regex.compile(
    r"\d+(?:zl|km|ml|kg|cm|mm|gb|mb|tb|kw|hz|db|pln|eur|szt|lat|dni|h|m|g|l|w|v|a|p|r|x|k|z)"
)
_SMALL_WORDS: Final = frozenset("po ok do we no".split())
_AMONG_WORDS: Final = frozenset("po ok do we st el pl no ne".split())


def is_polish_plate(plain: str) -> bool:
    """Whether capital letters and digits without separators are a district's code and a series."""
    found = _PLATE.fullmatch(plain)
    return found is not None and (found[1] or found[2]) in _DISTRICTS


def begins_with_district(plain: str) -> bool:
    """Whether the first two or three letters are a district's code."""
    return plain[:2] in _DISTRICTS or plain[:3] in _DISTRICTS


def polish_plates(text: str, *, small: bool) -> list[tuple[int, int]]:
    """Places of plates with a letter among the digits; with `small` also in small letters.

    Glued to its district a series is taken for a plate only where `small` says that a vehicle is
    spoken of: `CB500F` is a motorcycle.
    """
    found = []
    for match in _SPELLED.finditer(text):
        spelled = match[0]
        loud = spelled.isupper()
        if not (small or (loud and match["gap"])):
            continue
        if not is_polish_plate(spelled.replace(" ", "").replace("-", "").upper()):
            continue
        measured = _MEASURED.fullmatch(match["rest"].lower()) is not None
        if measured and (not loud or spelled[:2].lower() in _AMONG_WORDS):
            continue
        if GAME.match(spelled):
            continue
        found.append(match.span())
    return found + (_in_pieces(text) if small else [])


def _in_pieces(text: str) -> list[tuple[int, int]]:
    """`lu 5 rk18`: in small letters, the series in two pieces."""
    return [
        match.span()
        for match in _IN_PIECES.finditer(text)
        if match[0].partition(" ")[0] not in _SMALL_WORDS
        and is_polish_plate(match[0].replace(" ", "").upper())
    ]


_IN_PIECES: Final = regex.compile(
    r"(?<![\p{L}\d\-/.])[b-gklnoprstwz][a-pr-z]{1,2}[ ](?:\d{1,3}[ ][a-pr-z]{1,2}\d{0,3}"
    r"|[a-pr-z]{1,2}[ ]\d{2,3}[a-pr-z]?)(?![\p{L}\d\-/]|\.\d)"
)
