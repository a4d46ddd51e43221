import pytest

from audit_log.tiles import Tile, TileBuilder, numbered_path
from audit_log.tree import leaf_hash, root_of


@pytest.mark.parametrize(
    ("index", "width", "path"),
    [
        (0, 256, "000"),
        (7, 3, "007.p/3"),
        (999, 256, "999"),
        (1000, 256, "x001/000"),
        (1234067, 256, "x001/x234/067"),
        (1234067, 1, "x001/x234/067.p/1"),
    ],
)
def test_numbers_paths_as_tlog_tiles_does(index: int, width: int, path: str) -> None:
    assert numbered_path(index, width) == path


def test_gives_full_tiles_of_each_level_and_partial_ones_at_the_end() -> None:
    count = 65_536 + 256 + 7
    leaves = [leaf_hash(n.to_bytes(4, "big")) for n in range(count)]
    builder = TileBuilder()
    full = [tile for leaf in leaves for tile in builder.feed(leaf)]
    assert [(t.level, t.index) for t, _ in full[:2]] == [(0, 0), (0, 1)]
    assert [(t.level, t.index) for t, _ in full[-3:]] == [(0, 255), (1, 0), (0, 256)]
    above = next(root for tile, root in full if tile.level == 1)
    assert above == root_of(leaves[:65_536])
    partial = [(t.level, t.index, len(t.hashes)) for t in builder.finish()]
    assert partial == [(0, 257, 7), (1, 1, 1), (2, 0, 1)]


def test_tile_knows_its_path() -> None:
    assert Tile(1, 1000, (b"x" * 32,) * 256).path == "tile/1/x001/000"
    assert Tile(0, 0, (b"x" * 32,)).path == "tile/0/000.p/1"
