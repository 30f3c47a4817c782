# Two commands: `make chat` and `make test`. Everything is installed into this folder, nothing else is touched.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help install chat serve train check test bench bench-nlu bench-labelled nlu-report format lock clean

# A uv of the machine if it has one, else one of our own below .tools.
UV := $(or $(shell command -v uv 2>/dev/null),.tools/uv/bin/uv)
BIN := .venv/bin
export RASA_TELEMETRY_ENABLED := false

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

chat: install ## install, train on the first run, and talk to the advisor
	@$(BIN)/steppingstone chat

test: install ## install and run all tests
	@$(BIN)/pytest

check: install ## style, types, content and unit tests: a minute or two, no TensorFlow
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	@$(BIN)/steppingstone check
	@$(BIN)/pytest tests/unit tests/test_*.py

serve: install ## open the channels of credentials.yml
	@$(BIN)/steppingstone serve

train: install ## make a model that fits the project as it is now
	@$(BIN)/steppingstone train

bench: install ## time and memory beside Rasa's stock pipeline, from one run
	@$(BIN)/python -m benchmarks.speed $(EPOCHS)

bench-nlu: install ## score the pipeline on labelled sentences: SETS="folder …" [SEEDS=3] [EPOCHS=100]
	@$(BIN)/python -m benchmarks.understanding $(SETS) $(if $(SEEDS),--seeds $(SEEDS)) $(if $(EPOCHS),--epochs $(EPOCHS))

bench-labelled: install ## score real questions that are labelled by kind: FILE=questions.jsonl
	@$(BIN)/python -m benchmarks.labelled_questions "$(FILE)"

nlu-report: install ## a page on what is understood and what is confused: results/nlu_report.html
	@$(BIN)/python -m benchmarks.nlu_report $(if $(OUT_OF_SCOPE),--out-of-scope "$(OUT_OF_SCOPE)")

format: install ## put the code in shape
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

lock: $(UV) ## write requirements.lock anew from pyproject.toml
	@$(UV) pip compile pyproject.toml --group dev --generate-hashes --universal --python-version 3.10 \
		--no-emit-index-url --no-emit-find-links --quiet -o requirements.lock

clean: ## remove all that these commands made, but no conversations
	@rm -rf .venv .tools .rasa .steppingstone/*.log .mypy_cache .pytest_cache .ruff_cache .hypothesis models results *.egg-info

install: .venv/.installed ## install into .venv, from the hashed lock

.venv/.installed: requirements.lock pyproject.toml .python-version | $(UV)
	@echo "Installing into .venv (about 3 GB, once; a few minutes on a slow line)…" >&2
	@{ $(UV) venv --quiet --allow-existing .venv && \
		$(UV) pip sync --compile-bytecode --require-hashes requirements.lock && \
		$(UV) pip install --quiet --no-deps --no-build-isolation --editable . ; } </dev/null >&2 || { \
		echo "Installing failed; the reason stands above. It needs the network (PyPI) and room for 3 GB. Then run the same command again." >&2; \
		exit 1; }
	@touch $@

.tools/uv/bin/uv:
	@echo "Fetching uv into .tools (this machine has none)…" >&2
	@{ python3 -m venv .tools/uv && .tools/uv/bin/python -m pip install --quiet --disable-pip-version-check uv ; } </dev/null >&2 || { \
		rm -rf .tools/uv; \
		echo "uv could not be fetched. It needs Python 3.8 or newer with venv (Debian: apt install python3-venv) and the network; or install uv yourself: https://docs.astral.sh/uv/" >&2; \
		exit 1; }
