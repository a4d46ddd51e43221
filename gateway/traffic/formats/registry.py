"""Which route speaks which format (interfaces.md, HTTP). A new format is one line here."""

from __future__ import annotations

import re
from typing import Final

from gateway.traffic.formats.base import Route, Routes
from gateway.traffic.formats.openai_chat import OpenAIChat
from gateway.traffic.formats.openai_embeddings import OpenAIEmbeddings
from gateway.traffic.formats.openai_models import OpenAIModels

_MODEL_NAME: Final = r"[A-Za-z0-9._:@+-]+(?:/[A-Za-z0-9._:@+-]+){0,3}"

ROUTES: Final = Routes(
    (
        Route("POST", re.compile(r"/v1/chat/completions"), OpenAIChat()),
        Route("POST", re.compile(r"/v1/embeddings"), OpenAIEmbeddings()),
        Route("GET", re.compile(rf"/v1/models(?:/{_MODEL_NAME})?"), OpenAIModels()),
    )
)
