"""The gateway's own API under `/gateway/v1`, one module a resource, each route beside its document."""
