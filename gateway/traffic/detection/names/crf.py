"""A linear-chain CRF as CRFsuite writes it, read whole and computed here.

CRFsuite's own tagger looks every feature of every token up anew. Here the weights of features that
always come together, those of one word, are added up once and remembered.

Source of the layout: CRFsuite 0.12, `crf1d_model.c` and `cqdb.c` (magic `lCRF`, type `FOMC`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp
from struct import Struct
from typing import Final

Feature = str | tuple[str, ...]
"""A feature, or several which always come together."""
Scores = tuple[float, float, float]
"""One number for each label, in the order of `LABELS`."""

LABELS: Final = ("O", "B", "I")
_NOTHING: Final[Scores] = (0.0, 0.0, 0.0)
_MOST_REMEMBERED: Final = 50_000
_HEADER: Final = Struct("<4sI4s9I")
_FEATURE: Final = Struct("<3Id")
_NUMBER: Final = Struct("<I")
_STATE, _TRANSITION = 0, 1
_BEFORE_FEATURES: Final = 12
_TABLE_SIZE_AT, _TABLE_AT = 16, 20


def flat(features: Iterable[Feature]) -> list[str]:
    """Each feature by itself."""
    found: list[str] = []
    for feature in features:
        if isinstance(feature, str):
            found.append(feature)
        else:
            found += feature
    return found


class Model:
    """The weights of one model file.

    What is remembered of words is bounded, lives in memory only and is never written: it may hold
    the words of a customer.
    """

    def __init__(self, model: bytes) -> None:
        """Raises ValueError where `model` is no CRFsuite model over `LABELS`."""
        header = _Header(model)
        places = {label: LABELS.index(label) for label in header.labels}
        if sorted(places) != sorted(LABELS):
            raise ValueError("a model of names knows the labels B, I and O")
        place = [places[label] for label in header.labels]
        weights: dict[str, list[float]] = {}
        transitions = [[0.0, 0.0, 0.0] for _ in LABELS]
        for kind, source, target, weight in header.features():
            if kind == _TRANSITION:
                transitions[place[source]][place[target]] += weight
            elif kind == _STATE:
                found = weights.setdefault(header.attributes[source], [0.0, 0.0, 0.0])
                found[place[target]] += weight
        self._weights: dict[str, Scores] = {
            name: (found[0], found[1], found[2]) for name, found in weights.items()
        }
        self._groups: dict[tuple[str, ...], Scores] = {}
        self._transitions = tuple(weight for row in transitions for weight in row)
        self._factors = tuple(map(exp, self._transitions))

    def scores(self, features: Iterable[Feature]) -> Scores:
        """The sum of the weights of one token's features."""
        outside = begin = inside = 0.0
        weights, groups = self._weights, self._groups
        for feature in features:
            if isinstance(feature, str):
                found = weights.get(feature)
                if found is None:
                    continue
            else:
                found = groups.get(feature) or self._remembered(feature)
            outside += found[0]
            begin += found[1]
            inside += found[2]
        return outside, begin, inside

    def _remembered(self, group: tuple[str, ...]) -> Scores:
        found = [self._weights.get(feature, _NOTHING) for feature in group]
        if len(self._groups) > _MOST_REMEMBERED:
            self._groups.clear()
        total = self._groups[group] = (
            sum(each[0] for each in found),
            sum(each[1] for each in found),
            sum(each[2] for each in found),
        )
        return total

    def marginals(self, scores: Sequence[Scores]) -> list[Scores]:
        """How probable each label is at each token (forward and backward, rescaled each step)."""
        oo, ob, oi, bo, bb, bi, io, ib, ii = self._factors
        factors = [_factors(each) for each in scores]
        forward: list[Scores] = []
        o = b = i = 1.0
        for place, (eo, eb, ei) in enumerate(factors):
            if place:
                o, b, i = (
                    (o * oo + b * bo + i * io) * eo,
                    (o * ob + b * bb + i * ib) * eb,
                    (o * oi + b * bi + i * ii) * ei,
                )
            else:
                o, b, i = eo, eb, ei
            total = o + b + i
            o, b, i = o / total, b / total, i / total
            forward.append((o, b, i))
        found: list[Scores] = []
        o = b = i = 1.0
        for place in range(len(factors) - 1, -1, -1):
            fo, fb, fi = forward[place]
            po, pb, pi = fo * o, fb * b, fi * i
            total = po + pb + pi
            found.append((po / total, pb / total, pi / total))
            eo, eb, ei = factors[place]
            o, b, i = o * eo, b * eb, i * ei
            o, b, i = (
                oo * o + ob * b + oi * i,
                bo * o + bb * b + bi * i,
                io * o + ib * b + ii * i,
            )
            total = o + b + i
            o, b, i = o / total, b / total, i / total
        found.reverse()
        return found

    def best(self, scores: Sequence[Scores]) -> list[str]:
        """The likeliest sequence of labels (Viterbi)."""
        rows = self._transitions[:3], self._transitions[3:6], self._transitions[6:]
        back: list[list[int]] = []
        reached = scores[0] if scores else _NOTHING
        for each in scores[1:]:
            chosen, ahead = [], []
            for label in range(3):
                sums = [reached[before] + rows[before][label] for before in range(3)]
                best = max(sums)
                chosen.append(sums.index(best))
                ahead.append(best + each[label])
            back.append(chosen)
            reached = (ahead[0], ahead[1], ahead[2])
        if not scores:
            return []
        label = reached.index(max(reached))
        path = [label]
        for chosen in reversed(back):
            label = chosen[label]
            path.append(label)
        return [LABELS[label] for label in reversed(path)]


def _factors(scores: Scores) -> Scores:
    """Their exponentials but for a common factor, so that none overflows."""
    outside, begin, inside = scores
    most = max(scores)
    return exp(outside - most), exp(begin - most), exp(inside - most)


class _Header:
    """Where things lie in a model file."""

    def __init__(self, model: bytes) -> None:
        if len(model) < _HEADER.size:
            raise ValueError("no CRFsuite model")
        magic, _, kind, *numbers = _HEADER.unpack_from(model)
        if (magic, kind) != (b"lCRF", b"FOMC"):
            raise ValueError("no CRFsuite model")
        self._model = model
        _, _, _, _, self._features_at, labels_at, attributes_at, *_ = numbers
        self.labels = self._strings(labels_at)
        self.attributes = self._strings(attributes_at)

    def features(self) -> Iterable[tuple[int, int, int, float]]:
        """Type, source, target and weight of each."""
        (size,) = _NUMBER.unpack_from(self._model, self._features_at + 4)
        begin = self._features_at + _BEFORE_FEATURES
        count = (size - _BEFORE_FEATURES) // _FEATURE.size
        return _FEATURE.iter_unpack(self._model[begin : begin + count * _FEATURE.size])

    def _strings(self, begin: int) -> list[str]:
        """The strings of one of its hash tables, by number."""
        if self._model[begin : begin + 4] != b"CQDB":
            raise ValueError("no CRFsuite model")
        (count,) = _NUMBER.unpack_from(self._model, begin + _TABLE_SIZE_AT)
        (table,) = _NUMBER.unpack_from(self._model, begin + _TABLE_AT)
        found = []
        for number in range(count):
            (record,) = _NUMBER.unpack_from(self._model, begin + table + 4 * number)
            (length,) = _NUMBER.unpack_from(self._model, begin + record + 4)
            text = self._model[begin + record + 8 : begin + record + 8 + length - 1]
            found.append(text.decode("utf-8"))
        return found
