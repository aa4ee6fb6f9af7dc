# Targets that people use: demo build test acceptance relevance extraction bench fuzz lint serve install clean.

SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build

PREFIX ?= /usr/local
DESTDIR ?=
CHECK := --explicit-target-dependency-import-check error
RELEASE := -c release --static-swift-stdlib $(CHECK)
BIN := .build/release

.PHONY: demo build test acceptance relevance extraction bench fuzz lint serve install clean

demo:
	@.ci/install-packages build
	@.ci/install-typst
	@swift build $(RELEASE) --product chie
	@swift build $(RELEASE) --product chie-reader
	@Benchmarks/demo.sh $(BIN)/chie

build:
	@.ci/install-packages build
	@.ci/install-typst
	@swift build $(RELEASE) --product chie
	@swift build $(RELEASE) --product chie-reader
	@swift build $(RELEASE) --product chie-server

test:
	@.ci/install-packages test
	@.ci/install-typst
	@swift build --build-tests $(CHECK)
	@.ci/test

acceptance: build
	@.ci/install-packages bench
	@swift build --build-tests $(CHECK)
	@.ci/test
	@Benchmarks/acceptance.sh $(BIN)

relevance: build
	@.ci/install-packages bench
	@Benchmarks/relevance.sh $(BIN)/chie

extraction: build
	@.ci/install-packages bench
	@Benchmarks/extraction.sh $(BIN)/chie

bench: build
	@.ci/install-packages bench
	@Benchmarks/bench.sh $(BIN)

# Not named SECONDS within: the shell counts with that.
SECONDS ?= 60
fuzz:
	@.ci/install-packages build
	@Benchmarks/fuzz.sh $(SECONDS)

lint:
	@swift format lint --strict --recursive --configuration .swift-format Package.swift Sources Tests Benchmarks
	@! grep -rnE 'try!|as!|fatalError\(|TODO|FIXME|static (let|var) shared\b|@testable' Sources Tests || \
	  { echo 'lint: 使わない約束の書き方があります' >&2; exit 1; }

serve: build
	@$(BIN)/chie index corpus
	@$(BIN)/chie serve

install: build
	@install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/chie/vocabulary' \
	  '$(DESTDIR)$(PREFIX)/share/chie/book' \
	  '$(DESTDIR)$(PREFIX)/share/man/man1' \
	  '$(DESTDIR)$(PREFIX)/share/bash-completion/completions' \
	  '$(DESTDIR)$(PREFIX)/share/zsh/site-functions' \
	  '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d'
	@install -s -m 755 $(BIN)/chie $(BIN)/chie-reader $(BIN)/chie-server '$(DESTDIR)$(PREFIX)/bin/'
	@install -m 644 index/vocabulary/* '$(DESTDIR)$(PREFIX)/share/chie/vocabulary/'
	@install -m 644 index/book/* '$(DESTDIR)$(PREFIX)/share/chie/book/'
	@rm -rf '$(DESTDIR)$(PREFIX)/share/chie/book-engine'
	@if [ -d .build/book-engine ]; then \
	  cp -RL .build/book-engine '$(DESTDIR)$(PREFIX)/share/chie/book-engine'; \
	else echo 'PDFの組版プログラムがないため、PDFのほかを入れました。' >&2; fi
	@$(BIN)/chie manual > '$(DESTDIR)$(PREFIX)/share/man/man1/chie.1'
	@$(BIN)/chie completions bash > '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/chie'
	@$(BIN)/chie completions zsh > '$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_chie'
	@$(BIN)/chie completions fish > '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/chie.fish'
	@echo '$(DESTDIR)$(PREFIX) に入れました。'

clean:
	@rm -rf .build reports index/knowledge.sqlite*
