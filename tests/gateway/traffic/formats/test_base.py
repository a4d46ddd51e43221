from __future__ import annotations

import re

from gateway.traffic.formats.base import BodyError, RequestBody, Route, Routes
from gateway.traffic.formats.openai_chat import OpenAIChat
from gateway.traffic.formats.openai_models import OpenAIModels

CHAT, MODELS = OpenAIChat(), OpenAIModels()
ROUTES = Routes(
    (Route("POST", re.compile("/chat"), CHAT), Route("GET", re.compile("/m.*"), MODELS))
)


def test_a_route_is_found_by_method_and_whole_path() -> None:
    assert ROUTES.find("POST", "/chat") is CHAT
    assert ROUTES.find("GET", "/chat") is None
    assert ROUTES.find("POST", "/chat/more") is None
    assert ROUTES.find("GET", "/models") is MODELS


def test_a_known_path_has_a_format_for_its_errors_under_any_method() -> None:
    assert ROUTES.speaking("/chat") is CHAT
    assert ROUTES.speaking("/nowhere") is None


def test_a_body_error_names_a_place_and_a_request_shows_no_text() -> None:
    assert BodyError("wrong_type", "P.", param="n").param == "n"
    request = CHAT.read(b'{"model":"m","messages":[{"role":"user","content":"Jan Kowalski"}]}')
    assert isinstance(request, RequestBody) and "Kowalski" not in repr(request)
