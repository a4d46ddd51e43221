from __future__ import annotations

import hashlib
from typing import Any


def test_everybody_may_read_it(api: Any) -> None:
    shown = api.client.get("/gateway/v1/disclosure?language=pl").json
    assert set(shown) == {"language", "text", "version", "privacy_url", "sha256"}
    assert shown["language"] == "pl" and shown["privacy_url"] in shown["text"]
    assert shown["sha256"] == hashlib.sha256(shown["text"].encode()).hexdigest()


def test_without_a_language_it_is_the_tenants(api: Any) -> None:
    assert api.client.get("/gateway/v1/disclosure").json["language"] == "pl"
    assert api.client.get("/gateway/v1/disclosure?language=en-GB").json["language"] == "en"
