from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.errors import UpstreamError
from gateway.traffic.formats.sse import EventReader, ServerSentEvent, event_bytes

STREAM = (
    "\ufeff: hello\r\n\r\ndata: zażółć 🦆\rdata:second\n\nevent: ping\ndata\n\nid: 1\nretry: 5\n"
    "data: \r\n\r\nunknown: x\r\r\ndata:  two spaces\n\n"
).encode()
EVENTS = [
    ServerSentEvent("zażółć 🦆\nsecond"),
    ServerSentEvent("", "ping"),
    ServerSentEvent(""),
    ServerSentEvent(" two spaces"),
]


def read(pieces: list[bytes]) -> tuple[list[ServerSentEvent], bool]:
    reader = EventReader()
    events = [event for piece in pieces for event in reader.feed(piece)]
    return events, reader.finish()


def test_reads_every_construct_of_the_standard() -> None:
    assert read([STREAM]) == (EVENTS, False)


def test_reads_the_same_for_every_cut_in_two() -> None:
    for cut in range(len(STREAM) + 1):
        assert read([STREAM[:cut], STREAM[cut:]]) == (EVENTS, False), cut


def test_reads_the_same_byte_by_byte() -> None:
    assert read([STREAM[i : i + 1] for i in range(len(STREAM))]) == (EVENTS, False)


@settings(deadline=None)
@given(st.lists(st.integers(0, len(STREAM)), max_size=12))
def test_reads_the_same_for_any_cuts(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(STREAM)]
    assert read([STREAM[a:b] for a, b in pairwise(edges)]) == (EVENTS, False)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"])),
            st.sampled_from([None, "error", "message_stop"]),
        ),
        max_size=5,
    ),
    st.integers(1, 7),
)
def test_what_is_written_is_read_again(items: list[tuple[str, str | None]], size: int) -> None:
    written = b"".join(event_bytes(data.encode(), event) for data, event in items)
    pieces = [written[i : i + size] for i in range(0, len(written), size)]
    expected = [ServerSentEvent(data, event or "message") for data, event in items]
    assert read(pieces) == (expected, False)


@pytest.mark.parametrize("rest", [b"data: half", b"data: half\n", b"d", b"data: half\r"])
def test_an_event_that_is_never_ended_is_dropped_and_reported(rest: bytes) -> None:
    assert read([b"data: whole\n\n" + rest]) == ([ServerSentEvent("whole")], True)


def test_a_mark_that_is_cut_short_is_left_over() -> None:
    assert read([b"\xef\xbb"]) == ([], True)


def test_bytes_that_are_no_utf8_do_not_stop_the_stream() -> None:
    assert read([b"data: a\xffb\n\n"])[0] == [ServerSentEvent("a\ufffdb")]


@pytest.mark.parametrize(
    "pieces",
    [
        [b"data: " + b"x" * 200],
        [b"x" * 60, b"x" * 60],
        [b"data: " + b"x" * 50 + b"\n", b"data: " + b"x" * 50 + b"\n"],
        [b"event: " + b"x" * 200 + b"\n"],
    ],
)
def test_refuses_an_event_above_the_bound(pieces: list[bytes]) -> None:
    reader = EventReader(maximum_event_bytes=100)
    with pytest.raises(UpstreamError) as caught:
        for piece in pieces:
            list(reader.feed(piece))
    assert (caught.value.code, caught.value.status) == ("upstream_event_too_large", 502)


def test_the_bound_holds_for_each_event_and_not_for_the_stream() -> None:
    reader = EventReader(maximum_event_bytes=100)
    assert len(list(reader.feed((b"data: " + b"x" * 60 + b"\n\n") * 50))) == 50


def test_one_event_is_written_with_the_space_that_clients_need() -> None:
    assert event_bytes(b"{}") == b"data: {}\n\n"
    assert event_bytes(b"a\r\nb", "error") == b"event: error\ndata: a\ndata: b\n\n"
