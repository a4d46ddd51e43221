"""The gateway under gunicorn: one process, many threads, a pool of detection processes."""

from __future__ import annotations

import gc
import logging
import signal
import socket
import sys
from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.glogging import Logger

from gateway import operational_log
from gateway.errors import SettingsError
from gateway.settings import Server as ServerSettings
from gateway.settings import Settings

GRACE_SECONDS = 30
_OBJECTS_A_COLLECTION = 10_000
Made = tuple[Flask, Callable[[], None]]
"""The app, and what to call when its worker ends."""

Make = Callable[[str, Callable[[], bool]], Made]
"""(address, whether the worker is about to stop) → the app. Long page streams ask the second."""


class AllowListedLogger(Logger):  # type: ignore[misc]
    """gunicorn's own lines go through the allow-list too: they may hold a request's address."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for logger in (self.error_log, self.access_log):
            logger.handlers[:] = []
            logger.propagate = True
        self.access_log.disabled = True
        if logging.getLogger().level > logging.DEBUG:
            self.error_log.setLevel(logging.WARNING)  # its greetings say nothing to an operator


class _Arbiter(Arbiter):  # type: ignore[misc]
    """Passes SIGHUP on: the worker reads the policy again, and keeps the old one if it must.

    gunicorn's own way, a new worker from the start, would end the gateway on a bad file.
    """

    def handle_hup(self) -> None:
        self.kill_workers(signal.SIGHUP)


class Server(BaseApplication):  # type: ignore[misc]
    """Makes the app inside the worker, after the fork: threads and pools do not survive one."""

    def __init__(self, settings: Settings, make: Make, ready: Callable[[str], None]) -> None:
        """`make` gets the address that the worker really listens on; `ready` is told it once

        the app answers.
        """
        self._settings = settings
        self._make = make
        self._ready = ready
        self._end: Callable[[], None] | None = None
        super().__init__()

    def run(self) -> None:
        _Arbiter(self).run()

    def load_config(self) -> None:
        server = self._settings.server
        options: dict[str, Any] = {
            "bind": f"{_bracketed(server.host)}:{server.port}",
            "worker_class": "gthread",
            "workers": 1,
            "threads": server.threads,
            "timeout": 0,  # a streamed answer may take as long as its upstream needs
            "graceful_timeout": GRACE_SECONDS,
            "keepalive": 15,
            "logger_class": AllowListedLogger,
            "header_map": "refuse",  # X_Tenant must not pass as X-Tenant
            "proc_name": "gateway",
            "forwarded_allow_ips": "*" if server.behind_proxy else "",
            "post_worker_init": self._started,
            "worker_exit": self._stopped,
        }
        if server.tls_certificate is not None:
            options |= {"certfile": str(server.tls_certificate), "keyfile": str(server.tls_key)}
        for name, value in options.items():
            self.cfg.set(name, value)
        if "control_socket_disable" in self.cfg.settings:
            self.cfg.set("control_socket_disable", True)

    def load(self) -> Callable[..., Any]:
        return self._dispatch

    def _dispatch(self, environ: Any, start_response: Any) -> Any:
        return self._app.wsgi_app(environ, start_response)

    def _started(self, worker: Any) -> None:
        operational_log.set_up(self._settings.log_level)
        host, port = worker.sockets[0].getsockname()[:2]
        scheme = "https" if self._settings.server.tls_certificate else "http"
        address = f"{scheme}://{_bracketed(host)}:{port}"
        self._app, self._end = self._make(address, lambda: not worker.alive)
        _spare_what_stays()
        self._ready(address)

    def _stopped(self, arbiter: Any, worker: Any) -> None:
        if self._end is not None:
            self._end()


def _spare_what_stays() -> None:
    """Models, phrases and code live as long as the process: the collector need not walk over them.

    It would for every few hundred objects of a request, and now and then stop all threads for as
    long as it takes to walk over everything (gc in Python's documentation, `freeze`).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_A_COLLECTION, 20, 20)


def serve(settings: Settings, make: Make) -> None:
    """Serves until SIGTERM or SIGINT, then drains. Prints `ready http://…` once it answers."""
    operational_log.set_up(settings.log_level)
    _refuse_taken_port(settings.server)
    Server(settings, make, _say_ready).run()


def _refuse_taken_port(server: ServerSettings) -> None:
    """gunicorn would only try again and again; say at once what is wrong."""
    family = socket.AF_INET6 if ":" in server.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((server.host, server.port))
        except OSError as error:
            raise SettingsError(
                "port_taken", f"Port {server.port} cannot be used here. Give another: --port N"
            ) from error


def _say_ready(address: str) -> None:
    sys.stdout.write(f"ready {address}\n")
    sys.stdout.flush()


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
