"""Finnish words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\btekoäly\w*|\bAI\b|\bkone(?:en|elle|ella|tta)?\b|\bautomaat(?:ti|in|tia|illa|ille)\b"
    r"|\b(?:chat|keskustelu|puhe)?-?bot(?:ti\w*|t[aei]\w*|in|ille|illa)\b"
    r"|\b(?:keskustelu|chat)?robo(?:tti\w*|tin|tille|tilla|tteja)\b|\btietokoneohjelma\w*"
    r"|\bautomaattinen järjestelmä\b|\bautomaattisen järjestelmän\b"
)
_HUMAN = (
    r"(?:ihmi(?:nen|sen|stä|selle|sellä|siä|set|sten|nenkö)|henkilö(?:n|ä|lle|t)?"
    r"|työntekijä(?:n|ä|lle)?|asiakaspalvelija(?:n|a|lle)?)"
)
_TALK = (
    r"(?:keskustelet(?:te)?|puhut(?:te)?|chattaat(?:te)?|viestit(?:te|telet|telette)?"
    r"|kirjoitat(?:te)?|asioit(?:te)?|juttelet(?:te)?|olet(?:te)? yhteydessä)"
)
# "tekoälystä" is only a subject; one talks "tekoälyn kanssa" or writes "tekoälylle".
_WITH_MACHINE = (
    rf"(?!\b\w+st[aä]\b)(?:{_MACHINE})[^.;:!?]{{0,40}}?\bkanssa\b"
    r"|\b\w*(?:tekoäly|bot|kone)\w*lle\b"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:käyttä\w+|käytä\w+|käytössä\w*|hyödyn\w+)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\S*|\b\w{0,20}kielimall\w*)",
        rf"(?:{_MACHINE}) (?:käyttä\w+|hyödyn\w+|avulla|avustuksella|tuella|tuke\w+"
        r"|ansiosta|voimalla|pohjal\w+"
        r"|perustuv\w+|avustam\w+|ohjaam\w+)\b",
        r"\btekoäly(?:pohjai|avustei|eh(?:do|to)|tekno|ominaisuu|työkalu)\w*",
        r"\bLLM\S*|\b\w{0,20}kielimall\w*|\bkoneoppimi\w*",
    ),
    talking=any_of(
        rf"\b{_TALK}\b" + then(_WITH_MACHINE, "ihmisen", "et", "eikä", "kautta"),
        r"\b(?:olen|tämä on|se on|täällä vastaa|sinulle vastaa) (?:\w+, )?"
        rf"(?:(?!ei\b|en\b)[\w:]+ ){{0,3}}?(?:{_MACHINE})",
    ),
    not_human=any_of(
        r"\b(?:ei|et|en|ette|emme|eikä|etkä|enkä)\b(?: ole| puhu| keskustele| kirjoita| asioi)?"
        rf"(?: enää| mikään)?(?: oikea\w*| elävä\w*)? {_HUMAN}\b",
    ),
    says_human=any_of(
        rf"\b{_TALK}\b(?:(?!\b(?:et|ei|en|eikä|etkä)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\bolen (?:ihan )?(?:oikea |elävä |aito )?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        r"\b(?:ei|et|en|ette|eikä|etkä|enkä)\b"
        rf"(?:(?!\b(?:vaan|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\b\w*eh(?:dot|toja|toihin|tojen|doissa|doista|toihimme|tomme|toimme|tojamme)\b"),
    ask=quoted("ihminen"),
    say=any_of(r"\bsano: ihminen\b"),
    answer=any_of(r"\bvasta(?:t\w*|u[sk]\w*|a(?!n)\w*|isi\w*)"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\b\w*markkinoin|\bmainon|\bmainos|\buutiskirj|\btarjou(?:s|ks)|\bkampanj"
            ),
            "training": any_of(
                r"\b(?:koulut|opet|kehit|paran)\w{0,20}[^.]{0,30}\b(?:\w{0,20}mall|tekoäly|AI|järjestel)",
                r"\b(?:\w{0,20}mall|tekoäly|AI|järjestel)\w{0,20}[^.]{0,30}\b(?:koulut|opet|kehit|paran)",
            ),
            "analytics": any_of(r"\b\w*tilasto|\banalytiik|\bprofiloin"),
            "quality": any_of(r"\blaadun|\blaatu"),
            "sharing": any_of(r"\b\w*kumppan|\bkolmansi|\bkonserniyhtiö"),
            "personalisation": any_of(r"\baiem\w+ keskustelu|\bpersonoi|\byksilöllist"),
        }
    ),
    negation=any_of(
        r"\b(?:ei|en|et|emme|ette|eivät|eikä|koskaan)\b"
        r"(?![^.]{0,40}\b(?:vain|ainoastaan|pelkästään)\b)"
    ),
    withdrawal=any_of(r"\bperu(?:u|t|a)"),
    refusal=typed("EI"),
    implied=any_of(
        r"\b(?:jatkamalla|käyttämällä|chattaamalla|kirjoittamalla|keskustelemalla|sulkemalla)\b",
        r"\bjos (?:jatkat(?:te)?|et (?:vastusta|kiellä|vastaa)|ette (?:vastusta|kiellä|vastaa))\b",
    ),
)
