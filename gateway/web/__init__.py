"""The faces: model routes, own API, operations, pages. A view parses, calls one thing, renders."""
