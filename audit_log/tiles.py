"""Tiles of height 8 (C2SP tlog-tiles): how many hashes lie together, and under which path.

A tile at level L, index N holds up to 256 hashes; each is the root over 256**L leaves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from audit_log.tree import root_of

TILE_WIDTH = 256


@dataclass(frozen=True, slots=True)
class Tile:
    """Hashes of one tile; full where there are 256 of them."""

    level: int
    index: int
    hashes: tuple[bytes, ...] = field(repr=False)

    @property
    def path(self) -> str:
        """Path inside a bundle, with the ``.p/<width>`` ending of a partial tile."""
        return f"tile/{self.level}/{numbered_path(self.index, len(self.hashes))}"

    def root(self) -> bytes:
        """Root over the tile's hashes: the entry of a full tile in the level above."""
        return root_of(self.hashes)


def numbered_path(index: int, width: int) -> str:
    """Index as three-digit groups: 1234067 gives ``x001/x234/067`` (C2SP tlog-tiles)."""
    groups = [f"{index % 1000:03d}"]
    while index := index // 1000:
        groups.insert(0, f"x{index % 1000:03d}")
    partial = "" if width == TILE_WIDTH else f".p/{width}"
    return "/".join(groups) + partial


class TileBuilder:
    """Feeds on leaf hashes in order and gives tiles as they fill; holds 256 hashes a level."""

    def __init__(self) -> None:
        self._open: list[list[bytes]] = [[]]
        self._filled: list[int] = [0]

    def feed(self, leaf: bytes) -> list[tuple[Tile, bytes]]:
        """Adds a leaf hash; returns the tiles it completed with their roots, lowest first."""
        done: list[tuple[Tile, bytes]] = []
        level, node = 0, leaf
        while True:
            if level == len(self._open):
                self._open.append([])
                self._filled.append(0)
            row = self._open[level]
            row.append(node)
            if len(row) < TILE_WIDTH:
                return done
            tile = Tile(level, self._filled[level], tuple(row))
            node = tile.root()
            done.append((tile, node))
            self._filled[level] += 1
            row.clear()
            level += 1

    def finish(self) -> Iterator[Tile]:
        """The partial tiles that remain, lowest level first."""
        for level, row in enumerate(self._open):
            if row:
                yield Tile(level, self._filled[level], tuple(row))
