# NewsQuiz in two commands: `make run` and `make test`. `make` alone lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
export HOST PORT

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes
AS_ROOT := $(if $(filter-out 0,$(shell id -u)),sudo)

.PHONY: help run test check bench eval golden lock clean

help:
	@echo "make run     serve the site on http://$(HOST):$(PORT)/ with its demo (PORT= and HOST= change that)"
	@echo "make test    run all tests (DATABASE_URL=postgres://... runs them on PostgreSQL)"
	@echo "make check   lint, formatting, types, import contracts, missing migrations"
	@echo "make bench   measure speed against its bars, into build/bench.json"
	@echo "make eval    measure the questions that the generator drafts"
	@echo "make golden  pin the drafted sets that the tests compare with, after they were read"
	@echo "make lock    bring the lock files up to date with pyproject.toml"
	@echo "make clean   remove what the others made, but keep var/ (the database)"

# The environment, made once and brought up to date when a lock file changes. Debian leaves out of its python3 what
# puts pip into a new environment: it comes with its package python3-venv.
VENV_PACKAGE = $(AS_ROOT) apt-get install -y -qq python3-venv >/dev/null
$(VENV)/.pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'NewsQuiz needs Python 3.11 or newer; PYTHON= names one that is not python3.' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
		echo 'Installing the Debian package python3-venv, without which Python cannot make an environment …'; \
		$(VENV_PACKAGE) || { $(AS_ROOT) apt-get update -qq && $(VENV_PACKAGE); } || \
		{ echo 'Please install what python -m venv needs (on Debian: apt-get install python3-venv).' >&2; exit 1; }; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.build: requirements-build.lock $(VENV)/.pip
	@echo 'Installing what NewsQuiz needs into $(VENV) …'
	@$(PIP) -r requirements-build.lock
	@touch $@

INSTALL = $(PIP) --no-build-isolation --use-pep517 -r $<
$(VENV)/.runtime: requirements.lock $(VENV)/.build
	@$(INSTALL)
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.build
	@$(INSTALL)
	@touch $(VENV)/.runtime $@

run: $(VENV)/.runtime
	@exec $(BIN)/python manage.py serve --host "$$HOST" --port "$$PORT"

test: $(VENV)/.dev
	@exec $(BIN)/python -m pytest -n 2 $(ARGS)

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	DJANGO_SETTINGS_MODULE=tests.settings $(BIN)/python manage.py makemigrations --check --dry-run

bench: $(VENV)/.dev
	@$(BIN)/python -m benchmarks.run

eval: $(VENV)/.dev
	@$(BIN)/python -m benchmarks.eval_questions $(ARGS)

golden: $(VENV)/.dev
	@$(BIN)/python -m tests.generator.golden_sets

# One lock for what runs, one with the tools of development on top at the same versions, and one for the build tool
# that a dependency without a wheel needs. No index address is written into them. ARGS=--upgrade moves everything.
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links
lock: $(VENV)/.dev
	$(COMPILE) $(ARGS) pyproject.toml --extra postgres --extra dev -o requirements-dev.lock
	$(COMPILE) $(ARGS) pyproject.toml --extra postgres -c requirements-dev.lock -o requirements.lock
	$(COMPILE) $(ARGS) --group build -o requirements-build.lock

clean:
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find newsquiz quizzes tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
