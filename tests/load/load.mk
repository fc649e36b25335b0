# ---- make bench: pages against a bare FastCGI program behind the same nginx; make chaos: nothing acknowledged is lost; make people: the
# search for people among millions
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

SOURCES_statements := $(F)/person/search_store.c $(F)/person/search.c $(F)/certificate/certificate_code.c $(wildcard $(F)/citizen/*.c) $(F)/registration/registration_name.c
build/release/statements: $(patsubst %.c,build/release/obj/%.o,$(BASE) $(DB) $(SOURCES_statements) tests/load/statements.c)
	@echo "  ld $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS_DB) $(LIBS_BASE)

people: setup
	@$(MAKE) --no-print-directory -j2 VARIANT=release all build/release/statements
	@$(NODE) tests/load/people.mjs
