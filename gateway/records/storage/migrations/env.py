"""Run by Alembic, on the connection that `upgrade` hands over."""

from __future__ import annotations

from alembic import context

import audit_log.store
from gateway.records.storage import models

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[models.metadata, audit_log.store.metadata],
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
