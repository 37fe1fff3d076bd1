# Everything you need: make site · make serve · make test · make check. The first call sets up .venv.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
# make site SCHOOL=../my-school builds a school's edition.
EDITION = $(if $(SCHOOL),--school $(SCHOOL))
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: site serve test check bench golden schema ids font icons qr screenshots clean

site: .venv/site
	@$(BIN)/wardbook build $(EDITION)

serve: .venv/site
	$(BIN)/wardbook serve --port $(PORT) $(EDITION)

# Files of tests are shared out over the processor's cores.
test: .venv/test
	$(BIN)/python -m pytest -n auto --dist loadfile

check: .venv/test
	$(BIN)/wardbook check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/test
	$(BIN)/python -m tests.bench

# Make the expected output in tests/golden and tests/approved anew; read the difference before you commit it.
golden: .venv/test
	$(BIN)/python -m pytest tests/test_golden.py tests/test_paper_pictures.py --golden

schema: .venv/site
	$(BIN)/wardbook schema

ids: .venv/site
	$(BIN)/wardbook ids

font: .venv/test
	$(BIN)/python -m wardbook.typeface

# Draw the icons in docs/assets/icons anew from docs/assets/mark.svg.
icons: .venv/test
	$(BIN)/python -m tests.browser.icons

# The QR library as a classic script; needs npm. Its own file exports into an object, which we give it.
QR_VERSION := 2.7.4
QR := docs/assets/js/lean-qr
qr:
	rm -rf .cache/qr && mkdir -p .cache/qr
	cd .cache/qr && npm pack --silent lean-qr@$(QR_VERSION) && tar -xzf lean-qr-$(QR_VERSION).tgz
	cp .cache/qr/package/LICENSE $(QR)/LICENSE.txt
	( printf '/* lean-qr %s, MIT, see LICENSE.txt. Made by "make qr". */\n' $(QR_VERSION); \
	  printf 'window.wardbook.leanQr = (() => { const exports = {};\n'; \
	  cat .cache/qr/package/index.js; printf '\nreturn exports; })();\n' ) > $(QR)/lean-qr.js

screenshots: .venv/test
	$(BIN)/python -m tests.browser.screenshots

clean:
	rm -rf .venv .cache site dist test-results .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/pip:
	$(PYTHON) -m venv .venv
	@touch $@

.venv/site: .venv/pip pyproject.toml constraints.txt wardbook/paper/libraries.py
	$(INSTALL) --editable ".[paper]"
	$(BIN)/python -m wardbook.paper.libraries
	@touch $@

.venv/test: .venv/site tests/browser/install.py
	$(INSTALL) --editable ".[paper,test,check,font]"
	$(BIN)/python -m tests.browser.install
	@touch $@
