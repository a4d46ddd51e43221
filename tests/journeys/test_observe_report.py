"""A trial with `observe`, and the report of what would have been done."""

from __future__ import annotations

from pathlib import Path

from tests.builders import Customer, running, saying
from tests.commands import here
from tests.journeys.reading_the_log import wait_until


def test_the_report_counts_and_tells_nothing_of_what_was_said(tmp_path: Path) -> None:
    with saying("Tak.") as provider:
        with running(tmp_path, provider.base_url, policy="observe") as gateway:
            first = Customer(gateway.client(), headers={"X-Gateway-Country": "pl"})
            first.headers["X-Gateway-Conversation"] = "one"
            first.say("Nazywam się Jan Kowalski, jan@wp.pl. Mam depresję.")
            first.say("Chcę rozmawiać z człowiekiem")
            second = Customer(gateway.client(), headers={"X-Gateway-Country": "de"})
            second.say("Wo ist mein Paket, bitte? Ich warte schon seit einer Woche.")
            assert len(provider.requests) == 3  # observed, nothing was held back
            done = here(tmp_path, "observe", "report", "--json", "--data-dir", str(tmp_path))
            told = done.json()
            assert (told["requests"], told["conversations"]) == (3, 2)
            counts = {(d["stage"], d["decision"]): 0 for d in told["decisions"]}
            for each in told["decisions"]:
                counts[each["stage"], each["decision"]] += each["count"]
            assert counts["asked_in_words", "human_requested"] == 1
            assert counts["consent", "consent_required"] == 2
            assert counts["disclosure", "shown_now"] == 2
            assert counts["disclosure", "shown_before"] == 1
            assert counts["special_categories", "warned"] == 1
            assert told["masked"]["PERSON"] >= 1 and told["masked"]["EMAIL_ADDRESS"] >= 1
            assert told["special_categories"] == {"health": 1}
            assert told["country"] == {"de": 1, "pl": 2}
            assert told["language"] == {"de": 1, "pl": 2}
            plain = here(tmp_path, "observe", "report", "--data-dir", str(tmp_path))
            assert plain.code == 0 and "human_requested" in plain.out
            for content in ("Kowalski", "jan@wp.pl", "depres", "Paket"):
                assert content not in plain.out + done.out


def test_since_leaves_out_what_is_older(tmp_path: Path) -> None:
    with saying("Tak.") as provider:
        with running(tmp_path, provider.base_url, policy="observe") as gateway:
            Customer(gateway.client()).say("Halo?")

            def requests(since: str) -> int:
                arguments = ("--since", since, "--json", "--data-dir", str(tmp_path))
                done = here(tmp_path, "observe", "report", *arguments)
                assert done.code == 0, done.err
                return int(done.json()["requests"])

            assert wait_until(lambda: requests("1d") == 1)
            assert requests("2099-01-01") == 0
            assert requests("2000-01-01T00:00:00+01:00") == 1
            wrong = here(tmp_path, "observe", "report", "--since", "soon")
            assert wrong.code == 2


def test_a_policy_that_protects_was_not_observed(tmp_path: Path) -> None:
    with saying("Tak.") as provider:
        with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
            Customer(gateway.client()).say("Mam depresję.")
            done = here(tmp_path, "observe", "report", "--data-dir", str(tmp_path))
            assert "Nothing was observed" in done.out
