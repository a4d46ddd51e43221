"""Polish words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, typed

_MACHINE = (
    r"\bA\.?I\b|\bSI\b|\bsztuczn\w+ inteligencj\w+|\bautomat(?:u|em|owi|y|ów|ami)?\b"
    r"|\bmaszyn(?:a|y|ą|ę|ie)?\b|\b(?:chat|czat|voice)?-?bot(?:a|em|owi|ów|ami|y)?\b"
    r"|\brobot(?:a|em|owi|y)?\b|\bprogram(?:em)? komputerow\w+|\bsystem\w* automatyczn\w+"
)
_HUMAN = (
    r"(?:człowiek\w*|osob(?:a|ą|y|ę|ami)\b|ludźmi|ludzie|pracowni\w+|konsultant\w*|żyw\w+ osob\w+)"
)
_TALK = (
    r"(?:rozmawia(?:sz|cie|my|ją)?|pisz(?:esz|ecie|ą)|czatuje(?:sz|cie)?|koresponduj\w+"
    r"|kontaktuj\w+ się|komunikuj\w+ się)"
)
_THEN_MACHINE = (
    r"(?:(?!\b(?:o|na|temat|dzięki|przez|poprzez|pomocą|jak)\b)[^.;:!?]){0,60}?(?:" + _MACHINE + ")"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:używa\w*|korzysta\w*|wykorzystuj\w*|wspiera\w*|wspomagan\w*|wspieran\w*|opart\w*"
        r"|działa\w* (?:dzięki|na)|zasilan\w*|stosuj\w*|przy pomocy|za pomocą|z pomocą|dzięki)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\w*|model\w* językow\w+)",
        r"\b(?:technologi\w+|rozwiązani\w+|narzędzi\w+|funkcj\w+|regulamin\w*) (?:AI|SI)\b",
        r"\bLLM\w*|\bmodel\w* językow\w+|\buczeni\w+ maszynow\w+",
    ),
    talking=any_of(
        rf"\b{_TALK}(?: teraz| tu| tutaj| znów| obecnie)?(?: państwo| pan| pani)?"
        r"(?: teraz| znów| tutaj)? (?:z|ze|do)\b" + _THEN_MACHINE,
        r"\bto (?:jest )?rozmowa z\b" + _THEN_MACHINE,
        r"\b(?:jestem|odpowiada(?: tu| tutaj| państwu| ci)?) (?:\w+, )?(?:tylko )?(?:\w+ )?(?:"
        + _MACHINE
        + ")",
        r"\bodpowiedź (?:\w+ )?(?:" + _MACHINE + ")",
    ),
    not_human=any_of(
        rf"\bnie(?: z| ze| do| od| jest| jestem| ma tu| jest to)?(?: żadnym| żywym| żywą)?"
        rf" {_HUMAN}"
    ),
    says_human=any_of(
        rf"\b(?<!nie ){_TALK}(?: teraz)?(?: państwo)? (?:z|ze|do)\b(?:(?!\bnie\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"(?<!nie )\bjestem (?:żyw\w+ |prawdziw\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        rf"\bnie\b(?:(?!\b(?:ale|lecz|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\bregulamin|\bwarunk(?:i|ów|ami|ach)\b|\bOWU\b|\bogóln\w+ warunk"),
    ask=quoted("człowiek"),
    say=any_of(r"\bpowiedzieć: człowiek\b"),
    answer=any_of(r"\bodpowied|\bodpisa"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(r"\bmarketing|\breklam|\bnewsletter|\bpromocj|\bofert"),
            "training": any_of(
                r"\b(?:trenowa|uczeni|szkoleni|ulepsza|doskonal|rozwoj|rozwij)\w*[^.]{0,30}"
                r"\b(?:model|AI|SI|system|usług)"
            ),
            "analytics": any_of(r"\banaliz\w+ statystyczn|\bstatystyk|\banalityk|\bprofil"),
            "quality": any_of(r"\bjakości"),
            "sharing": any_of(
                r"\bpartner(?:om|ami|ów|zy)\b|\bpodmiot\w+ trzeci|\bspółk\w+ z grupy"
            ),
            "personalisation": any_of(r"\bwcześniejsz\w+ rozm[oó]w|\bpersonali"),
        }
    ),
    negation=any_of(r"\bnie\b(?! tylko)|\bnigdy\b|\bani\b"),
    withdrawal=any_of(r"\bwycof|\bcofn"),
    refusal=typed("NIE"),
    implied=any_of(
        r"\b(?:kontynuując|korzystając|pisząc|rozmawiając|pozostając|zamykając)\b",
        r"\bdalsz\w+ (?:korzystani|rozmow|pisani)\w*",
        r"\bbrak sprzeciwu\b|\bjeśli nie (?:zgłosi|wyrazi|sprzeciwi)\w* (?:się|sprzeciw)\w*",
    ),
    uncertain=any_of(
        r"\bbyć może\b|\bmożliwe, że\b|\bczasami\b|\bczasem\b|\bniekiedy\b|\bprawdopodobnie\b"
    ),
)
