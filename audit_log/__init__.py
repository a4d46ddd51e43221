"""Tamper-evident audit log: what may live here is its record, tree, storage and verification.

Nothing here knows the gateway or the policies, so that an auditor can run
``python -m audit_log verify`` with this package alone. Start reading at `verifier`.
"""
