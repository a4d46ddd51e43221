"""Unsolicited promotion in an assistant's words (Art. 398 PKE, PL-04): offers, discounts, upselling.

A clause promotes if it invites to buy, to sign up or to take an offer; a word such as "discount"
alone is none, since bills and complaints speak of them too. Rules of our own, Polish and English
first; measured on the set in `tests/gateway/traffic/detection/promotion/`.
"""

# ruff: noqa: E501 - a word list reads better in long lines
from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

import regex

_FLAGS: Final = regex.IGNORECASE


def _any(*written: str) -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?:{each})" for each in written), _FLAGS)


@dataclass(frozen=True, slots=True)
class _Words:
    """`strong` alone promotes; `goods` with an `invites` does, unless `facts` says it is a matter

    of a bill, a complaint or of rules. `asks` is how a customer asks for offers.
    """

    strong: regex.Pattern[str]
    goods: regex.Pattern[str]
    invites: regex.Pattern[str]
    facts: regex.Pattern[str]
    asks: regex.Pattern[str]


_PERCENT: Final = r"\b[0-9]{1,2}\s?%"

_PL: Final = _Words(
    strong=_any(
        r"\bkup(?:cie|uj|ujcie)?\s+(?:juz\s+)?(?:teraz|dzis)", r"\btylko\s+(?:dzis|teraz|u\s+nas|w\s+ten)",
        r"\bspecjaln\w+\s+ofert\w+\s+(?:dla|tylko)", r"\bmamy\s+dla\s+(?:pan|ciebie|was)\w*\s+\w*\s*(?:ofert|rabat|promocj|znizk|niespodziank|propozycj|okazj)",
        r"\bprzygotowalismy\s+dla\b", r"\bzapisz\w*\s+sie\s+(?:juz\s+)?(?:do|na)\s+(?:nasz\w*\s+)?newsletter",
        r"\bskorzystaj\w*\s+z\s+(?:nasz\w*\s+)?(?:\w+\s+){0,2}(?:ofert|promocj|okazj|rabat|znizk|wyprzedaz|program)",
        r"\bprzejdz\w*\s+na\s+(?:\w+\s+){0,2}(?:premium|plus|pro|gold|max|vip)\b", r"\bnie\s+przegap",
        r"\bpolec(?:amy|am)\s+(?:tez|rowniez|takze|przy\s+okazji|nasz|nowy|nowa|nowe)\b",
        r"\b(?:moze|na\s+pewno|z\s+pewnoscia)\s+(?:\w+\s+){0,2}zainteresuje\b", r"\bzachec(?:am|amy)\s+do\s+(?:zakup|skorzyst|zapis|wyprob|zamow|dolacz)",
        r"\bdokup", r"\bdorzuc\w*\s+(?:\w+\s+){0,3}(?:do\s+koszyka|do\s+zamowienia)", r"\bdolacz\w*\s+do\s+(?:nasz\w*\s+)?(?:klub|program)",
        r"\bwarto\s+(?:\w+\s+){0,2}(?:dokupic|kupic|zamowic|skusic|doplacic)", r"\bw\s+super\s*-?\s*cen", r"\bhit\s+(?:sprzedaz|cenow|sezonu)",
        r"\bodbierz\w*\s+(?:\w+\s+){0,2}(?:rabat|kod|prezent|kupon|bonus|znizk|voucher)", r"\bnajlepsz\w+\s+cen\w+\s+na\s+rynku",
        r"\bz\s+kodem\s+[a-z0-9]+\s+(?:\w+\s+){0,3}(?:taniej|mniej|rabat)", r"\bzamow\w*\s+(?:juz\s+)?(?:teraz|dzis)\b", r"\bostatnie\s+sztuki", r"\bprzy\s+okazji\s+(?:polec|zachec|zaprasz)",
        r"\bzapraszamy\s+(?:tez\s+|rowniez\s+)?(?:do\s+(?:zakup|skorzyst|sklep)|na\s+(?:zakup|wyprzedaz|promocj))", r"\b(?:drugi|druga|drugie)\s+(?:\w+\s+)?(?:gratis|za\s+pol\s+ceny|za\s+zlotowke)",
        r"\bproponuj(?:e|emy)\s+(?:tez\s+|rowniez\s+|takze\s+)?(?:rozszerzen|upgrade|dodatkow|pakiet|zakup|wyzsz)", r"\bwyprobuj\w*\s+(?:\w+\s+){0,2}(?:za\s+darmo|bezplatnie|premium|nasz|now)",
    ),
    goods=_any(
        r"\bpromocj", r"\brabat", r"\bznizk", r"\bwyprzedaz", r"\bofert", r"\bkupon", r"\bkod\w*\s+rabatow", r"\bpakiet\w*\s+premium",
        r"\bprzecen", r"\btaniej\b", r"\bgratis\b", r"\bnowosc", r"\bnow\w+\s+kolekcj", r"\bnajnowsz\w+\s+model", r"\bokazj[aei]\b(?<!przy\sokazji)",
        r"\bprogram\w*\s+lojalnosciow", r"\bkart\w+\s+(?:stalego|lojalnosc)", r"\bubezpieczeni", r"\bprzedluzon\w+\s+gwarancj", _PERCENT,
        r"\bpoleg\w*\s+ofert", r"\bwersj\w+\s+premium", r"\bakcesori", r"\bbestseller", r"\bplan\w*\s+(?:premium|pro|rodzinn)",
    ),
    invites=_any(
        r"\bsprawdz\w*\b", r"\bzobacz\w*\b", r"\bskorzyst(?:aj|ajcie)\b", r"\bpolec(?:am|amy)\b", r"\bzaprasz(?:am|amy)\b", r"\bzyskaj", r"\boszczedz(?:aj|cie)?\b",
        r"\b(?:juz|teraz)\s+(?:od|za)\b", r"\btrwa\b", r"\bwlasnie\s+(?:ruszyl|wystartowal|mamy|trwa)", r"\baktualnie\s+mamy\b", r"\bobecnie\s+mamy\b", r"\bmamy\s+(?:tez|rowniez|teraz)\b", r"\bwybierz",
        r"\bdo\s+konca\s+(?:miesiaca|tygodnia|dnia|roku)", r"\bdla\s+(?:panstwa|ciebie|pana|pani)\b", r"\bproszę\s+rozwazyc|\bprosze\s+rozwazyc", r"\bwarto\b", r"\bzach[ec]c(?:am|amy)\b",
        r"\botrzyma(?:sz|ja\s+panstwo)\b", r"\bchc(?:e|a|ial\w*)\s+(?:pan|pani|panstwo)?\s*(?:dodac|skorzystac|wykupic)",
    ),
    facts=_any(
        r"\bnaliczon", r"\bwygas", r"\buwzgledni", r"\bna\s+fakturze", r"\bregulamin", r"\breklamacj", r"\bzwrot", r"\bskorzystal\w*", r"\bnie\s+(?:obejmuje|dotyczy|laczy|przyslug|ma\s+(?:obecnie|juz|teraz)|moge|mozemy|oferuj)",
        r"\bzostal\w*\b", r"\bzakoncz", r"\bzamowieni\w*\s+(?:nr|numer)", r"\bstatus", r"\banulowa", r"\bzgodnie\s+z", r"\bw\s+pani\s+zamowieniu", r"\bw\s+(?:pana|panstwa|twoim)\s+(?:zamowieniu|umowie)", r"\bpolis\w*\s+(?:nr|obejmuje)", r"\bbylo|\bbyla\b|\bbyl\b", r"\bpodatk", r"\bvat\b",
    ),
    asks=_any(
        r"\bpromocj", r"\brabat", r"\bznizk", r"\bwyprzedaz", r"\bofert", r"\bpolec(?:acie|asz|a\s+pan|ilby|icie)", r"\bco\s+(?:kupic|wybrac|polec)", r"\bjaki\w*\s+(?:\w+\s+){0,3}(?:pakiet|plan|model|abonament|wersj|ubezpieczen)", r"\bile\s+kosztuj", r"\bcennik", r"\bchc(?:e|ial\w*)\s+(?:\w+\s+){0,2}(?:kupic|zamowic|dokupic|wykupic)", r"\bszukam\b", r"\bkupon", r"\bkod\w*\s+rabat", r"\btaniej\b", r"\bnewsletter", r"\bprzejsc\s+na\b", r"\bco\s+nowego", r"\bprezent",
    ),
)  # fmt: skip

_EN: Final = _Words(
    strong=_any(
        r"(?<!\b(?:an?|the|this|that|your|my|our|his|her|their)\s)\b(?:buy|order|shop|upgrade|subscribe|sign\s+up|book)\s+(?:it\s+|yours\s+)?(?:now|today)\b", r"\bdon'?t\s+miss\b", r"\blimited[- ]time\b", r"\bspecial\s+offer\b(?!\s+(?:you|has|was|that))",
        r"\b(?:we|i)\s+(?:also\s+)?(?:have|'ve\s+got)\s+(?:a\s+|an\s+|some\s+)?(?:great|special|exclusive|exciting|amazing|fantastic)\b", r"\bwhile\s+(?:you'?re\s+here|stocks\s+last|supplies)",
        r"\byou\s+(?:may|might|could|will|would|'ll)\s+(?:also\s+)?(?:be\s+interested|like\s+our|love|enjoy\s+our)", r"\bwhy\s+not\s+(?:\w+\s+){0,3}(?:upgrade|try|add|treat|get|join|switch)", r"\bupgrade\s+to\s+(?:\w+\s+){0,2}(?:premium|pro|plus|gold|max|vip|business)\b",
        r"\b(?:sign\s+up|subscribe)\s+(?:for|to)\s+our\b", r"\bjoin\s+our\s+(?:\w+\s+)?(?:club|programme|program|newsletter|community)", r"\bexclusive\s+(?:deal|offer|discount|access)", r"\btake\s+advantage\s+of\b",
        r"\b(?:get|save|enjoy|receive|claim|grab)\s+(?:an?\s+|your\s+|up\s+to\s+|extra\s+)*(?:[0-9]{1,2}\s?%|free\s+\w+|discount|voucher|coupon|bonus)", r"\buse\s+(?:the\s+)?code\s+\w+\s+(?:for|to|and|at)", r"\bbest\s+price", r"\bonly\s+(?:today|this\s+week|until)\b",
        r"\bcheck\s+out\s+our\b", r"\b(?:browse|discover|explore)\s+our\b", r"\bwe\s+(?:also\s+)?recommend\s+(?:our|adding|upgrading|the\s+new|buying|trying)", r"\bbuy\s+one\b", r"\bhalf\s+price\b", r"\bour\s+(?:new|latest)\s+(?:\w+\s+){0,2}(?:is|are)\s+(?:now\s+)?(?:available|here|out|on\s+sale|in\s+store)",
        r"\bi'?d\s+(?:also\s+)?(?:recommend|suggest)\s+(?:our|adding|upgrading|buying|trying\s+our)", r"\bfree\s+trial\b(?=.*\b(?:start|try|today|now)\b)|\b(?:start|try)\b.*\bfree\s+trial\b", r"\badd\s+(?:\w+\s+){1,4}for\s+(?:just|only)\b", r"\bfor\s+(?:just|only)\s+[$€£]?\s?[0-9]", r"\btreat\s+yourself", r"\bhurry\b",
        r"\bwould\s+you\s+like\s+to\s+(?:upgrade|add\s+(?:our|an?\s+extended|insurance)|take\s+out)",
    ),
    goods=_any(
        r"\bdiscount", r"\bsale\b", r"\bdeals?\b", r"\boffers?\b", r"\bpromo(?:tion|tional)?s?\b", r"\bvoucher", r"\bcoupon", r"\bpremium\b", r"\bextended\s+warrant", r"\bloyalty\b", r"\bnew\s+(?:collection|range|model|arrival)", r"\bbundle", r"\baccessor", _PERCENT, r"\bbestsell", r"\bnewsletter",
    ),
    invites=_any(
        r"\bnow\s+on\b", r"\bright\s+now\b", r"\bcurrently\s+(?:have|running|on)\b", r"\bhave\s+a\s+look\b", r"\btake\s+a\s+look\b", r"\btry\b", r"\bconsider\b", r"\bdon'?t\s+forget\b", r"\bjust\s+(?:launched|arrived)\b", r"\bwaiting\s+for\s+you\b", r"\bshop\b", r"\bsave\b", r"\buntil\s+(?:the\s+end|sunday|monday|friday|midnight)", r"\bby\s+the\s+way\b", r"\bfor\s+you\b", r"\bwe'?re\s+(?:also\s+)?offering\b", r"\bgreat\s+(?:time|value)\b", r"\bstarting\s+(?:at|from)\b",
    ),
    facts=_any(
        r"\b(?:was|were|has\s+been|have\s+been|been)\b", r"\bexpired?\b", r"\bapplied\b", r"\binvoice", r"\bterms\b", r"\brefund", r"\breturn(?:s|ed)?\b", r"\bcomplain", r"\b(?:does|do|did|is|are|can|could)\s*(?:not|n'?t)\b", r"\bcannot\b", r"\bended\b", r"\bvat\b", r"\btax\b", r"\byour\s+(?:order|contract|policy|account|current)\b", r"\bno\s+longer\b", r"\bcancel",
    ),
    asks=_any(
        r"\bdiscount", r"\bsales?\b", r"\bdeals?\b", r"\boffers?\b", r"\bpromo", r"\bvoucher", r"\bcoupon", r"\brecommend", r"\bwhich\s+(?:\w+\s+){0,2}(?:plan|model|package|one|version)\b", r"\bhow\s+much\b", r"\bprice", r"\bwant\s+to\s+(?:buy|order|upgrade|subscribe)", r"\blooking\s+for\b", r"\bupgrade\b", r"\bcheaper\b", r"\bnewsletter", r"\bwhat'?s\s+new", r"\bgift", r"\bplans\b",
    ),
)  # fmt: skip

_DE: Final = _Words(
    strong=_any(
        r"\b(?:jetzt|heute)\s+(?:kaufen|bestellen|zugreifen|sparen|sichern|buchen|upgraden)", r"\bnur\s+(?:heute|jetzt|fur\s+kurze)", r"\bsichern\s+sie\s+sich\b", r"\bsparen\s+sie\b", r"\bnutzen\s+sie\s+(?:unser|jetzt|die)\w*\s+(?:\w+\s+){0,2}(?:angebot|rabatt|aktion|gutschein)", r"\bwir\s+haben\s+(?:ein|gerade\s+ein)\s+(?:\w+\s+)?(?:angebot|rabatt|aktion)", r"\bempfehlen\s+(?:wir|ihnen)\s+(?:\w+\s+){0,2}(?:auch|unser|zusatzlich)", r"\bwechseln\s+sie\s+(?:\w+\s+){0,2}(?:premium|pro|plus)", r"\bmelden\s+sie\s+sich\s+(?:\w+\s+){0,3}newsletter", r"\bverpassen\s+sie", r"\bentdecken\s+sie\s+unser", r"\binteressiert\s+sie\s+(?:vielleicht|auch)", r"\bmit\s+dem\s+code\s+\w+\s+(?:sparen|erhalten)", r"\bgratis\s+dazu\b",
    ),
    goods=_any(r"\brabatt", r"\bangebot", r"\baktion\b", r"\bgutschein", r"\bsale\b", r"\bpremium\b", r"\bneue\s+kollektion", _PERCENT),
    invites=_any(r"\baktuell\b", r"\bgerade\b", r"\bnur\s+noch\b", r"\bjetzt\b", r"\bschauen\s+sie\b", r"\bprobieren\s+sie\b", r"\bfur\s+sie\b", r"\bubrigens\b"),
    facts=_any(r"\bwurde", r"\babgelaufen", r"\brechnung", r"\bruckgabe", r"\berstatt", r"\breklamation", r"\bnicht\b", r"\bkein", r"\bstorn", r"\bagb\b"),
    asks=_any(r"\brabatt", r"\bangebot", r"\bgutschein", r"\baktion", r"\bempfehl", r"\bwas\s+kostet", r"\bpreis", r"\bkaufen\b", r"\bwelche[rns]?\s+(?:tarif|paket|modell)", r"\bsuche\b", r"\bgunstiger"),
)  # fmt: skip
_FR: Final = _Words(
    strong=_any(r"\bprofitez\b", r"\b(?:achetez|commandez|abonnez-vous|inscrivez-vous)\b.*\b(?:maintenant|aujourd'hui|newsletter)\b", r"\boffre\s+(?:speciale|exclusive|limitee)", r"\bne\s+manquez\s+pas\b", r"\bdecouvrez\s+(?:nos|notre)\b", r"\bpassez\s+(?:a|au)\s+(?:\w+\s+)?(?:premium|pro|plus)", r"\bnous\s+vous\s+(?:proposons|recommandons|offrons)\s+(?:aussi|egalement|notre|nos|une\s+remise)", r"\bcela\s+pourrait\s+(?:aussi\s+)?vous\s+interesser", r"\beconomisez\b", r"\bavec\s+le\s+code\s+\w+", r"\bseulement\s+aujourd'hui", r"\brejoignez\s+notre"),
    goods=_any(r"\bremise", r"\breduction", r"\bpromotion", r"\boffre", r"\bsoldes", r"\bcode\s+promo", r"\bpremium\b", _PERCENT),
    invites=_any(r"\bactuellement\b", r"\ben\s+ce\s+moment\b", r"\bpour\s+vous\b", r"\bessayez\b", r"\bjusqu'(?:a|au)\b", r"\bd'ailleurs\b"),
    facts=_any(r"\ba\s+ete\b", r"\bexpire", r"\bfacture", r"\bremboursement", r"\bretour", r"\bn'|\bne\s", r"\bpas\b", r"\breclamation", r"\bannul"),
    asks=_any(r"\bremise", r"\breduction", r"\bpromo", r"\boffre", r"\bsoldes", r"\bcombien\b", r"\bprix\b", r"\bacheter\b", r"\brecommand", r"\bquel(?:le)?\s+(?:forfait|formule|modele)", r"\bcherche\b", r"\bconseill"),
)  # fmt: skip
_ES: Final = _Words(
    strong=_any(r"\baproveche", r"\bcompre\s+(?:ya|ahora|hoy)", r"\boferta\s+(?:especial|exclusiva|limitada)", r"\bno\s+se\s+(?:lo\s+)?pierda", r"\bdescubra\s+nuestr", r"\bsuscribase\b", r"\bpasese\s+a\b|\bpase\s+a\s+(?:\w+\s+)?(?:premium|pro|plus)", r"\bsolo\s+(?:hoy|esta\s+semana)\b", r"\ble\s+(?:recomendamos|ofrecemos|proponemos)\s+(?:tambien|nuestr|un\s+descuento)", r"\btal\s+vez\s+le\s+interese|\bquizas?\s+le\s+interese|\ble\s+puede\s+interesar", r"\bahorre\b", r"\bcon\s+el\s+codigo\s+\w+\s+", r"\bunase\s+a\s+nuestr"),
    goods=_any(r"\bdescuento", r"\bpromocion", r"\boferta", r"\brebaja", r"\bcupon", r"\bpremium\b", _PERCENT),
    invites=_any(r"\bactualmente\b", r"\bahora\b", r"\bpara\s+usted\b", r"\bpruebe\b", r"\bhasta\s+(?:el|fin)\b", r"\bpor\s+cierto\b"),
    facts=_any(r"\bfue\b", r"\bha\s+sido\b", r"\bcaduc", r"\bfactura", r"\breembols", r"\bdevoluc", r"\bno\b", r"\breclamac", r"\bcancel"),
    asks=_any(r"\bdescuento", r"\bpromocion", r"\boferta", r"\brebaja", r"\bcuanto\s+cuesta", r"\bprecio", r"\bcomprar\b", r"\brecomiend", r"\bque\s+(?:plan|modelo|tarifa)", r"\bbusco\b"),
)  # fmt: skip

_BY_LANGUAGE: Final = {"pl": _PL, "en": _EN, "de": _DE, "fr": _FR, "es": _ES}
LANGUAGES: Final = tuple(sorted(_BY_LANGUAGE))
"""In other languages nothing is found, and so nothing is withheld."""


def promotes(clause: str, language: str) -> bool:
    """Whether a clause of an assistant promotes something. Other languages: never."""
    words = _BY_LANGUAGE.get(language)
    if words is None:
        return False
    plain = _folded(clause)
    if words.strong.search(plain):
        return True
    promoted = words.goods.search(plain) and words.invites.search(plain)
    return bool(promoted) and not words.facts.search(plain)


def asks_for_offers(text: str, language: str) -> bool:
    """Whether a customer's message asks for offers, prices or advice: then telling is answering."""
    words = _BY_LANGUAGE.get(language)
    return words is not None and words.asks.search(_folded(text)) is not None


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower().replace("ł", "l").replace("ß", "ss"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return letters.replace("’", "'")
