from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.detector import NameForm
from gateway.traffic.detection.findings import Finding, without_overlaps

TYPES = st.sampled_from(["PERSON", "ADDRESS", "PL_PESEL", "IBAN_CODE", "PHONE_NUMBER"])
FINDINGS = st.lists(
    st.builds(
        lambda start, length, kind, score: Finding(start, start + length, kind, score),
        st.integers(0, 40),
        st.integers(1, 15),
        TYPES,
        st.sampled_from([0.5, 0.7, 0.9]),
    ),
    max_size=12,
)


def covered(findings: list[Finding]) -> set[int]:
    return {place for f in findings for place in range(f.start, f.end)}


@given(FINDINGS)
def test_what_stays_is_sorted_and_disjoint_and_covers_all_that_was_found(
    findings: list[Finding],
) -> None:
    kept = without_overlaps(findings)
    assert all(left.end <= right.start for left, right in zip(kept, kept[1:], strict=False))
    assert covered(kept) == covered(findings)


@given(FINDINGS, st.randoms(use_true_random=False))
def test_the_order_of_findings_does_not_matter(findings: list[Finding], shuffler) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(findings)
    shuffler.shuffle(shuffled)
    assert without_overlaps(shuffled) == without_overlaps(findings)


@given(FINDINGS)
def test_doing_it_twice_changes_nothing(findings: list[Finding]) -> None:
    once = without_overlaps(findings)
    assert without_overlaps(once) == once


def test_a_checked_number_beats_a_longer_name() -> None:
    name = Finding(0, 20, "PERSON", 0.9, NameForm(("Jan",)))
    number = Finding(5, 16, "PL_PESEL", 0.9)
    assert number in without_overlaps([name, number])


def test_the_longer_of_two_names_stays_whole() -> None:
    whole, part = Finding(0, 12, "PERSON", 0.7), Finding(4, 12, "PERSON", 0.9)
    assert without_overlaps([part, whole]) == [whole]


def test_base_forms_do_not_appear_in_a_representation() -> None:
    assert "Kowalski" not in repr(Finding(0, 3, "PERSON", 1.0, NameForm(("Jan",), ("Kowalski",))))
