"""The parts of an audit event: small JSON objects whose every member has a shape."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Self

from audit_log import shapes
from audit_log.errors import RecordError
from audit_log.kinds import ActorKind, Result
from audit_log.shapes import Shape, member_of

_NAMELESS_ACTORS = frozenset({ActorKind.USER, ActorKind.SERVICE})


@dataclass(frozen=True, slots=True)
class Part:
    """A JSON object whose members each have a shape; unknown members do not exist."""

    SHAPES: ClassVar[Mapping[str, Shape]] = {}
    REQUIRED: ClassVar[frozenset[str]] = frozenset()
    READERS: ClassVar[Mapping[str, Callable[[Any], Any]]] = {}

    def __post_init__(self) -> None:
        for name, shape in self.SHAPES.items():
            value = getattr(self, name)
            if value is None:
                if name in self.REQUIRED:
                    raise RecordError("bad_member", name)
            elif not shape(value):
                raise RecordError("bad_member", name)

    @classmethod
    def read(cls, value: object) -> Self:
        """Makes the part from parsed JSON; raises RecordError on anything unexpected."""
        if type(value) is not dict:
            raise RecordError("not_an_object", cls.__name__)
        if not value.keys() <= cls.SHAPES.keys():
            raise RecordError("unknown_member", cls.__name__)
        if None in value.values():
            raise RecordError("null_member", cls.__name__)
        readers = cls.READERS
        try:
            return cls(**{k: readers[k](v) if k in readers else v for k, v in value.items()})
        except (TypeError, ValueError) as error:
            raise RecordError("bad_member", cls.__name__) from error

    def members(self) -> dict[str, Any]:
        """The JSON object; absent members are left out, never null."""
        found: dict[str, Any] = {}
        for name in self.SHAPES:
            value = getattr(self, name)
            if value is not None:
                found[name] = value if isinstance(value, str | int) else _plain(value)
        return found


def _plain(value: Any) -> Any:
    match value:
        case Part():
            return value.members()
        case datetime():
            return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        case Mapping():
            return dict(value)
        case tuple():
            return list(value)
        case _:
            return value


@dataclass(frozen=True, slots=True)
class Actor(Part):
    """Who acted. Staff and API keys by a random or keyed reference; a service by its code."""

    SHAPES: ClassVar[Mapping[str, Shape]] = {
        "kind": member_of(ActorKind),
        "ref": lambda ref: shapes.random_id(ref) or shapes.code(ref),
    }
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"kind"})
    READERS: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"kind": ActorKind}

    kind: ActorKind
    ref: str | None = None

    def __post_init__(self) -> None:
        Part.__post_init__(self)
        if self.ref is None and self.kind not in _NAMELESS_ACTORS:
            raise RecordError("actor_without_reference", "ref")
        if self.ref is not None and self.kind is not ActorKind.SERVICE:
            # A code could spell a person's name; only our own services may carry one.
            if not shapes.random_id(self.ref):
                raise RecordError("actor_reference_not_random", "ref")


@dataclass(frozen=True, slots=True)
class Reason(Part):
    """Why a person looked or acted: a code, and the random id of a ticket."""

    SHAPES: ClassVar[Mapping[str, Shape]] = {
        "code": shapes.code,
        "ticket": shapes.random_id,
    }
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"code"})
    code: str
    ticket: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Part):
    """How it ended, with a stable code for anything but plain success."""

    SHAPES: ClassVar[Mapping[str, Shape]] = {
        "result": member_of(Result),
        "code": shapes.code,
    }
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"result"})
    READERS: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"result": Result}
    result: Result
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Model(Part):
    """The model that was called, as configured (Art. 12, 26 AI Act); never a client's own string.

    `params_hash` is SHA-256 of the call parameters without any text, in hexadecimal.
    """

    SHAPES: ClassVar[Mapping[str, Shape]] = {
        "provider": shapes.code,
        "model": shapes.model_name,
        "version": shapes.version,
        "region": shapes.code,
        "params_hash": shapes.sha256,
    }
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"provider", "model"})
    provider: str
    model: str
    version: str | None = None
    region: str | None = None
    params_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Policy(Part):
    """The policy in force; `hash` is SHA-256 of its meaning, in hexadecimal.

    `rule` is the rule of it that decided, `default_deny` where none fitted; absent without rules.
    """

    SHAPES: ClassVar[Mapping[str, Shape]] = {
        "id": shapes.code,
        "version": shapes.version,
        "hash": shapes.sha256,
        "rule": shapes.code,
    }
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"id", "version", "hash"})
    id: str
    version: str
    hash: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Notice(Part):
    """A legal text that was shown; `sha256` is of its exact public bytes."""

    SHAPES: ClassVar[Mapping[str, Shape]] = {
        "name": shapes.code,
        "language": shapes.language,
        "version": shapes.version,
        "sha256": shapes.sha256,
    }
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"name", "language", "version", "sha256"})
    name: str
    language: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class External(Part):
    """What lies sealed elsewhere; `ct_hash` is SHA-256 of the *ciphertext*, never of content."""

    SHAPES: ClassVar[Mapping[str, Shape]] = {"ct_hash": shapes.sha256}
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"ct_hash"})
    ct_hash: str


@dataclass(frozen=True, slots=True)
class Request(Part):
    """The request that caused the event, by our own random id."""

    SHAPES: ClassVar[Mapping[str, Shape]] = {"id": shapes.random_id}
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"id"})
    id: str


@dataclass(frozen=True, slots=True)
class Producer(Part):
    """The process that wrote, and its running number since start: a gap shows a lost event."""

    SHAPES: ClassVar[Mapping[str, Shape]] = {
        "boot_id": shapes.random_id,
        "n": shapes.whole_number,
    }
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"boot_id", "n"})
    boot_id: str
    n: int
