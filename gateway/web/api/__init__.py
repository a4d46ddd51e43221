"""The gateway's own API, `/gateway/v1`: a module a resource, each route beside its document."""
