# ---- make bench: pages against a bare FastCGI program behind the same nginx; make chaos: nothing acknowledged is lost
build/release/bare: tests/load/bare.c
	@mkdir -p $(dir $@)
	@echo "  ld $@"
	@gcc -std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror -o $@ $< -lfcgi

bench: setup
	@$(MAKE) --no-print-directory -j2 VARIANT=release all build/release/bare
	@$(NODE) tests/load/bench.mjs

CHAOS_SECONDS ?= 60
chaos: setup
	@$(MAKE) --no-print-directory -j2 VARIANT=release all
	@CHAOS_SECONDS=$(CHAOS_SECONDS) $(NODE) --test-reporter=spec tests/chaos/chaos.mjs
