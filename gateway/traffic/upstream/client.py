"""`ports.upstream.Upstream` on urllib3: pinned time limits, no redirects, no retries.

A body is handed on as it comes in: no buffer is filled first. A call is never repeated, for a
second POST is a second answer, paid for and perhaps acted upon.
"""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
)
from urllib3.util import Timeout

from gateway.errors import SettingsError, UpstreamError
from gateway.ports.upstream import UpstreamAnswer, UpstreamRequest
from gateway.traffic.upstream.compression import expander
from gateway.traffic.upstream.headers import (
    Credential,
    answer_headers,
    query_string,
    request_headers,
)

MAXIMUM_ANSWER_BYTES: Final = 32 * 1024 * 1024
_PIECE: Final = 64 * 1024
_PATH: Final = re.compile(r"(?:/[A-Za-z0-9._~:@+-]+)+")
_DOTS: Final = re.compile(r"/\.{1,2}(?:/|$)")
_LOGGERS: Final = ("connection", "connectionpool", "poolmanager", "response", "util.retry")


def silence_transport_logs() -> None:
    """urllib3 logs paths with their queries at DEBUG and addresses at WARNING: never here."""
    for name in _LOGGERS:
        logging.getLogger(f"urllib3.{name}").disabled = True


def _unreachable() -> UpstreamError:
    return UpstreamError("upstream_unreachable", "The assistant cannot be reached.", status=502)


def _timeout() -> UpstreamError:
    return UpstreamError("upstream_timeout", "The assistant did not answer in time.", status=504)


def _truncated() -> UpstreamError:
    return UpstreamError("upstream_truncated", "The answer broke off.", status=502)


class UpstreamClient:
    """One provider. One pool a process; safe for many threads.

    `base_url` may end in `/v1`, as SDKs have it, or not. `connect_seconds` bounds the connection,
    `read_seconds` the wait for each next piece of the answer. Raises SettingsError
    `upstream_address` for an address that is no plain http(s) one.
    """

    def __init__(
        self,
        base_url: str,
        *,
        credential: Credential,
        connect_seconds: float = 5.0,
        read_seconds: float = 120.0,
        connections: int = 64,
        maximum_answer_bytes: int = MAXIMUM_ANSWER_BYTES,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        silence_transport_logs()
        self._base = _checked_address(base_url)
        self._credential = credential
        self._headers = dict(headers or {})
        self._maximum = maximum_answer_bytes
        self._pool = urllib3.PoolManager(
            num_pools=4,
            maxsize=connections,
            block=False,
            retries=False,
            timeout=Timeout(connect=connect_seconds, read=read_seconds),
        )

    def send(self, request: UpstreamRequest) -> UpstreamAnswer:
        """See `Upstream.send`. The status and headers are there when this returns."""
        headers = request_headers(
            request.headers,
            credential=self._credential,
            stream=request.stream,
            with_body=request.body is not None,
            configured=self._headers,
        )
        try:
            response = self._pool.request(
                request.method,
                self._address(request),
                body=request.body,
                headers=headers,
                preload_content=False,
                decode_content=False,
                redirect=False,
            )
        except (ConnectTimeoutError, ReadTimeoutError) as error:
            # A refused connection is a NewConnectionError, which is a ConnectTimeoutError too.
            if isinstance(error, NewConnectionError):
                raise _unreachable() from error
            raise _timeout() from error
        except (HTTPError, OSError) as error:
            raise _unreachable() from error
        return _Answer(response, self._maximum)

    def close(self) -> None:
        """Closes idle connections; answers that are being read go on."""
        self._pool.clear()

    def _address(self, request: UpstreamRequest) -> str:
        if not _PATH.fullmatch(request.path) or _DOTS.search(request.path):
            raise UpstreamError("upstream_path", "This path is not served.", status=404)
        path = request.path
        if self._base.endswith("/v1") and path.startswith("/v1/"):
            path = path.removeprefix("/v1")
        query = query_string(request.query)
        return f"{self._base}{path}?{query}" if query else f"{self._base}{path}"


def _checked_address(base_url: str) -> str:
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or parts.query or parts.fragment or "@" in parts.netloc:
        raise SettingsError("upstream_address", "The upstream address is no plain http(s) URL.")
    return base_url.rstrip("/")


class _Answer:
    """See `UpstreamAnswer`."""

    def __init__(self, response: urllib3.BaseHTTPResponse, maximum_bytes: int) -> None:
        self._response = response
        self._maximum = maximum_bytes
        self._closing = threading.Lock()
        self._closed = False
        self.status: int = response.status
        self.headers: Mapping[str, str] = answer_headers(response.headers)

    def chunks(self) -> Iterator[bytes]:
        """The body as it comes in. Raises UpstreamError: `upstream_truncated`,
        `upstream_timeout`, `upstream_answer_too_large`, `upstream_encoding`."""
        try:
            body = expander(self._response.headers.get("content-encoding", ""))
            total = 0
            while piece := self._read():
                for part in body.feed(piece):
                    total += len(part)
                    if total > self._maximum:
                        raise UpstreamError(
                            "upstream_answer_too_large", "The assistant's answer is too large."
                        )
                    yield part
            body.finish()
            self._release()
        finally:
            self.close()

    def _read(self) -> bytes:
        try:
            piece = self._response.read1(_PIECE)
        except ReadTimeoutError as error:
            raise _timeout() from error
        except (HTTPError, OSError, ValueError, AttributeError) as error:
            # The last two: the socket was closed under the read by `close` in another thread.
            raise _truncated() from error
        if not piece and self._closed:
            raise _truncated()
        return piece or b""

    def _release(self) -> None:
        """The body is read to its end: the connection may serve the next call."""
        with self._closing:
            if not self._closed:
                self._closed = True
                self._response.release_conn()

    def close(self) -> None:
        """Frees the socket now, whatever is still to come; wakes a read in another thread."""
        with self._closing:
            if self._closed:
                return
            self._closed = True
        try:
            self._response.shutdown()
        except (OSError, ValueError, RuntimeError):
            pass  # nothing left to shut down
        self._response.close()
