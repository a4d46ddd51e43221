# Two commands for a fresh machine: `make demo`, `make test`. They need Python >= 3.11 and make.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SHELL  := /bin/bash

.PHONY: demo test check prove bench figures lock clean

demo: $(VENV)/.runtime
	$(BIN)/gateway demo

test: $(VENV)/.test
	$(BIN)/pytest -n 2 --dist loadfile

check: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.guards.documents

# The long proofs: each can be interrupted and goes on where it stopped; figures to docs/proofs.md.
prove: $(VENV)/.test
	$(BIN)/python -m tests.proofs

bench: $(VENV)/.test
	$(BIN)/python -m tests.benchmarks

# The same with plain pip:
#   python3 -m venv .venv
#   .venv/bin/pip install --require-hashes -r requirements.lock
#   .venv/bin/pip install --no-deps -e .
$(VENV)/.runtime: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: requirements-test.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.runtime

# Renews both lock files from pyproject.toml (needs `uv`).
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--quiet pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--quiet --extra test pyproject.toml -o requirements-test.lock

clean:
	rm -rf $(VENV) build dist *.egg-info

# Measures detection on the annotated sets and writes docs/detection.md and the coverage gate.
figures: $(VENV)/.test
	$(BIN)/python -m gateway.traffic.evaluation --publish tests/gateway/traffic/evaluation/sets
