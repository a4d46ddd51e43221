from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from gateway.installation import open_installation
from gateway.services.access.subject_tokens import SubjectTokens
from gateway.services.clock import SystemClock
from gateway.settings import Data
from tests.commands import here


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    assert here(folder, "init").code == 0
    return folder


def test_without_keys_the_list_says_so(house: Path) -> None:
    assert here(house, "apikey", "list").out == "No keys yet.\n"
    assert here(house, "apikey", "list", "--json").json() == []


def test_a_key_is_shown_once_and_kept_nowhere(house: Path) -> None:
    done = here(house, "apikey", "create", "--scope", "chat", "--scope", "tokens")
    key = done.out.splitlines()[0]
    assert key.startswith("gwk_") and "chat, tokens" in done.out
    secret = key.split("_", 2)[2]
    kept = [path for path in house.rglob("*") if path.is_file()]
    assert not [path.name for path in kept if secret.encode() in path.read_bytes()]
    listed = here(house, "apikey", "list").out
    assert key.split("_")[1] in listed and "active" in listed and secret not in listed


def test_a_key_may_end_by_itself(house: Path) -> None:
    key = here(house, "apikey", "create", "--days", "30", "--json").json()
    installation = open_installation(Data(dir=house / "gateway-data"), SystemClock())
    now = SystemClock().now()
    record = installation.records.read(lambda work: work.api_keys.find(key["id"], now))
    later = installation.records.read(
        lambda work: work.api_keys.find(key["id"], now + timedelta(days=31))
    )
    installation.close()
    assert record is not None and record.active and later is not None and not later.active


@pytest.mark.parametrize("days", ["0", "-1", "x", "999999999"])
def test_a_key_that_would_end_never_or_before_it_began_is_not_made(house: Path, days: str) -> None:
    assert here(house, "apikey", "create", "--days", days).code == 2


def test_an_unknown_scope_is_refused(house: Path) -> None:
    done = here(house, "apikey", "create", "--scope", "everything")
    assert done.code == 2 and "audit:read, chat" in done.err


def test_a_revoked_key_stays_in_the_list_as_ended(house: Path) -> None:
    key = here(house, "apikey", "create", "--json").json()
    assert here(house, "apikey", "revoke", key["id"]).code == 0
    rows = {row["id"]: row for row in here(house, "apikey", "list", "--json").json()}
    assert rows[key["id"]]["active"] is False
    assert datetime.fromisoformat(rows[key["id"]]["created_at"]).tzinfo is not None
    assert f"{key['id']}" in here(house, "apikey", "list").out


def test_nobodys_key_cannot_be_revoked(house: Path) -> None:
    assert here(house, "apikey", "revoke", "deadbeef").code == 1


def test_a_minted_token_says_what_it_was_told(house: Path) -> None:
    done = here(
        house, "token", "mint", "--subject", "klient-1", "--conversation", "c", "--language", "pl",
        "--hint", "name=Jan=Maria Kowalski",
    )  # fmt: skip
    installation = open_installation(Data(dir=house / "gateway-data"), SystemClock())
    tenant = installation.deployment.tenant
    claims = SubjectTokens(installation.keys).read(tenant, done.out.strip())
    installation.close()
    assert (claims.subject, claims.conversation, claims.language) == ("klient-1", "c", "pl")
    assert claims.hints == (("name", "Jan=Maria Kowalski"),)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--hint", "Jan"], 2),
        (["--hint", "name="], 2),
        (["--hint", "shoe=43"], 3),
        (["--language", "Polish"], 3),
        (["--hint", "address=" + "".join(chr(0x4E00 + i * 7919 % 20_000) for i in range(2000))], 3),
    ],
)
def test_what_no_token_can_say_is_refused(house: Path, arguments: list[str], code: int) -> None:
    done = here(house, "token", "mint", "--subject", "klient-1", *arguments)
    assert done.code == code and "Traceback" not in done.err


def test_a_token_needs_a_subject(house: Path) -> None:
    assert here(house, "token", "mint").code == 2
    assert here(house, "token", "mint", "--subject", "").code == 3
