"""Makes disjoint spans out of what the detector found now and what is known from before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gateway.errors import DetectionError
from gateway.ports.detector import Finding, NameForm
from gateway.traffic.pseudonyms.addresses import place_of
from gateway.traffic.pseudonyms.labels import ADDRESS, PERSON, label_for


def united(text: str, findings: Iterable[Finding], known: Iterable[Finding]) -> list[Finding]:
    """Sorted, disjoint spans that cover every letter and digit which any given span covers.

    The longer wins; on equal length a value known from before wins, so that its placeholder stays
    the same, unless the finding says the same and more (a name's lemma). What sticks out of a
    loser stays a span of its own, without lemma. Raises DetectionError (`finding_out_of_range`).
    """
    found = [_checked(each, len(text)) for each in findings if each.start != each.end]
    said = {(each.start, each.end, label_for(each.entity_type)) for each in found}
    ranked = [(each, True) for each in found]
    ranked += [
        (each, False)
        for each in known
        if (each.start, each.end, label_for(each.entity_type)) not in said
    ]
    ranked.sort(key=lambda pair: _rank(*pair))
    owner = bytearray(len(text))
    kept: list[Finding] = []
    for finding, _ in ranked:
        kept.extend(_free_parts(text, finding, owner))
    return sorted(kept, key=lambda each: each.start)


def _rank(finding: Finding, is_new: bool) -> tuple[int, bool, float, int, str]:
    length = finding.end - finding.start
    return (-length, is_new, -finding.score, finding.start, finding.entity_type)


def _checked(finding: Finding, length: int) -> Finding:
    if not 0 <= finding.start < finding.end <= length:
        raise DetectionError("finding_out_of_range", "The text could not be examined.")
    return finding


def _free_parts(text: str, finding: Finding, owner: bytearray) -> Sequence[Finding]:
    """Takes what nobody has taken; `owner` marks taken characters, so the whole is linear."""
    start, end = finding.start, finding.end
    taken = owner.count(1, start, end)
    if taken == 0:
        owner[start:end] = b"\x01" * (end - start)
        return (finding,)
    if taken == end - start:
        return ()
    parts: list[Finding] = []
    place = start
    while (free := owner.find(0, place, end)) != -1:
        stop = owner.find(1, free, end)
        place = end if stop == -1 else stop
        if any(map(str.isalnum, text[free:place])):
            parts.append(replace(finding, start=free, end=place, name=None, base=None))
            owner[free:place] = b"\x01" * (place - free)
    return parts


def names_joined(text: str, spans: list[Finding]) -> list[Finding]:
    """The spans; a given name and a surname that stand side by side are one name."""
    joined: list[Finding] = []
    for span in spans:
        whole = _one_name(text, joined[-1], span) if joined else None
        if whole is None:
            joined.append(span)
        else:
            joined[-1] = whole
    return joined


def addresses_joined(text: str, spans: list[Finding]) -> list[Finding]:
    """The spans; a postal code or town directly beside a street and number is part of them."""
    joined: list[Finding] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is not None and _are_one_address(text, last, span):
            joined[-1] = replace(last, end=span.end)
        else:
            joined.append(span)
    return joined


def _are_one_address(text: str, one: Finding, other: Finding) -> bool:
    if label_for(one.entity_type) != ADDRESS or label_for(other.entity_type) != ADDRESS:
        return False
    if text[one.end : other.start] not in ("", " ", ", ", ","):
        return False
    said = (text[one.start : one.end], text[other.start : other.end])
    return any(place_of(each) is None for each in said)


def _one_name(text: str, one: Finding, other: Finding) -> Finding | None:
    first, second = one.name, other.name
    if first is None or second is None or text[one.end : other.start] != " ":
        return None
    if label_for(one.entity_type) != PERSON or label_for(other.entity_type) != PERSON:
        return None
    parts = [(bool(name.given), bool(name.surname)) for name in (first, second)]
    if sorted(parts) != [(False, True), (True, False)]:
        return None
    if first.gender and second.gender and first.gender != second.gender:
        return None
    case = first.case if first.case == second.case else None
    gender = first.gender or second.gender
    given, surname = first.given or second.given, first.surname or second.surname
    return replace(one, end=other.end, name=NameForm(given, surname, gender, case))
