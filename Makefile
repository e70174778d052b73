# Everything from nothing: each target makes the virtual environment it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
LOWEST := .venv-lowest
BENCH := .venv-bench
WORKERS ?= auto
# click, rich, jinja2, lxml, pillow, rapidfuzz, diff-match-patch, PyYAML, filelock and platformdirs are all at work in these.
TOUCHING := tests/comparing tests/reporting/test_page.py tests/reporting/test_terminal.py tests/reporting/test_golden.py \
	tests/reporting/test_akn.py tests/reporting/test_docx_files.py tests/reading/test_every_format_gives_one_tree.py \
	tests/store/test_shelf.py tests/store/test_resolve.py tests/cli/test_diff.py tests/cli/test_other_commands.py \
	tests/cli/test_statutes.py tests/cli/test_report.py

.PHONY: report test packages check unit messages test-lowest coverage format benchmark clean

report: $(STAMP) ## the annotated report of the reform, from the editions that the project carries
	mkdir -p build
	$(BIN)/lawdiff report reform-2024 -o build/report

test: packages check coverage ## all that must hold before a change lands

packages: ## the programs outside of Python that some tests run
	sh .ci/packages

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(STAMP)
	$(BIN)/pytest -n $(WORKERS) -q

coverage: $(STAMP)
	rm -f .coverage .coverage.*
	$(BIN)/pytest -n $(WORKERS) -q --cov --cov-report=
	$(BIN)/coverage report

test-lowest: $(LOWEST)/.installed ## the tests that touch the libraries, with the oldest versions that pyproject.toml admits
	$(LOWEST)/bin/pytest -n $(WORKERS) -q $(TOUCHING)

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --disable-pip-version-check -e ".[dev]"
	$(BIN)/python -m compileall -q src
	touch $@

$(LOWEST)/.installed: pyproject.toml benchmarks/lowest.py
	$(PYTHON) -m venv $(LOWEST)
	$(PYTHON) benchmarks/lowest.py pyproject.toml > $(LOWEST)/constraints.txt
	$(LOWEST)/bin/pip install -q --disable-pip-version-check -e ".[dev]" -c $(LOWEST)/constraints.txt
	touch $@

messages: $(STAMP) ## the compiled catalogues of what lawdiff says; commit them with their sources
	$(BIN)/python .ci/compile_messages.py

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

benchmark: $(BENCH)/.installed ## lawdiff and its peers on the same input; the tables go into docs/benchmarks.md
	$(BENCH)/bin/python -m benchmarks --markdown docs/benchmarks.md

$(BENCH)/.installed: pyproject.toml
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/pip install -q --disable-pip-version-check -e ".[bench]"
	touch $@

clean:
	rm -rf $(VENV) $(LOWEST) $(BENCH) build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
