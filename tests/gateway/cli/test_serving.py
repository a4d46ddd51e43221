"""`init`, `serve`, `doctor` as stories: set it up, start it, stop it, refuse what is unsafe."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from gateway.cli import serving as commands
from gateway.settings import load
from tests.builders import chunk, saying, streamed
from tests.commands import Done, Served, here, serving, spawned
from tests.fakes import DONE, FakeProvider, Gate, Reply, stream_reply

SECRET = "jan.kowalski@wp.pl"
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder after `gateway init`, as a process of its own."""
    folder = tmp_path_factory.mktemp("house")
    done = spawned(folder, "init", "--upstream", NOWHERE)
    assert done.code == 0, done.err
    assert "Wrote gateway.toml" in done.out and "Made keys" in done.out
    return folder


@pytest.fixture
def unserved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a start is refused, nothing may come so far as to serve."""

    def served(*_: object) -> None:
        raise AssertionError("it served")

    monkeypatch.setattr(commands, "serve_under_gunicorn", served)


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != "stderr.log")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


# — init —


def test_init_writes_settings_that_can_be_read_and_changes_nothing_the_second_time(
    house: Path,
) -> None:
    before = _files(house)
    settings = load(house / "gateway.toml")
    assert settings.upstream.url == NOWHERE and settings.data.dir == Path("gateway-data")
    done = here(house, "init", "--upstream", "http://127.0.0.1:10", "--json")
    assert done.code == 0
    told = done.json()
    assert (told["config_written"], told["created"]) == (False, False)
    assert _files(house) == before


def test_init_leaves_a_file_of_the_operators_alone(tmp_path: Path) -> None:
    mine = '[upstream]\nurl = "http://127.0.0.1:9"\n# mine\n'
    (tmp_path / "gateway.toml").write_text(mine)
    done = here(tmp_path, "init", "--data-dir", str(tmp_path / "elsewhere"))
    assert done.code == 0 and "Kept gateway.toml" in done.out
    assert (tmp_path / "gateway.toml").read_text() == mine
    assert (tmp_path / "elsewhere" / "data" / "data.db").is_file()


def test_init_writes_a_path_with_quotes_so_that_it_is_read_again(tmp_path: Path) -> None:
    folder = tmp_path / 'a "b" \\c'
    assert here(tmp_path, "init", "--data-dir", str(folder)).code == 0
    assert load(tmp_path / "gateway.toml").data.dir == folder


def test_init_with_an_upstream_that_is_none_leaves_nothing_behind(tmp_path: Path) -> None:
    done = here(tmp_path, "init", "--upstream", "ftp://x")
    assert done.code == 3 and "must begin with http" in done.err
    assert not list(tmp_path.iterdir())


def test_init_where_it_cannot_write_says_so_in_a_sentence(tmp_path: Path) -> None:
    done = here(tmp_path, "init", "--config", "no/such/folder.toml")
    assert done.code == 3 and "Traceback" not in done.err
    assert "no/such/folder.toml" in done.err


# — serve: what is refused —


def _refused(done: Done, code: str) -> str:
    assert done.code == 3
    assert "Traceback" not in done.err and done.err.count("\n") == 1
    assert f"({code})" in done.err
    return done.err


@pytest.mark.usefixtures("unserved")
def test_serve_refuses_every_network_address_without_keys_and_without_tls(house: Path) -> None:
    everywhere = ("serve", "--host", "0.0.0.0")  # noqa: S104
    data = ("--data-dir", "with-key")
    assert "apikey create" in _refused(here(house, *everywhere, *data), "keys_needed")
    assert here(house, "apikey", "create", *data).code == 0
    assert "tls" in _refused(here(house, *everywhere, *data), "tls_needed")


@pytest.mark.usefixtures("unserved")
def test_serve_behind_a_proxy_refuses_to_be_an_open_house(house: Path) -> None:
    behind = {"GATEWAY_SERVER__BEHIND_PROXY": "true"}
    _refused(here(house, "serve", env=behind), "keys_needed")


@pytest.mark.usefixtures("unserved")
def test_serve_refuses_more_than_one_worker_with_sqlite(house: Path) -> None:
    _refused(here(house, "serve", "--workers", "2"), "one_worker")


@pytest.mark.usefixtures("unserved")
def test_serve_names_file_and_line_of_an_unknown_key(tmp_path: Path) -> None:
    (tmp_path / "gateway.toml").write_text("[server]\nhost = '127.0.0.1'\nprot = 1\n")
    told = _refused(here(tmp_path, "serve"), "settings_invalid")
    assert told.startswith("gateway.toml:3: unknown setting 'server.prot'. Did you mean 'port'?")


@pytest.mark.usefixtures("unserved")
def test_serve_refuses_a_policy_that_is_none(house: Path) -> None:
    (house / "bad.yaml").write_text("policy: x\nversion: one\n")
    assert "bad.yaml:1" in _refused(here(house, "serve", "--policy", "bad.yaml"), "policy_invalid")
    _refused(here(house, "serve", "--policy", "eu-chat"), "policy_invalid")


@pytest.mark.usefixtures("unserved")
def test_serve_asks_which_assistant_is_behind_it(tmp_path: Path) -> None:
    done = here(tmp_path, "serve")
    assert done.code == 3 and "--upstream URL" in done.err
    assert not list(tmp_path.iterdir())


def test_serve_names_a_port_that_is_taken(house: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = spawned(house, "serve", "--port", str(port))
    assert str(port) in _refused(done, "port_taken")


# — serve: a life —


def _reply(gate: Gate) -> list[Reply]:
    slow = stream_reply(
        [chunk({"content": "Dobrze, panie Kowalski. "}), gate, chunk({}, "stop"), DONE]
    )
    return [streamed("Dzień dobry."), slow]


def test_a_gateway_starts_answers_finishes_what_it_began_and_ends(house: Path) -> None:
    """Flags beat the environment beats `.env` beats the file: each of the four names another."""
    gate = Gate()
    (house / ".env").write_text("GATEWAY_POLICY__NAME=api-internal\nOPENAI_API_KEY=x\n")
    with FakeProvider(*_reply(gate)) as provider:
        flags = ("--policy", "eu-contract", "--upstream", provider.base_url)
        env = {"GATEWAY_POLICY__NAME": "observe"}
        with serving(house, *flags, env=env) as served:
            assert served.url.startswith("http://127.0.0.1:")
            ask = {"model": "m", "stream": True, "messages": [
                {"role": "user", "content": f"Piszę z {SECRET}. Gdzie paczka?"}
            ]}  # fmt: skip
            first = served.call("POST", "/v1/chat/completions", json=ask)
            assert first.status == 200 and first.headers["X-Gateway-Consent"] == "not-required"
            assert "sztucznej inteligencji" in "".join(_contents(first.data))
            ask["messages"].append({"role": "user", "content": "Halo?"})
            answer = served.call("POST", "/v1/chat/completions", json=ask, preload_content=False)
            assert gate.reached.wait(60)
            served.terminate()
            gate.open()
            rest = answer.read()
            assert b"[DONE]" in rest
            assert served.ended() == 0
        assert SECRET.encode() not in provider.received
        log = served.log.read_text()
        lines = [json.loads(line) for line in log.splitlines()]
        assert [line["event"] for line in lines].count("request") == 2
        assert SECRET not in log and "Kowalski" not in log and "Traceback" not in log
    (house / ".env").unlink()
    verified = here(house, "audit", "verify", "--json")
    assert verified.code == 0 and verified.json()["size"] > 5


def _contents(stream: bytes) -> Iterator[str]:
    for line in stream.decode().splitlines():
        if line.startswith("data: {"):
            for choice in json.loads(line.removeprefix("data: "))["choices"]:
                yield choice["delta"].get("content") or ""


# — keys: who may come in —


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeProvider]:
    with saying("Dzień dobry.") as provider:
        yield provider


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, provider: FakeProvider) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("keyed")
    assert here(folder, "init", "--upstream", provider.base_url).code == 0
    with serving(folder, "--policy", "eu-contract") as served:
        yield served


def _asked(served: Served, **headers: str) -> tuple[int, str | None]:
    answer = served.call(
        "POST",
        "/v1/chat/completions",
        json={"model": "m", "messages": [{"role": "user", "content": "Gdzie moja paczka?"}]},
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )
    body = answer.json()
    return answer.status, body["error"]["code"] if "error" in body else None


def test_from_the_first_key_on_everybody_needs_one_and_no_provider_ever_sees_it(
    served: Served, provider: FakeProvider
) -> None:
    assert _asked(served, Authorization="Bearer sk-provider") == (200, None)
    assert provider.requests[-1].headers["authorization"] == "Bearer sk-provider"

    created = spawned(served.folder, "apikey", "create", "--json").json()
    other = here(served.folder, "apikey", "create", "--scope", "audit:read", "--json").json()
    assert _asked(served, Authorization="Bearer sk-provider") == (401, "gateway_key_needed")
    assert _asked(served) == (401, "gateway_key_needed")
    assert _asked(served, Authorization=f"Bearer {other['key']}") == (403, "key_scope")
    assert _asked(served, Authorization=f"Bearer {created['key']}x") == (401, "invalid_api_key")
    assert _asked(served, Authorization=f"Bearer {created['key']}") == (200, None)
    assert b"gwk_" not in provider.received

    audit = served.call(
        "GET", "/gateway/v1/audit/events", headers={"Authorization": f"Bearer {other['key']}"}
    )
    assert audit.status == 200

    listed = here(served.folder, "apikey", "list", "--json")
    assert {row["id"]: row["scopes"] for row in listed.json()} == {
        created["id"]: ["chat"],
        other["id"]: ["audit:read"],
    }
    assert created["key"] not in listed.out and "gwk_" not in listed.out

    assert here(served.folder, "apikey", "revoke", created["id"]).code == 0
    assert _asked(served, Authorization=f"Bearer {created['key']}") == (401, "invalid_api_key")
    again = here(served.folder, "apikey", "revoke", created["id"])
    assert again.code == 1 and "no such active key" in again.err
    for key in (created, other):
        here(served.folder, "apikey", "revoke", key["id"])
    assert _asked(served, Authorization="Bearer sk-provider") == (401, "gateway_key_needed")


def test_a_minted_token_names_the_customer(served: Served) -> None:
    created = here(served.folder, "apikey", "create", "--json").json()
    bearer = f"Bearer {created['key']}"
    minted = here(
        served.folder, "token", "mint", "--subject", "klient-1", "--language", "en",
        "--hint", "name=Jan Kowalski", "--hint", "email=jan@wp.pl", "--json",
    )  # fmt: skip
    assert minted.json()["expires_in"] == 900
    token = minted.json()["token"]
    assert _asked(served, Authorization=bearer, X_Gateway_Subject=token) == (200, None)
    broken = token[:-5] + "AAAAA"
    assert _asked(served, Authorization=bearer, X_Gateway_Subject=broken) == (
        401, "invalid_token",
    )  # fmt: skip


def test_a_token_of_another_installation_is_refused(served: Served, house: Path) -> None:
    created = here(served.folder, "apikey", "create", "--json").json()
    foreign = here(house, "token", "mint", "--subject", "klient-1").out.strip()
    assert _asked(served, Authorization=f"Bearer {created['key']}", X_Gateway_Subject=foreign) == (
        401,
        "invalid_token",
    )


def test_the_log_lines_of_all_that_name_nobody(served: Served) -> None:
    log = served.log.read_text()
    assert not [w for w in ("gwk_", "klient-1", "Kowalski", "paczka", "sk-provider") if w in log]
    assert all(json.loads(line)["logger"] for line in log.splitlines())
