from __future__ import annotations

from pathlib import Path

import pytest

from gateway.errors import SettingsError
from gateway.settings import Settings, load, refuse_unsafe


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _file(folder: Path, text: str, name: str = "gateway.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _fault(folder: Path, text: str) -> str:
    with pytest.raises(SettingsError) as refused:
        load(_file(folder, text))
    assert refused.value.code == "settings_invalid"
    return refused.value.public


def test_without_anything_the_defaults_listen_on_this_machine_only() -> None:
    settings = load()
    assert settings.server.on_loopback
    assert settings.policy.name == "eu-customer-chat"
    assert settings.public_url == "http://127.0.0.1:8080"


def test_flags_beat_environment_beat_dotenv_beat_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _file(folder, "[server]\nport = 1001\nthreads = 11\nbody_limit_bytes = 4096\nhost = '::1'\n")
    _file(folder, "GATEWAY_SERVER__PORT=1002\nGATEWAY_SERVER__THREADS=12\n"
                  "GATEWAY_SERVER__BODY_LIMIT_BYTES=4097\n", ".env")  # fmt: skip
    monkeypatch.setenv("GATEWAY_SERVER__PORT", "1003")
    monkeypatch.setenv("GATEWAY_SERVER__THREADS", "13")
    server = load(None, {"server": {"port": 1004}}).server
    assert (server.port, server.threads, server.body_limit_bytes, server.host) == (
        1004, 13, 4097, "::1",
    )  # fmt: skip


def test_a_flag_for_one_member_leaves_the_others_of_its_section(folder: Path) -> None:
    _file(folder, "[data]\ndir = 'here'\nkeys_dir = 'there'\n")
    data = load(None, {"data": {"dir": Path("elsewhere")}}).data
    assert (data.dir, data.keys_dir) == (Path("elsewhere"), Path("there"))


def test_a_file_that_was_named_and_is_missing_is_refused(folder: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        load(folder / "other.toml")
    assert refused.value.code == "settings_missing"
    assert refused.value.public == "other.toml: there is no such file."


def test_an_unknown_key_is_told_with_file_line_and_the_nearest_known_one(folder: Path) -> None:
    told = _fault(folder, '[server]\nhost = "127.0.0.1"\nprot = 8080\n')
    assert told == "gateway.toml:3: unknown setting 'server.prot'. Did you mean 'port'?"


def test_an_unknown_section_is_told_with_the_nearest_known_one(folder: Path) -> None:
    told = _fault(folder, "\n[sever]\nport = 8080\n")
    assert told == "gateway.toml:2: unknown setting 'sever'. Did you mean 'server'?"


def test_a_key_that_is_like_no_other_gets_no_suggestion(folder: Path) -> None:
    assert _fault(folder, "zzzzzz = 1\n") == "gateway.toml:1: unknown setting 'zzzzzz'."


def test_the_line_is_that_of_the_section_and_not_of_its_namesake(folder: Path) -> None:
    told = _fault(folder, '[upstream]\nurl = "http://a"\n\n[server]\nurl = "http://b"\n')
    assert told.startswith("gateway.toml:5: unknown setting 'server.url'.")


def test_a_dotted_key_and_an_inline_table_are_found_too(folder: Path) -> None:
    assert _fault(folder, "server.prot = 1\n").startswith("gateway.toml:1: ")
    assert _fault(folder, "\nserver = { prot = 1 }\n").startswith("gateway.toml:2: ")


def test_a_value_is_never_quoted(folder: Path) -> None:
    told = _fault(folder, '[upstream]\nurl = "sk-secret-value"\napi_key = 7\n')
    assert "secret" not in told
    assert "'upstream.url'" in told and "must begin with http:// or https://" in told


def test_every_fault_is_told_at_once(folder: Path) -> None:
    told = _fault(folder, "[server]\nport = 70000\nthreads = 1\n")
    assert "'server.port'" in told and "'server.threads'" in told


@pytest.mark.parametrize("content", [b"[server\n", b"= 1\n", b"[server]\nhost = '\xff\xfe'\n"])
def test_what_is_no_toml_is_refused_in_a_sentence(folder: Path, content: bytes) -> None:
    (folder / "gateway.toml").write_bytes(content)
    with pytest.raises(SettingsError) as refused:
        load()
    assert refused.value.public == "gateway.toml: this is not TOML."


def test_an_unknown_member_in_the_environment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GATEWAY_SERVER__PROT", "8080")
    with pytest.raises(SettingsError) as refused:
        load()
    assert refused.value.public == "unknown setting 'server.prot'. Did you mean 'port'?"


def test_an_unknown_section_in_the_environment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GATEWAY_SEVER__PORT", "8080")
    with pytest.raises(SettingsError) as refused:
        load()
    assert refused.value.public == "unknown setting 'sever'. Did you mean 'server'?"


def test_a_section_in_the_environment_that_is_no_json_is_refused_without_its_value(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GATEWAY_UPSTREAM", "sk-secret-value")
    with pytest.raises(SettingsError) as refused:
        load()
    assert refused.value.code == "settings_invalid"
    assert "secret" not in refused.value.public


def test_what_other_programs_keep_in_dotenv_does_not_stop_the_start(folder: Path) -> None:
    _file(folder, "OPENAI_API_KEY=sk-other\nGATEWAY_SERVER__PORT=9000\n", ".env")
    assert load().server.port == 9000


def test_an_unknown_key_of_ours_in_dotenv_is_refused(folder: Path) -> None:
    _file(folder, "GATEWAY_SEVER__PORT=9000\n", ".env")
    with pytest.raises(SettingsError) as refused:
        load()
    assert "Did you mean 'server'?" in refused.value.public


@pytest.mark.parametrize(
    ("host", "only_here"),
    [
        ("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True),
        ("0.0.0.0", False), ("::", False), ("", False), ("192.168.1.4", False),  # noqa: S104
        ("gateway.example", False), ("localhost.evil.example", False),
    ],
)  # fmt: skip
def test_which_addresses_count_as_this_machine(host: str, only_here: bool) -> None:
    assert load(None, {"server": {"host": host}}).server.on_loopback is only_here


def test_behind_a_proxy_a_loopback_address_is_no_loopback() -> None:
    """The proxy brings the whole world to 127.0.0.1."""
    assert not load(None, {"server": {"behind_proxy": True}}).server.on_loopback


def test_the_three_folders_can_lie_apart() -> None:
    data = load(None, {"data": {"dir": "d", "keys_dir": "k", "keyring_dir": "r"}}).data
    assert data.database == Path("d/data/data.db")
    assert data.keystore == Path("k/keys.db")
    assert data.log_key == Path("k/log-signing.key")
    assert data.keyring == Path("r/keyring.json")


def test_without_a_word_all_lies_below_one_folder_in_three() -> None:
    data = load().data
    parents = {data.database.parent, data.keystore.parent, data.keyring.parent}
    assert len(parents) == 3


def test_the_provider_key_comes_from_its_file_first(folder: Path) -> None:
    (folder / "key").write_text("sk-from-file\n")
    flags = {"upstream": {"api_key": "sk-set", "api_key_file": folder / "key"}}
    assert load(None, flags).upstream.provider_key() == "sk-from-file"
    assert load(None, {"upstream": {"api_key": "sk-set"}}).upstream.provider_key() == "sk-set"
    assert load().upstream.provider_key() is None


def test_a_missing_key_file_is_refused_in_a_sentence(folder: Path) -> None:
    flags = {"upstream": {"api_key_file": folder / "nowhere"}}
    with pytest.raises(SettingsError) as refused:
        load(None, flags).upstream.provider_key()
    assert refused.value.code == "api_key_file_unreadable"
    assert str(folder) not in refused.value.public


def test_a_secret_does_not_show_in_what_is_printed() -> None:
    settings = load(None, {"upstream": {"api_key": "sk-secret-value"}})
    assert "secret-value" not in repr(settings) + str(settings)


def test_an_upstream_loses_its_closing_slash() -> None:
    assert load(None, {"upstream": {"url": "https://a.example/v1/"}}).upstream.url == (
        "https://a.example/v1"
    )


@pytest.mark.parametrize("level", ["loud", "5", ""])
def test_an_unknown_log_level_is_refused(level: str) -> None:
    with pytest.raises(SettingsError):
        load(None, {"log_level": level})


def test_a_log_level_may_be_written_small() -> None:
    assert load(None, {"log_level": "debug"}).log_level == "DEBUG"


def test_how_customers_reach_the_gateway() -> None:
    tls = {"tls_certificate": "c.pem", "tls_key": "k.pem"}
    assert load(None, {"server": tls}).public_url == "https://127.0.0.1:8080"
    named = {"server": {"public_url": "https://chat.example"}}
    assert load(None, named).public_url == "https://chat.example"


def _refusal(has_keys: bool = True, **server: object) -> str | None:
    return _refusal_of(load(None, {"server": server}), has_keys)


def _refusal_of(settings: Settings, has_keys: bool = True) -> str | None:
    try:
        refuse_unsafe(settings, has_keys=has_keys)
    except SettingsError as error:
        return error.code
    return None


ANYWHERE = "0.0.0.0"  # noqa: S104


def test_on_loopback_no_key_and_no_tls_are_needed() -> None:
    assert _refusal(has_keys=False) is None


def test_beyond_loopback_keys_are_needed() -> None:
    assert _refusal(has_keys=False, host=ANYWHERE, behind_proxy=True) == "keys_needed"


def test_behind_a_proxy_keys_are_needed_on_loopback_too() -> None:
    assert _refusal(has_keys=False, behind_proxy=True) == "keys_needed"
    assert _refusal(has_keys=True, behind_proxy=True) is None


def test_beyond_loopback_tls_or_a_proxy_is_needed() -> None:
    assert _refusal(host=ANYWHERE) == "tls_needed"
    assert _refusal(host=ANYWHERE, behind_proxy=True) is None


def test_tls_needs_a_certificate_and_its_key_which_exist(folder: Path) -> None:
    pair = {"tls_certificate": folder / "c.pem", "tls_key": folder / "k.pem"}
    assert _refusal(tls_certificate=folder / "c.pem") == "tls_incomplete"
    assert _refusal(tls_key=folder / "k.pem") == "tls_incomplete"
    assert _refusal(host=ANYWHERE, **pair) == "tls_unreadable"
    for path in pair.values():
        path.write_text("-")
    assert _refusal(host=ANYWHERE, **pair) is None


def test_sqlite_allows_one_worker() -> None:
    assert _refusal(workers=2) == "one_worker"


def test_the_keyring_must_not_lie_beside_the_data(folder: Path) -> None:
    beside = load(None, {"data": {"dir": folder, "keyring_dir": folder / "data"}})
    assert _refusal_of(beside) == "keys_beside_data"
    (folder / "data").mkdir()
    (folder / "link").symlink_to(folder / "data")
    linked = load(None, {"data": {"dir": folder, "keyring_dir": folder / "link"}})
    assert _refusal_of(linked) == "keys_beside_data"


def test_the_keystore_must_not_lie_beside_the_data_or_the_keyring(folder: Path) -> None:
    """Three folders on purpose: one of them alone opens nothing."""
    with_data = load(None, {"data": {"dir": folder, "keys_dir": folder / "data"}})
    assert _refusal_of(with_data) == "keys_beside_data"
    with_ring = load(None, {"data": {"dir": folder, "keys_dir": folder / "keyring"}})
    assert _refusal_of(with_ring) == "keys_beside_data"
