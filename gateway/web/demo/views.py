"""The page `/demo`: parses forms, calls one function of `turns`, renders.

Everything works without scripts (a form, then a redirect). A script that asks for
`application/json` gets the changed parts instead, for a message `text/event-stream` as they come.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator

from flask import (
    Blueprint,
    Response,
    make_response,
    redirect,
    render_template,
    request,
    stream_with_context,
    url_for,
)
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.web import pages
from gateway.web.demo import turns
from gateway.web.demo.assistant import DemoAssistant
from gateway.web.demo.browser import known_browser, remembered, wanted_language
from gateway.web.demo.client import GatewayClient, RouteRefused
from gateway.web.demo.live import LIMIT_STREAMS, live_parts
from gateway.web.demo.panels import bubbles, event_rows, model_column
from gateway.web.demo.sessions import DemoSession, Sessions
from gateway.web.demo.snippets import snippets
from gateway.web.demo.suggestions import words_behind
from gateway.web.demo.trial import TrialDesk
from gateway.web.demo.wording import Language, Wording

PARTS = ("notice", "chat", "replies", "rights", "agent", "model", "verdict", "audit")


def create_demo_blueprint(
    base_url: Callable[[], str],
    assistant: DemoAssistant,
    clearing: Clearing,
    *,
    draining: Callable[[], bool] = lambda: False,
) -> Blueprint:
    """The demo under `/demo`. The app also needs `pages.create_chrome_blueprint()`, once.

    `base_url` is where the gateway itself answers (`http://127.0.0.1:8080`), asked at each call;
    `assistant` must serve in this process, since the page shows what it captured; `clearing` is
    the one of the proxy path, for texts to try. Live streams end when `draining()` says so.
    """
    demo = Blueprint(
        "demo",
        __name__,
        url_prefix="/demo",
        template_folder="templates",
        static_folder="static",
        static_url_path="/assets",
    )
    pages.protect(demo)
    desk = _Desk(GatewayClient(base_url), assistant, draining)
    demo.add_url_rule("", "page", desk.page)
    demo.add_url_rule("/say", "say", desk.say, methods=["POST"])
    demo.add_url_rule("/handover", "handover", desk.handover, methods=["POST"])
    demo.add_url_rule("/agent", "agent", desk.agent, methods=["POST"])
    demo.add_url_rule("/verify", "verify", desk.verify, methods=["POST"])
    demo.add_url_rule("/export", "export", desk.export, methods=["POST"])
    demo.add_url_rule("/forget", "forget", desk.forget, methods=["POST"])
    demo.add_url_rule("/events", "events", desk.events)
    trial = TrialDesk(clearing)
    demo.add_url_rule("/try", "trial", trial.page)
    demo.add_url_rule("/try", "tried", trial.tried, methods=["POST"])
    demo.register_error_handler(HTTPException, _error_page)
    return demo


class _Desk:
    """The views, and what they share."""

    def __init__(
        self, client: GatewayClient, assistant: DemoAssistant, draining: Callable[[], bool]
    ) -> None:
        self._client = client
        self._assistant = assistant
        self._draining = draining
        self._guard = pages.FormGuard()
        self._sessions = Sessions(self._forget_captures)
        self._streams = threading.BoundedSemaphore(LIMIT_STREAMS)

    def page(self) -> Response:
        key = known_browser()
        session = self._sessions.find(key)
        if session is not None:
            turns.refresh(self._client, session)
        key = key or pages.new_session_id()
        shown = self._render("demo/page.html", session or DemoSession(), key, wanted_language())
        return remembered(make_response(shown), key)

    def say(self) -> AnyResponse:
        key, session = self._form_session()
        language = wanted_language()
        text = _chosen(language) or request.form.get("message", "").strip()
        if not text or len(text) > turns.LIMIT_CHARACTERS:
            session.problem = "too_long" if text else "empty_message"
            return self._done(key, session)
        answer = turns.say(self._client, session, text)
        if _wants_stream():
            return _stream(self._spoken(answer, key, session, language))
        try:
            for _ in answer:
                continue
        except turns.TurnRunning:
            session.problem = "busy"
        return self._done(key, session)

    def handover(self) -> AnyResponse:
        key, session = self._form_session()
        action = request.form.get("action", "")
        if action == "request" and session.facts.reference is None:
            # Nobody to hand over yet: the wish in words opens the conversation.
            wish = words_behind("human", wanted_language()) or ""
            for _ in turns.say(self._client, session, wish):
                continue
        elif action in ("request", "return"):
            turns.hand_over(self._client, session, action)
        return self._done(key, session)

    def agent(self) -> AnyResponse:
        key, session = self._form_session()
        text = request.form.get("reply", "").strip()
        if text and len(text) <= turns.LIMIT_CHARACTERS:
            turns.reply_as_agent(self._client, session, text)
        else:
            session.problem = "too_long" if text else "empty_message"
        return self._done(key, session)

    def verify(self) -> AnyResponse:
        key, session = self._form_session()
        tamper = request.form.get("tamper") == "1"
        turns.verify(self._client, session, tamper=tamper)
        return self._done(key, session)

    def export(self) -> AnyResponse:
        key, session = self._form_session()
        if session.facts.reference is None:
            return self._done(key, session)
        try:
            file = self._client.export(session.facts.reference)
        except RouteRefused as refused:
            session.problem = refused.code
            return self._done(key, session)
        turns.read_persons_events(self._client, session)
        response = Response(file.content, mimetype=file.media_type)
        response.headers["Content-Disposition"] = f'attachment; filename="{file.filename}"'
        return response

    def forget(self) -> AnyResponse:
        key, session = self._form_session()
        turns.forget(self._client, self._assistant, session)
        return self._done(key, session)

    def events(self) -> AnyResponse:
        key = known_browser()
        if key is None or not self._streams.acquire(blocking=False):
            return Response(status=204)  # an EventSource does not come back after this
        language = wanted_language()

        def refreshed() -> dict[str, str] | None:
            session = self._sessions.find(key)
            if session is None:
                return None
            turns.refresh(self._client, session)
            parts = self._parts(session, key, language)
            if session.answering:
                return {name: parts[name] for name in ("model", "audit")}
            return parts

        response = _stream(live_parts(refreshed, self._draining))
        response.call_on_close(self._streams.release)
        return response

    def _form_session(self) -> tuple[str, DemoSession]:
        key = self._guard.check(known_browser())
        return key, self._sessions.of(key)

    def _spoken(
        self, answer: Iterator[turns.Piece], key: str, session: DemoSession, language: Language
    ) -> Iterator[str]:
        try:
            for piece in answer:
                yield _event("piece", {"author": piece.author.value, "text": piece.text})
        except turns.TurnRunning:
            session.problem = "busy"
        turns.refresh(self._client, session)
        yield _event("parts", self._parts(session, key, language))

    def _done(self, key: str, session: DemoSession) -> AnyResponse:
        """The end of each form: the parts for a script, else a redirect to the page."""
        language = wanted_language()
        if _wants_stream():
            return _stream(iter([_event("parts", self._parts(session, key, language))]))
        if request.accept_mimetypes.best == "application/json":
            turns.refresh(self._client, session)
            return make_response({"parts": self._parts(session, key, language)})
        return redirect(url_for("demo.page", language=language, _anchor="latest"), 303)

    def _parts(self, session: DemoSession, key: str, language: Language) -> dict[str, str]:
        context = self._context(session, key, language)
        return {name: render_template(f"demo/parts/{name}.html", **context) for name in PARTS}

    def _render(self, template: str, session: DemoSession, key: str, language: Language) -> str:
        context = self._context(session, key, language)
        return render_template(
            template, parts=PARTS, snippets=snippets(request.host_url), **context
        )

    def _context(self, session: DemoSession, key: str, language: Language) -> dict[str, object]:
        wording = Wording(language)
        with session.lock:
            seen = self._assistant.exchanges(session.pseudonym) if session.pseudonym else []
            return {
                "t": wording,
                "language": language,
                "session": session,
                "bubbles": bubbles(session, seen),
                "column": model_column(seen),
                "rows": event_rows(session, wording),
                "form_token": self._guard.token(key),
                "token_field": pages.TOKEN_FIELD,
                "agent": turns.AGENT,
                "limit": turns.LIMIT_CHARACTERS,
            }

    def _forget_captures(self, session: DemoSession) -> None:
        if session.pseudonym is not None:
            self._assistant.forget(session.pseudonym)


def _chosen(language: Language) -> str | None:
    """What the pressed button says for the customer; None where none was pressed."""
    key = request.form.get("suggestion", "")
    if key in ("grant", "refuse"):
        return Wording(language)(f"consent_word_{key}")
    return words_behind(key, language)


def _wants_stream() -> bool:
    return request.accept_mimetypes.best == "text/event-stream"


def _event(name: str, data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def _stream(events: Iterator[str]) -> Response:
    response = Response(stream_with_context(events), mimetype="text/event-stream")
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _error_page(error: HTTPException) -> AnyResponse:
    wording = Wording(wanted_language())
    page = render_template("demo/error.html", t=wording, language=wording.language)
    return Response(page, status=error.code or 500, mimetype="text/html")
