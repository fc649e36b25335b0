# Tests and checks. `make test` runs everything; `make check` what takes less than a minute.
#   make test ONLY="unit http"   some suites of tests/run.mjs only
#   make units                   builds the C unit tests of this VARIANT into $(OUT)/unit
HOUSE := $(BASE) $(DB) $(WEB) $(wildcard $(F)/*/*.c)
UNITS := $(patsubst tests/unit/%.c,$(OUT)/unit/%,$(wildcard tests/unit/test_*.c))
LIBRARY := $(OUT)/libhouse.a

.PHONY: units
.SECONDARY: # objects of tests are kept
units: $(UNITS)

# every object but the programs' main(): a test takes from it what it calls
$(LIBRARY): $(patsubst %.c,$(OUT)/obj/%.o,$(HOUSE))
	@mkdir -p $(dir $@)
	@rm -f $@
	@ar rcs $@ $^

$(OUT)/unit/%: $(OUT)/obj/tests/unit/%.o $(LIBRARY)
	@mkdir -p $(dir $@)
	@echo "  ld $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(LIBRARY) $(LIBS) $(sort $(LIBS_auth) $(LIBS_citizen) $(LIBS_job) $(LIBS_ctl) $(LIBS_staff_auth)) -lcmocka -lm

test: setup
	@$(NODE) tests/run.mjs $(ONLY)

# ---- make check: both compilers, unit tests, static checks, linters; what has not changed is not looked at again
SOURCES_C := $(shell find cgi-bin -name '*.c')
SOURCES_H := $(shell find cgi-bin -name '*.h')
LINT_FLAGS := -std=c11 -D_GNU_SOURCE -Icgi-bin -isystem /usr/include/ClearSilver
TIDIED := $(SOURCES_C:%=build/lint/%.tidy)

.PHONY: lint cppcheck tidy
check: setup
	@$(MAKE) --no-print-directory -j2 all units lint
	@$(MAKE) --no-print-directory -j2 VARIANT=clang CC=clang programs units
	@$(NODE) tests/run.mjs unit-release check

lint: cppcheck tidy build/lint/format.done

# varFuncNullUB: these functions are declared with __attribute__((sentinel)); readdirCalled: one thread, and readdir_r is deprecated
cppcheck: build/lint/cppcheck.done
build/lint/cppcheck.done: $(SOURCES_C) $(SOURCES_H)
	@mkdir -p build/lint/cppcheck
	@echo "  cppcheck"
	@cppcheck --enable=warning,portability,performance --inline-suppr --error-exitcode=1 --quiet --std=c11 --language=c \
		--library=posix --suppress=varFuncNullUB --suppress=readdirCalled --cppcheck-build-dir=build/lint/cppcheck \
		-D_GNU_SOURCE -Icgi-bin cgi-bin
	@touch $@

# each file for itself, again when it or a header that it uses changes
tidy: $(TIDIED)
build/lint/%.tidy: % .clang-tidy
	@mkdir -p $(dir $@)
	@echo "  tidy $<"
	@$(CC) $(LINT_FLAGS) -MM -MP -MT $@ -MF $@.d $<
	@clang-tidy --quiet $< -- $(LINT_FLAGS) >$@.txt 2>/dev/null || { cat $@.txt; exit 1; }
	@mv $@.txt $@
-include $(TIDIED:%=%.d)

# every C file is in the form of .clang-format; make format writes it
FORMATTED := $(SOURCES_C) $(SOURCES_H) $(wildcard tests/unit/*.[ch] tests/fuzz/*.[ch] tests/load/*.[ch] tests/tool/*.[ch])
.PHONY: format
build/lint/format.done: $(FORMATTED) .clang-format
	@mkdir -p build/lint
	@echo "  format"
	@clang-format --dry-run -Werror $(FORMATTED) 2>&1 | sed -n 's/^\([^:]*:[0-9]*\):.*error:.*/\1 is not in the form of .clang-format: make format/p' >$@.txt
	@if [ -s $@.txt ]; then cat $@.txt; exit 1; fi
	@touch $@
format:
	@clang-format -i $(FORMATTED)
include tests/fuzz/fuzz.mk
include tests/load/load.mk
