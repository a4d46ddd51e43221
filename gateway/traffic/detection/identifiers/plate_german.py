"""German plates as people type them, with spaces or in small letters, told by their district.

`MEI AT 77` is a plate where the text speaks of a vehicle or an accident; `wob ek 318e` where it
speaks of a plate. Source: Fahrzeug-Zulassungsverordnung, annex 1 (Unterscheidungszeichen).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.cue_words import beginnings, may_hold
from gateway.traffic.detection.identifiers.number import CUED, SAID
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, found_by

_DISTRICTS: Final = frozenset(
    (
        "a aa ab abg abi ac ae aic ak alf alz am an ana ang anz ao ap apd arn art as asl asz at "
        "au aur aw az aze b ba bad bar bb bbg bbl bc bch bd ber bf bgl bh bi bid bin bir bit "
        "biw bk bks bl blk bm bn bna bo bog boh bor bot br bra brb brg brk brl brv bs bsb bsk "
        "bt btf bul bus bvb bz bza bzc c ca cas cb ce cha clp clz co coc coe cux cw d da dah "
        "dan dau dbr dd de deg del dgf dh di dil din diz dkb dl dlg dm dn do don du duw dw dz e "
        "ea eb ebe ebn ebs ecd eck ed ee ef egg eh ei eic eif eil ein eis el em emd ems en er "
        "erb erh erk erz es esb esw eu ew f fb fd fds feu ff fg fh fi fkb fl flo fn fo for fr "
        "frg fri frw fs ft ftl fto fu fus fw fz g gan gap gc gd gdb ge gel geo ger gf gg gha "
        "ghc gi gk gl gla gm gmn gn go goa goh gp gr grh gri grm grz gs gt gth gu gub gun gvm "
        "gw gz h ha hab hal ham has hb hbn hbs hch hd hdh hdl he heb hef hei hel her het hf hg "
        "hgn hgw hh hhm hi hig hip hk hl hm hmu hn ho hog hoh hol hom hor hot hp hr hro hs hsk "
        "hst hu hv hvl hwi hx hy hz igb ik il ill in iz j je jl jul k ka kb kc ke keh kel kem "
        "kf kg kh ki kib kk kl kle klz km kn ko kon kot koz kr kru ks kt ku kun kus kw ky kyf l "
        "la lan lau lb lbs lbz lc ld ldk lds len leo ler lev lf lg lh li lib lif lip ll lm ln "
        "lo lob lod log lor los lp lr lro lsa lsn lsz lu lun lup lwl m ma mab mai mak mal mar "
        "mb mbg mc md me med meg mei mek mel met mg mgh mgn mh mhl mi mil mk mkk ml mm mn mo "
        "mod mol mon mos mq mr ms msh msp mst mtk mtl mu mud mul mun mur mvl mw my myk mz mzg n "
        "nab nai nau nb nd ndh ne nea neb nec nen ner nes new nf nh ni nk nl nm nmb nms no noh "
        "nol nom nor np nr nrw nt nu nvp nw nwm ny nz oa oal ob obb obg oc och od oe of og oh "
        "oha ohv ohz ok ol op opr os osl ov ovi ovl ovp oz p pa paf pan par pb pch pe peg pf pi "
        "pir pl plo pm pn pr ps pw pz qft qlb r ra rc rd rdg re reg reh rei rg rh ri rid rie rl "
        "rm rn ro rod rof rok rol ros rot row rp rs rsl rt ru rug rv rw rz s sab sad san saw sb "
        "sbg sbk sc scz sdh sdl sdt se seb see sef sel sfa sfb sft sg sgh sh sha shg shk shl si "
        "sig sim sk sl sle slf slk sln sls slu slz sm so sob sog sok som son sp spb spn sr srb "
        "sro st sta std ste stl su sul suw sw swa sy sz szb tbb tdo te tet tf tg tir to tol tp "
        "tr ts tt tu tuf tut ue uem uer uff uh ul um un usi v vai vb vec ver vg vib vie vit vk "
        "vl voh vs w waf wak wan war wat wb wbs wda we wel wen wer wes wf wg whv wi wil wis wit "
        "wk wl wls wm wms wn wnd wo wob woh wol wor wos wr wrn ws wsf wst wsw wt wtl wtm wu wug "
        "wum wun wur ww wz wzl z ze zel zi zig zp zr zs zw zz"
    ).split()
)
_BARE: Final = str.maketrans("äöü", "aou")
_SPACED: Final = regex.compile(
    r"(?<![\p{L}\d\-/.])(?P<town>[A-ZÄÖÜ]{1,3})(?:[ ]|:|[ ]?[–-][ ])(?P<letters>[A-Z]{1,2})[ "
    r"-]?(?P<digits>\d{1,4})"
    r"[EH]?(?![\p{L}\d]|[-/.,:]\d|[ ]?(?:€|%|EUR|GB|MB|CM|MM|KG))"
)
_SMALL: Final = regex.compile(
    r"(?<![\p{L}\d\-/.])(?P<town>[a-zäöü]{1,3})[ -](?P<letters>[a-z]{1,2})[ -]?(?P<digits>\d{1,4})"
    r"[eh]?(?![\p{L}\d]|[-/.,:]\d|[ ]?(?:€|%|eur|gb|mb|cm|mm|kg|uhr))"
)
_SWISS: Final = regex.compile(
    r"(?<![\p{L}\d\-/.])(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|"
    r"VS|ZG|ZH)[ -]\d{2,3}[ '’]?\d{3}(?![\p{L}\d]|[-/.,:]\d)"
)
_ON_THE_ROAD: Final = tuple(
    "auto wagen pkw lkw fahrzeug kennzeichen kfz anhanger motorrad unfall gegner parkplatz "
    "motorroller stellplatz geparkt blitzer geblitzt halter ladesaule werkstatt zulassung "
    "nummernschild fremdpark falschpark parker bus vereinsbus fuhr gefahren polo kasko "
    "strafzettel fahrerin".split()
)
_PLATE: Final = ("kennzeichen", "nummernschild", "kfz", "zulassung", "autonummer")
_BEGINNINGS: Final = beginnings("|".join(_ON_THE_ROAD + _PLATE))
_WORDS: Final = frozenset(
    "am an im in ab um zu so da du er es ok ca st nr ag ig se is ne na no ja je wo ob mo di mi do "
    "fr sa uh hm".split()
)
_NO_TOWN: Final = frozenset("a cd hd hp ip ok pc pdf ps tv usb".split())
_FEWEST_DIGITS: Final = 2


def german_plates(reading: Reading) -> Iterator[Match]:
    """Plates of a known district, in a text that speaks of vehicles."""
    if not (reading.has_digit and may_hold(reading, _BEGINNINGS)):
        return
    words = reading.folded_words
    if not any(word.startswith(_ON_THE_ROAD + _PLATE) for word in words):
        return
    for found in found_by(_SPACED, reading.text):
        long = len(found["town"]) + len(found["letters"]) > _FEWEST_DIGITS
        if _is_district(found) and long and len(found["digits"]) >= _FEWEST_DIGITS:
            yield Match(found.start(), found.end(), "VEHICLE_PLATE", CUED)
    for found in found_by(_SWISS, reading.text):
        yield Match(found.start(), found.end(), "VEHICLE_PLATE", CUED)
    if not any(word.startswith(_PLATE) for word in words):
        return
    for found in found_by(_SMALL, reading.text):
        if _is_district(found) and not _WORDS & {found["letters"], found["town"]}:
            yield Match(found.start(), found.end(), "VEHICLE_PLATE", SAID)


def _is_district(found: regex.Match[str]) -> bool:
    town = found["town"].lower().translate(_BARE)
    return town in _DISTRICTS and town not in _NO_TOWN
