"""Estonian words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\btehis(?:intellekt|aru)\w*|\b(?:AI|TI)\b|\bmasin(?:a|at|aga|ale|ad|aid)?\b"
    r"|\b(?:juturobot|vestlusrobot|robot)\w*|\b(?:juttu|vestlus)?bo(?:t|ti|tiga|tile|did)\b"
    r"|\barvutiprogramm\w*|\bautomaa(?:t|di|diga|dile)\b|\bautomaatsüsteem\w*"
)
_HUMAN = (
    r"(?:inime(?:ne|se|st|sega|sele|sed|stega)|isik(?:u|uga|ut)?|töötaja(?:ga|t|le)?"
    r"|klienditeenindaja(?:ga|t|le)?)"
)
_TALK = (
    r"(?:vestle(?:te|d)|räägi(?:te|d)|kirjuta(?:te|d)|suhtle(?:te|d)|olete ühenduses"
    r"|oled ühenduses)"
)
# "tehisintellektist" is only a subject; one talks "tehisintellektiga", in the comitative.
_WITH_MACHINE = (
    r"\b(?:tehis(?:intellekt|aru)|masina|\w*robot|\w*bot|arvutiprogramm|automaa[td])\w*ga\b"
    r"|\b(?:AI|TI)(?:-\w+)?ga\b"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:kasuta\w+|rakenda\w+|põhine\w+|tugine\w+)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\S*|\b\w{0,20}keelemudel\w*)",
        rf"(?:{_MACHINE}) (?:abil|abiga|toel|toega|põhin\w+|toimi\w+|kasuta\w+|tingimus\w+"
        r"|tehnoloogia\w*|toeta\w+)\b",
        rf"\b(?:toeta\w+|abista\w+|aita(?:b|vad)|tööta(?:b|vad)) (?:\w+ )?(?:{_MACHINE})",
        r"\btehisintellekti(?:põhi|tehno|tingimus|funktsioon|tööriist)\w*",
        r"\b(?:AI|TI)-(?:põhi|tingimus|tehno|funktsioon)\w*",
        r"\bLLM\S*|\b\w{0,20}keelemudel\w*|\bmasinõp\w*",
    ),
    talking=any_of(
        rf"\b{_TALK}\b" + then(_WITH_MACHINE, "kohta", "kaudu", "inimesega", "meiega", "mitte"),
        r"\b(?:olen|see on|siin on|kes on|siin vastab|teile vastab) (?:\w+, )?"
        rf"(?:(?!mitte\b|ei\b)[\w.]+ ){{0,3}}?(?:{_MACHINE})",
    ),
    not_human=any_of(
        r"\b(?:mitte|ei|pole|ega)\b(?: ole| vestle| räägi| kirjuta| suhtle)?"
        rf"(?: päris| elava\w*| elus)? {_HUMAN}\b",
    ),
    says_human=any_of(
        rf"\b{_TALK}\b(?:(?!\b(?:mitte|ei|ega)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\bolen (?:päris |elus |elav |tõeline )?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        r"\b(?:mitte|ei|pole|ega)\b"
        rf"(?:(?!\b(?:vaid|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\b\w*tingimus\w*"),
    ask=quoted("inimene"),
    say=any_of(r"\böelge: inimene\b"),
    answer=any_of(r"\bvastus\w*|\bvasta(?:ta|me|mise\w*|mine|mist|da|b|tes|ksime)?\b"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\b\w*turundus|\breklaam|\buudiskir|\b\w*pakkumis|\bkampaania|\bsooduspak"
            ),
            "training": any_of(
                r"\b(?:treeni|õpeta|koolita|täiusta|parenda|arenda)\w{0,20}[^.]{0,30}"
                r"\b(?:\w{0,20}mudel|AI|TI|tehis|süsteem|teenus)",
                r"\b(?:\w{0,20}mudel|AI|TI|tehis|süsteem)\w{0,20}[^.]{0,30}"
                r"\b(?:treeni|õpeta|koolita|täiusta|parenda|arenda)",
            ),
            "analytics": any_of(r"\bstatisti|\banalüütik|\bprofi(?:ili|leer)"),
            "quality": any_of(r"\bkvaliteed"),
            "sharing": any_of(r"\b\w*partner|\bkolmanda\w* isik"),
            "personalisation": any_of(
                r"\bvarasema\w* vestlus|\bisikupära|\bpersonaliseeri|\bkohanda\w* teile"
            ),
        }
    ),
    negation=any_of(r"\b(?:ei|mitte|kunagi|ega)\b(?! (?:ainult|üksnes|vaid))"),
    withdrawal=any_of(r"\btagasi võt|\bvõta\w*[^.]{0,30}\btagasi\b|\btagasivõtmi"),
    refusal=typed("EI"),
    implied=any_of(
        r"\b(?:jätkates|jätkamisega|kasutades|vesteldes|kirjutades|sulgedes)\b",
        r"\bkui (?:te )?(?:jätkate|ei (?:vaidle|keela|vasta|esita))\b",
        r"\bedasi(?:se|ne) (?:kasutami|vestlemi)\w+",
    ),
)
