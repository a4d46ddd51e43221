"""Puts the API together: authenticate, read, serve, and one shape for every error."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from flask import Blueprint, Response, jsonify, request
from werkzeug.exceptions import HTTPException

from gateway.duties.acts import Acts
from gateway.duties.consents.desk import ConsentDesk
from gateway.duties.disclosure import public_disclosure
from gateway.duties.evidence.verification import LogVerification
from gateway.duties.handover.desk import HumanDesk
from gateway.duties.oversight.switching import SwitchDesk
from gateway.duties.rights.desk import RightsDesk
from gateway.duties.standing import Standing, standing_of
from gateway.errors import ClientError, GatewayError
from gateway.ports.queries import Queries
from gateway.services.access.subject_tokens import SubjectTokens
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.web.api.audit import AuditResource
from gateway.web.api.consents import ConsentsResource
from gateway.web.api.conversations import ConversationsResource
from gateway.web.api.disclosure import DisclosureResource
from gateway.web.api.messages import MessagesResource
from gateway.web.api.openapi import document, operation_id
from gateway.web.api.reading import read_body, read_query
from gateway.web.api.routes import PREFIX, Authorise, Call, Route
from gateway.web.api.subjects import SubjectsResource
from gateway.web.api.switches import SwitchesResource
from gateway.web.api.tokens import TokensResource
from gateway.web.door import objects_by_signal

log = logging.getLogger("gateway.api")

NAME: Final = "api"
LONGEST_REFERENCE: Final = 256
_METHODS: Final = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
_NOBODY: Final = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Desks:
    """What the API serves with, chosen in `app`."""

    acts: Acts
    words: OwnWords
    consents: ConsentDesk
    humans: HumanDesk
    rights: RightsDesk
    queries: Queries
    verification: LogVerification
    tokens: SubjectTokens
    switching: SwitchDesk


def create_api(desks: Desks, authorise: Authorise, *, allow_tamper: bool = False) -> Blueprint:
    """The blueprint of `/gateway/v1/…` and `/openapi.json`.

    `authorise` gets the scope that a route needs and returns the caller's tenant, or raises
    ClientError; it is asked before anything of the request is read.
    """
    routes = routes_of(desks, allow_tamper=allow_tamper)
    blueprint = Blueprint(NAME, __name__)
    for route in routes:
        blueprint.add_url_rule(
            _rule(route.path),
            operation_id(route),
            _serving(route, authorise),
            methods=[route.method],
        )
    for path in {route.path for route in routes}:
        allowed = {route.method for route in routes if route.path == path}
        blueprint.add_url_rule(
            _rule(path),
            "no_" + operation_id(next(route for route in routes if route.path == path)),
            _refusing(allowed),
            methods=sorted(_METHODS - allowed),
        )
    blueprint.add_url_rule("/openapi.json", "openapi", lambda: jsonify(document(routes)))
    blueprint.before_request(_refuse_other_sites)
    blueprint.after_request(_headers)
    blueprint.register_error_handler(GatewayError, _known)
    blueprint.register_error_handler(HTTPException, _http)
    blueprint.register_error_handler(Exception, _unexpected)
    return blueprint


def routes_of(desks: Desks, *, allow_tamper: bool) -> tuple[Route, ...]:
    """All routes, resource by resource."""
    acts = desks.acts

    def standing(tenant: UUID, reference: str) -> Standing:
        return standing_of(acts, desks.consents, tenant, reference)

    resources = (
        DisclosureResource(lambda language: public_disclosure(desks.words, acts.policy, language)),
        ConversationsResource(standing, desks.humans, desks.consents),
        MessagesResource(desks.humans),
        ConsentsResource(desks.consents),
        SubjectsResource(desks.rights, acts.clock),
        AuditResource(desks.queries, acts.records, desks.verification, allow_tamper),
        TokensResource(desks.tokens),
        SwitchesResource(desks.switching),
    )
    return tuple(route for resource in resources for route in resource.routes())


def _rule(path: str) -> str:
    return PREFIX + path.replace("{ref}", "<ref>")


def _serving(route: Route, authorise: Authorise) -> Callable[..., Response]:
    def serve(ref: str = "") -> Response:
        tenant = _authorised(route.scopes, authorise) if route.scopes else _NOBODY
        if len(ref) > LONGEST_REFERENCE:
            raise ClientError("bad_reference", "The reference is too long.")
        query = read_query(request, route.query)
        body = None if route.body is None else read_body(request, route.body)
        signal = objects_by_signal(request.headers.get("Sec-GPC"))
        return route.serve(Call(tenant, ref, query, body, authorise, signal))

    return serve


def _authorised(scopes: tuple[str, ...], authorise: Authorise) -> UUID:
    """Any of the scopes is enough; a caller without a valid key is told so at the first."""
    for scope in scopes[:-1]:
        try:
            return authorise(scope)
        except ClientError as error:
            if error.status != 403:
                raise
    return authorise(scopes[-1])


def _refusing(allowed: set[str]) -> Callable[..., Response]:
    """A known path with a method that it has not."""

    def refuse(ref: str = "") -> Response:
        response = _error("method_not_allowed", "This path has no such method.", 405)
        response.headers["Allow"] = ", ".join(sorted(allowed))
        return response

    return refuse


def _refuse_other_sites() -> None:
    """A page of another site must not act through the browser of somebody on this machine."""
    site = request.headers.get("Sec-Fetch-Site", "none")
    if site == "cross-site" and "Authorization" not in request.headers:
        raise ClientError("other_site", "Pages of other sites may not call this.", status=403)


def _headers(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
    return response


def _known(error: GatewayError) -> Response:
    response = _error(error.code, error.public, error.status)
    if error.retry_after is not None:
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _http(error: HTTPException) -> Response:
    status = error.code or 500
    return _error(error.name.lower().replace(" ", "_"), error.name + ".", status)


def _unexpected(error: Exception) -> Response:
    log.error("unexpected_error", extra={"exception": type(error).__name__})
    return _error("internal", "Something went wrong.", 500)


def _error(code: str, message: str, status: int) -> Response:
    response = jsonify(error={"code": code, "message": message})
    response.status_code = status
    return response
