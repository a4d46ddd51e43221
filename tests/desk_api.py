"""The API over an office: a Flask app, its test client, and keys with scopes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from flask import Flask, request
from flask.testing import FlaskClient

from gateway.errors import ClientError
from gateway.services.access.subject_tokens import SubjectTokens
from gateway.web.api.blueprint import Desks, create_api
from tests.contracts.sqlite_house import OTHER_TENANT, TENANT
from tests.desks import Office

ALL = frozenset({"chat", "desk", "dsr", "audit:read", "tokens", "oversight"})


@dataclass
class Api:
    """`keys` are what the door knows: key → tenant and scopes."""

    office: Office
    app: Flask
    keys: dict[str, tuple[UUID, frozenset[str]]] = field(default_factory=dict)

    @property
    def client(self) -> FlaskClient:
        return self.app.test_client()

    def call(self, method: str, path: str, key: str = "all", **kwargs: Any) -> Any:
        headers = {"Authorization": f"Bearer {key}", **kwargs.pop("headers", {})}
        path = path if path == "/openapi.json" else "/gateway/v1" + path
        return self.client.open(path, method=method, headers=headers, **kwargs)

    def json(self, method: str, path: str, **kwargs: Any) -> Any:
        response = self.call(method, path, **kwargs)
        assert response.status_code == 200, response.json
        return response.json


def make_api(office: Office, *, allow_tamper: bool = True) -> Api:
    app = Flask("gateway", static_folder=None)
    api = Api(office, app)

    def authorise(scope: str) -> UUID:
        key = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if key not in api.keys:
            raise ClientError("invalid_api_key", "This gateway key is not valid.", status=401)
        tenant, scopes = api.keys[key]
        if scope not in scopes:
            raise ClientError("key_scope", "This key may not do that.", status=403)
        return tenant

    api.keys = {"all": (TENANT, ALL), "other": (OTHER_TENANT, ALL)}
    api.keys |= {scope: (TENANT, frozenset({scope})) for scope in ALL}
    desks = Desks(
        acts=office.acts,
        words=office.words,
        consents=office.consents,
        humans=office.humans,
        rights=office.rights,
        queries=office.queries,
        verification=office.verification,
        tokens=SubjectTokens(office.keys),
        switching=office.switching,
    )
    app.register_blueprint(create_api(desks, authorise, allow_tamper=allow_tamper))
    return api
