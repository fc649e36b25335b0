# ---- make fuzz: every libFuzzer target for FUZZ_SECONDS, with ASan and UBSan; what it finds is kept in build/fuzz
FUZZ_SECONDS ?= 60
FUZZERS := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
FUZZ_FLAGS := -std=c11 -D_GNU_SOURCE -g -O1 -Icgi-bin -isystem /usr/include/ClearSilver -fno-sanitize-recover=all \
	-fsanitize=fuzzer,address,undefined -Wall -Wextra -Werror

# the runtime is linked as one program: unity of the fuzzed files and what they call
build/fuzz/%: tests/fuzz/fuzz_%.c tests/fuzz/fuzz.h $(HOUSE) $(SOURCES_H)
	@mkdir -p $(dir $@)
	@echo "  fuzz $@"
	@clang $(FUZZ_FLAGS) -o $@ $< $(BASE) $(filter-out cgi-bin/web/worker.c,$(WEB)) $(wildcard $(F)/citizen/identity*.c) \
		$(F)/identity_check/registry_message.c $(F)/certificate/certificate_code.c $(LIBS) -lexpat

# a new build looks at the seeds and at all that was found before
.PHONY: fuzz fuzzers $(FUZZERS:%=fuzz-%)
fuzzers: $(FUZZERS:%=build/fuzz/%)
fuzz: setup
	@$(MAKE) --no-print-directory -j2 $(FUZZERS:%=fuzz-%)
$(FUZZERS:%=fuzz-%): fuzz-%: build/fuzz/%
	@mkdir -p build/fuzz/$*.found tests/fuzz/seed/$*
	@build/fuzz/$* -max_total_time=$(FUZZ_SECONDS) -timeout=5 -rss_limit_mb=512 -max_len=20000 -print_final_stats=1 \
		-dict=tests/fuzz/form.dict -artifact_prefix=build/fuzz/$*. build/fuzz/$*.found tests/fuzz/seed/$* >build/fuzz/$*.log 2>&1 \
		|| { tail -40 build/fuzz/$*.log; echo "fuzz $*: FAILED"; exit 1; }
	@printf 'fuzz %-10s clean, %s runs\n' $* "$$(sed -n 's/^stat::number_of_executed_units: *//p' build/fuzz/$*.log)"
