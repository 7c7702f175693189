# What can be done here. `make run` to try it, `make test` to check it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_FLAGS := --quiet --disable-pip-version-check --require-hashes
DEMO := DATABASE_URL=sqlite:///data/demonstration.db STAVAZA_TODAY=2020-02-10
MINUTES ?= 10
MANIFEST_OUT ?= build/stavaza-teams.zip

.PHONY: run test coverage lint bench soak manifest lock clean
.DEFAULT_GOAL := run

## run: the demonstration municipality, with a chat page in the browser
run: $(VENV)/.installed node_modules/.installed
	@$(DEMO) $(BIN)/python -m bot import models/demonstration
	@$(DEMO) $(BIN)/python -m bot serve

## test: everything that CI checks
test: $(VENV)/.installed-test node_modules/.installed lint
	@$(BIN)/python -m tests.surroundings
	$(BIN)/python -m pytest -n auto --dist loadscope -q

## coverage: which lines and branches no test runs (half as long again as the tests by themselves)
coverage: $(VENV)/.installed-test node_modules/.installed
	$(BIN)/python -m pytest -n auto --dist loadscope --cov --cov-report=term:skip-covered -q

## lint: style, types and the layers of the house
lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

## bench: how fast it is, as ratios measured in one run
bench: $(VENV)/.installed-test
	$(BIN)/python -m tests.benchmarks

## soak: ten minutes of everything Teams does, with memory and descriptors at intervals (MINUTES=10)
soak: $(VENV)/.installed-test
	$(BIN)/python -m tests.benchmarks.soak --minutes $(MINUTES)

## manifest: the Teams app package, from the settings in manifest/README.md
manifest: $(VENV)/.installed
	$(BIN)/python -m manifest --out $(MANIFEST_OUT)

## lock: pin what pyproject.toml asks for, with hashes and without addresses (needs uv)
lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-strip-extras --no-emit-index-url --quiet --output-file requirements.lock
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes --no-header \
		--no-annotate --no-strip-extras --no-emit-index-url --quiet --constraint requirements.lock --output-file requirements-test.lock

clean:
	rm -rf $(VENV) node_modules data build .mypy_cache .ruff_cache .pytest_cache .coverage*

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Stavaza needs Python 3.11 or newer: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock | $(VENV)/bin/python
	@echo "Installing what Stavaza needs (once; a minute or so) ..."
	@$(BIN)/python -m pip install $(PIP_FLAGS) -r requirements.lock
	@touch $@

$(VENV)/.installed-test: requirements-test.lock | $(VENV)/bin/python
	@echo "Installing what the tests need (once; a minute or so) ..."
	@$(BIN)/python -m pip install $(PIP_FLAGS) -r requirements-test.lock
	@touch $@ $(VENV)/.installed

# Node is used where it is there: for the chat page, its browser tests, and Microsoft's schema of the manifest.
node_modules/.installed: package-lock.json
	@if command -v npm >/dev/null; then \
		echo "Installing the chat page (once; half a minute or so) ..."; \
		npm ci --ignore-scripts --no-audit --no-fund --silent && touch $@ \
		|| echo "npm could not install the chat page; going on without it."; \
	else \
		echo "npm is not here: no chat page in the browser. 'python -m bot chat' gives the same conversation."; \
	fi
