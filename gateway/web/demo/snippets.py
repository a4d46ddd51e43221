"""Lines to copy: how another client reaches the gateway, and the gateway another assistant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of code; `title` is the name of a phrase in the catalogue."""

    title: str
    code: str


def snippets(host_url: str) -> tuple[Snippet, ...]:
    """The snippets for a gateway that answers at `host_url`."""
    base = f"{host_url.rstrip('/')}/v1"
    return (
        Snippet("own_environment", f"export OPENAI_BASE_URL={base}"),
        Snippet(
            "own_python",
            "from openai import OpenAI\n\n"
            f'client = OpenAI(base_url="{base}", api_key="demo")\n'
            "answer = client.chat.completions.create(\n"
            '    model="demo",\n'
            '    messages=[{"role": "user", "content": "Where is my parcel?"}],\n'
            ")\n"
            "print(answer.choices[0].message.content)",
        ),
        Snippet(
            "own_start",
            "gateway init --upstream https://api.openai.com/v1\ngateway serve",
        ),
        Snippet(
            "own_curl",
            f"curl -N {base}/chat/completions \\\n"
            "  -H 'Content-Type: application/json' \\\n"
            '  -d \'{"model": "demo", "stream": true,\n'
            '       "messages": [{"role": "user", "content": "Where is my parcel?"}]}\'',
        ),
    )
