"""Irish words of the linter. Words change at their beginning: "duine", "dhuine", "nduine"."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    # "IS" alone is no machine: it is the copula.
    r"\bAI\b|\b(?:h|n-)?intleacht(?:a|aí)? sh?aorga\b|\bg?ch?óra(?:s|is) IS\b"
    r"|\bmh?eaisín(?:í)?\b|\b(?:g?ch?omhrá)?m?bh?ota(?:í)?\b|\bchatbot\b|\bróba(?:t|it|ta)\b"
    r"|\bg?ch?óra(?:s|is) uathoibríoch\w*|\bg?ch?úntóir uathoibríoch\w*"
    r"|\bríomhchlá(?:r|ir)\b"
)
_HUMAN = r"(?:n?dh?uine|n?dh?aoine|b?ph?earsa\b|bh?fostaí|fh?ostaí|g?ch?omhghleacaí)\b"
_TALK = (
    r"(?:tú|sibh)(?: (?:anseo|anois|arís))*"
    r" (?:ag (?:caint|comhrá|labhairt|scríobh|idirghníomhú|cumarsáid|plé)|i dteagmháil)"
)
_NOW = r"(?: (?:anseo|anois|arís|faoi láthair))*"
_WITH = r"(?:leis|lenár|le|chuig)\b"
_THEN_MACHINE = then(_MACHINE, "faoi", "maidir", "trí", "tríd", "mar", "a bhfuil", "atá", "ar")
_OF = r"(?: (?:le|ó|leis an|ag))? (?:h)?"
_NO = r"\b(?:ní|níl|nach|níor|seachas|in áit)\b"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"(?:\b[nh]?-?úsáid\w*|\bbaint\w* (?:úsáid|leas) as|\bbunaithe ar"
        r"|\b(?:le|faoi) (?:tacaíocht|cabhair|cúnamh) ó|\ble (?:tacaíocht|cabhair|cúnamh)"
        r"|\boibríonn\b|\bfaoi thiomáint|\ba bhuí le|\bcumhachtaithe ag)"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\b|\b[dt]?-?sh?amhail\w* teanga)",
        r"\b(?:d?th?éarmaí|n?dh?teicneolaíocht\w*|th?eicneolaíocht\w*|fh?eidhmeanna|uirlis\w*"
        r"|b?ph?olasa\w*) (?:AI|intleachta saorga)\b",
        r"\bLLM\b|\bt?-?sh?amh(?:ail|la|lacha) teanga\b|\bmh?eaisínfhoghlaim\w*",
    ),
    talking=any_of(
        rf"(?<!níl )(?<!nach bhfuil )\b{_TALK}{_NOW} {_WITH}" + _THEN_MACHINE,
        rf"(?<!ní )\bis (?:(?!duine)\w+ )?(?:{_MACHINE})(?: [^.;:!?]{{0,40}}?)?"
        r"(?:\bmé\b|\bé seo\b|\bí seo\b|\bé\b)",
    ),
    not_human=any_of(
        rf"{_NO}{_OF}{_HUMAN}",
        rf"\bníl (?:tú|sibh) (?:ag \w+|i dteagmháil){_NOW} {_WITH}(?: an)? {_HUMAN}",
    ),
    says_human=any_of(
        rf"(?<!níl )(?<!nach bhfuil )\b{_TALK}{_NOW} {_WITH}(?:(?!\b(?:ní|ach)\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}",
        r"(?<!ní )\b(?:is )(?:duine|pearsa)(?: (?:fíor|beo|dáiríre))? mé\b|\bis mise duine\b",
    ),
    denies_machine=any_of(rf"{_NO}(?:(?!\b(?:ach|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"),
    terms=any_of(r"\b(?:dtéarmaí|théarmaí|téarmaí)\b|\bg?ch?oinníollacha\b"),
    ask=quoted("duine"),
    say=any_of(r"\babair: duine\b"),
    answer=any_of(r"\b(?:bh)?fh?reag"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(r"\bmh?argaíocht|\b(?:bh)?fh?ógra|\bnuachtlit|\bd?th?airiscint"),
            "training": any_of(
                r"(?:samhail|samhla|córas|intleacht|AI)\b[^.]{0,30}\b(?:a )?th?raen\w+",
                r"\bth?raen\w+\b[^.]{0,30}(?:samh(?:ail|la)|córas|intleacht|AI)",
                r"\bfh?eabhsú\b[^.]{0,30}(?:samh(?:ail|la)|córas|seirbhís)",
            ),
            "analytics": any_of(r"\bsh?taitist|\b(?:h?an|n-an)ailís|\bb?ph?róifíl"),
            "quality": any_of(r"\bg?ch?áilíocht"),
            "sharing": any_of(r"\bg?ch?omhpháirt|\bd?th?ríú (?:páirtí|pháirtí)"),
            "personalisation": any_of(
                r"\bg?ch?omhráite (?:linn )?roimhe|\bb?ph?earsan(?:ú|tú)|\bpearsant(?:aithe|ú)\b"
            ),
        }
    ),
    negation=any_of(r"\bní\b(?! hamháin)|\b(?:níl|nach|níor|ná)\b"),
    withdrawal=any_of(r"\bd?th?arraingt siar|\btarraing\w+ siar|\bdtarraing\w+ (?:tú )?siar"),
    refusal=typed("NÍL"),
    implied=any_of(
        r"\btrí (?:leanúint|úsáid|scríobh|fanacht|dhúnadh|chomhrá)\b",
        r"\bmá (?:leanann|fhanann|úsáideann)\b|\bmura gcuireann\b",
    ),
    uncertain=any_of(r"\bb['’]fhéidir\b|\buaireanta\b|\bd['’]fhéadfadh\b|\bseans go\b"),
)
