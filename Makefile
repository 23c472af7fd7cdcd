# fabula. `make` builds the release, `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.PHONY: build demo test bench bench-search eval-continuity eval-retrieval install uninstall lint man clean help

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

fabula := .build/release/fabula
root := $(DESTDIR)$(PREFIX)
bash_completion := $(root)/share/bash-completion/completions/fabula
zsh_completion := $(root)/share/zsh/site-functions/_fabula
fish_completion := $(root)/share/fish/vendor_completions.d/fabula.fish

build: ## the release build (the default): .build/release/fabula
	$(SWIFT) build -c release --static-swift-stdlib --product fabula

demo: ## install what is missing, build fabula, build the example story
	scripts/setup demo
	$(MAKE) build
	$(fabula) build -C example-story
	@printf '\nOpen       %s\n' example-story/build/*.epub
	@printf 'or         %s\n' example-story/build/html/index.html
	@printf 'Then       cd my-novel && %s build\n' "$$PWD/$(fabula)"

test: ## every test, then books through EPUBCheck, vnu and axe, and the memory through numpy and Qdrant
	scripts/setup test
	$(MAKE) build
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	scripts/test-books $(fabula)
	scripts/test-index $(fabula)
	scripts/eval-retrieval --self-check

bench: ## measure against C floors, pandoc, hugo and ninja: docs/benchmarks.md
	scripts/setup bench
	$(MAKE) build
	Benchmarks/run

bench-search: ## measure indexing and search, also against faiss and usearch: docs/search-benchmarks.md
	scripts/setup bench-search
	$(MAKE) build
	$(SWIFT) build -c release --static-swift-stdlib --product search-kernel
	Benchmarks/search

eval-continuity: ## plant errors in whole stories and count which are found: docs/continuity-eval.md
	$(MAKE) build
	scripts/eval-continuity $(fabula)

eval-retrieval: ## ask search 5,742 questions and count which it answers: docs/retrieval-eval.md
	scripts/setup eval
	$(MAKE) build
	scripts/eval-retrieval $(fabula)

install: ## install the release build, templates, man page and completions below PREFIX
	@[ -x $(fabula) ] || { echo "Nothing is built yet: make" >&2; exit 1; }
	install -D -m 755 $(fabula) $(root)/bin/fabula
	install -d $(root)/share/fabula
	cp -R templates/. $(root)/share/fabula/
	install -D -m 644 docs/man/fabula.1 $(root)/share/man/man1/fabula.1
	mkdir -p $(dir $(bash_completion) $(zsh_completion) $(fish_completion))
	$(fabula) --generate-completion-script bash > $(bash_completion)
	$(fabula) --generate-completion-script zsh > $(zsh_completion)
	$(fabula) --generate-completion-script fish > $(fish_completion)

uninstall: ## remove what `make install` put there
	rm -rf $(root)/share/fabula
	rm -f $(root)/bin/fabula $(root)/share/man/man1/fabula.1 $(bash_completion) \
	  $(zsh_completion) $(fish_completion)

lint: ## the style checks, warnings as errors
	$(SWIFT) format lint --strict -r -p Package.swift Sources Tests Benchmarks/empty \
	  Benchmarks/search-kernel

man: build ## write docs/man/fabula.1 anew from the commands' help
	$(fabula) help --man > docs/man/fabula.1

clean: ## remove everything that was built
	rm -rf .build .build-bench example-story/build example-story/.fabula

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-15s %s\n", $$1, $$2 }' Makefile
