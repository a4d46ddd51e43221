from __future__ import annotations

import pytest

from gateway.traffic.formats.registry import ROUTES


@pytest.mark.parametrize(
    ("method", "path", "name"),
    [
        ("POST", "/v1/chat/completions", "openai_chat"),
        ("POST", "/v1/embeddings", "openai_embeddings"),
        ("GET", "/v1/models", "openai_models"),
        ("GET", "/v1/models/meta/llama-3:8b", "openai_models"),
    ],
)
def test_every_route_has_its_format(method: str, path: str, name: str) -> None:
    found = ROUTES.find(method, path)
    assert found is not None and found.name == name


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/chat/completions"),
        ("POST", "/v1/chat/completions/"),
        ("GET", "/v1/models/Jan Kowalski"),
        ("GET", "/v1/models/a/b/c/d/e"),
        ("DELETE", "/v1/models/m"),
        ("POST", "/v1/files"),
    ],
)
def test_no_other_route_is_served(method: str, path: str) -> None:
    assert ROUTES.find(method, path) is None
