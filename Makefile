# Every target sets up what it needs: Python 3.11 or newer with pip is all that must be there.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
MAP := maps/kashmir.yaml
# What the documents show is written for plain text, 80 wide, whatever terminal runs it.
COG := $(BIN)/cog -I docs -p "from shell import fenced, run, script" --verbosity=1

.DEFAULT_GOAL := help
.PHONY: help demo test test-lowest test-browser check format docs bench clean

help: ## Say what each target does
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

$(VENV)/.demo: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check .
	@touch $@

$(VENV)/.dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.demo

demo: $(VENV)/.demo ## Check, show and draw the Kashmir debate
	$(BIN)/argmap check $(MAP)
	$(BIN)/argmap show $(MAP)
	$(BIN)/argmap export $(MAP) -o kashmir.svg

test: check ## Run everything that must pass: formatting, lint, types, imports, docs, tests
	$(BIN)/python -m pytest --numprocesses 2 --cov --cov-report=term

check: $(VENV)/.dev ## Run all but the tests
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(COG) --check $$(git ls-files '*.md')
	$(BIN)/python docs/pictures.py --check

test-lowest: ## Run the tests with the lowest allowed versions of what argmap depends on
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(VENV)-lowest/bin/uv pip install --quiet --python $(VENV)-lowest/bin/python --resolution lowest-direct --editable '.[dev]'
	$(VENV)-lowest/bin/python -m pytest --numprocesses 2

test-browser: $(VENV)/.dev ## Open drawings and pages in Chromium, which must be installed, with DejaVu and Liberation fonts
	$(BIN)/python -m pytest tests/browser

format: $(VENV)/.dev ## Format the code and mend what ruff can
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(VENV)/.dev ## Write the outputs that the documents show
	$(COG) -r $$(git ls-files '*.md')
	$(BIN)/python tests/pages.py docs/format.md
	$(BIN)/python docs/pictures.py

bench: $(VENV)/.dev ## Measure argmap against its floors, and Argdown where it is installed
	$(BIN)/python benchmarks/run.py

clean: ## Remove what the targets made
	rm -rf $(VENV) $(VENV)-lowest kashmir.svg .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
