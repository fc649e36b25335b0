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
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(LIBRARY) $(LIBS) $(sort $(LIBS_auth) $(LIBS_ctl)) -lcmocka -lm

test: setup
	@$(NODE) tests/run.mjs $(ONLY)
