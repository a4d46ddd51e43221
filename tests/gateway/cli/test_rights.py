"""`rights` and `retention` on records that a real gateway wrote."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.builders import Customer, running, saying
from tests.commands import here


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Records of one anonymous customer, and the case number."""
    folder = tmp_path_factory.mktemp("made")
    with saying("Dzień dobry, [PERSON_1].") as provider:
        with running(folder / "gateway-data", provider.base_url, policy="eu-contract") as gateway:
            customer = Customer(gateway.client())
            customer.say("Tu Jan Kowalski, jan@wp.pl. Gdzie moja paczka?")
            return folder, customer.reference


@pytest.fixture
def house(made: tuple[Path, str], tmp_path: Path) -> Path:
    shutil.copytree(made[0], tmp_path / "house")
    return tmp_path / "house"


@pytest.fixture
def reference(made: tuple[Path, str]) -> str:
    return made[1]


def _export(house: Path, reference: str) -> str:
    done = here(house, "rights", "export", "--subject", reference, "--json")
    assert done.code == 0, done.err
    path = house / done.json()["file"]
    assert path.stat().st_size == done.json()["bytes"]
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


def test_an_export_holds_what_the_person_said_and_is_its_owners_alone(
    house: Path, reference: str
) -> None:
    assert "Jan Kowalski" in _export(house, reference)
    assert (house / "export.zip").stat().st_mode & 0o077 == 0


def test_an_export_into_a_folder_that_is_not_there_is_told_in_a_sentence(
    house: Path, reference: str
) -> None:
    done = here(house, "rights", "export", "--subject", reference, "--out", "no/where.zip")
    assert done.code == 3 and "no/where.zip" in done.err and "Traceback" not in done.err


def test_a_dry_run_counts_and_destroys_nothing(house: Path, reference: str) -> None:
    done = here(house, "rights", "erase", "--subject", reference, "--dry-run", "--json")
    assert done.code == 0
    told = done.json()
    assert told.pop("dry_run") is True and sum(told.values()) > 0
    assert "Jan Kowalski" in _export(house, reference)


def test_an_erasure_asks_first_and_without_a_yes_destroys_nothing(
    house: Path, reference: str
) -> None:
    for answer in (b"n\n", b""):
        done = here(house, "rights", "erase", "--subject", reference, stdin=answer)
        assert done.code == 1
    assert "Jan Kowalski" in _export(house, reference)


def test_what_was_erased_is_gone_and_the_log_still_verifies(house: Path, reference: str) -> None:
    done = here(house, "rights", "erase", "--subject", reference, "--yes", "--json")
    assert done.code == 0, done.err
    assert json.loads(done.out)
    assert "Kowalski" not in _export(house, reference)
    assert here(house, "audit", "verify").code == 0
    kinds = [json.loads(line)["type"] for line in here(house, "audit", "show").out.splitlines()]
    assert "erasure.requested" in kinds and "erasure.destroyed" in kinds
    again = here(house, "rights", "erase", "--subject", reference, "--yes")
    assert again.code == 3 and "Traceback" not in again.err


def test_an_erasure_of_nobody_is_not_confirmed(house: Path) -> None:
    assert here(house, "rights", "erase", "--subject", "nobody", "--dry-run").code == 1
    done = here(house, "rights", "erase", "--subject", "nobody", "--yes")
    assert done.code == 3 and "(subject_not_found)" in done.err


def test_an_export_of_nobody_is_whole_and_empty(house: Path) -> None:
    assert "Kowalski" not in _export(house, "nobody")


def test_a_sweep_before_the_time_destroys_nothing(house: Path, reference: str) -> None:
    dry = here(house, "retention", "run", "--dry-run", "--json")
    assert dry.code == 0, dry.err
    real = here(house, "retention", "run", "--json")
    assert real.code == 0
    assert "Jan Kowalski" in _export(house, reference)


def test_a_sweep_after_the_time_destroys_what_is_due_but_not_on_a_dry_run(
    house: Path, reference: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import datetime, timedelta

    from gateway.services.clock import SystemClock

    now = SystemClock().now()

    def later(self: object) -> datetime:
        return now + timedelta(days=400)

    monkeypatch.setattr(SystemClock, "now", later)
    assert here(house, "retention", "run", "--dry-run", "--json").code == 0
    assert "Jan Kowalski" in _export(house, reference)
    assert here(house, "retention", "run", "--json").code == 0
    assert "Kowalski" not in _export(house, reference)
