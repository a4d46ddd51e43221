"""The lines to copy."""

from __future__ import annotations

import ast

from gateway.web.demo.snippets import snippets


def test_snippets_point_at_the_host_that_was_asked() -> None:
    made = {snippet.title: snippet.code for snippet in snippets("http://127.0.0.1:8123/")}
    assert made["own_environment"] == "export OPENAI_BASE_URL=http://127.0.0.1:8123/v1"
    assert "http://127.0.0.1:8123/v1/chat/completions" in made["own_curl"]
    assert "curl -N" in made["own_curl"]
    ast.parse(made["own_python"])
    assert "//v1" not in "".join(made.values()).replace("https://", "")
