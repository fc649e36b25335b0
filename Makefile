# The house's commands. `make run` and `make test` do all set-up themselves.
SHELL := /bin/sh
CC ?= gcc
ifeq ($(origin CC),default)
CC := gcc
endif
VARIANT ?= release
OUT := build/$(VARIANT)
NODE ?= node

WARN := -Wall -Wextra -Wformat=2 -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror
# a route table leaves out what it does not need: zero is "none" there, and denies
WARN += -Wno-missing-field-initializers
HARDEN := -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
LINK := -pie -Wl,-z,relro,-z,now
OPT_release := -O2 $(HARDEN)
OPT_clang := -O2 $(HARDEN)
OPT_asan := -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LINK_asan := -fsanitize=address,undefined
CFLAGS := -std=c11 -D_GNU_SOURCE -g $(WARN) -Icgi-bin -isystem /usr/include/ClearSilver $(OPT_$(VARIANT))
LDFLAGS := $(if $(LINK_$(VARIANT)),$(LINK_$(VARIANT)),$(LINK))

F := cgi-bin/feature
BASE := $(wildcard cgi-bin/base/*.c)
DB := $(wildcard cgi-bin/db/*.c)
WEB := $(wildcard cgi-bin/web/*.c)
# every program links its own zone's files only: what is not linked cannot be reached
COMMON := $(BASE) $(DB) $(WEB) $(F)/app/app.c $(F)/rule/rule.c $(wildcard $(F)/reference/*.c)
include cgi-bin/program/sources.mk

PROGRAMS := public auth citizen staff_auth staff job ctl
LIBS_BASE := -lsodium -lunistring
LIBS_DB := -lmariadb
LIBS_WEB := -lneo_cs -lneo_utl -lz -lfcgi
LIBS := $(LIBS_WEB) $(LIBS_DB) $(LIBS_BASE)
LIBS_public :=
LIBS_auth := -largon2 -lgd -lzxcvbn -lm
LIBS_citizen := -lhpdf -lqrencode
LIBS_job := -ljansson -lcurl -lexpat
LIBS_ctl := -largon2 -loath
LIBS_staff_auth := -largon2 -lzxcvbn -loath -lqrencode -lm
LIBS_staff :=

.PHONY: all setup run stop reset demo test check bench people fuzz chaos lint unit clean assets programs
all: programs assets

setup:
	@bin/setup

define program_rule
$(OUT)/$(1): $(patsubst %.c,$(OUT)/obj/%.o,$(COMMON) $(SOURCES_$(1)) cgi-bin/program/$(1).c)
	@mkdir -p $$(dir $$@)
	@echo "  ld $$@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $$@ $$^ $(LIBS) $(LIBS_$(1))
endef
$(foreach p,$(PROGRAMS),$(eval $(call program_rule,$(p))))

$(OUT)/obj/%.o: %.c
	@mkdir -p $(dir $@)
	@echo "  cc $<"
	@$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<
-include $(shell find $(OUT)/obj -name '*.d' 2>/dev/null)

# test tools
TOOLS := make_citizen
SOURCES_make_citizen := $(wildcard $(F)/citizen/*.c) $(F)/credential/password.c $(REGISTRATION_RULES)
LIBS_make_citizen := -largon2
define tool_rule
$(OUT)/$(1): $(patsubst %.c,$(OUT)/obj/%.o,$(COMMON) $(SOURCES_$(1)) tests/tool/$(1).c)
	@mkdir -p $$(dir $$@)
	@echo "  ld $$@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $$@ $$^ $(LIBS) $(LIBS_$(1))
endef
$(foreach t,$(TOOLS),$(eval $(call tool_rule,$(t))))
.PHONY: tools
tools: $(TOOLS:%=$(OUT)/%)

programs: $(PROGRAMS:%=$(OUT)/%)

ASSET_SOURCES := $(shell find static -type f)
assets: build/static/manifest.hdf build/static-audio/.done build/seed/district.tsv
build/static/manifest.hdf: $(ASSET_SOURCES) package-lock.json
	$(NODE) static/build.mjs build/static
build/static-audio/.done: static/audio/build.sh static/audio/clip.mjs
	static/audio/build.sh build/static-audio
	@touch $@
build/seed/district.tsv: sql/seed/district.mjs package-lock.json
	@mkdir -p build/seed
	$(NODE) sql/seed/district.mjs $@

# sub-makes: what setup installs must be there before anything is looked up
run: setup
	@$(MAKE) --no-print-directory -j2 all
	@bin/run

# a few hundred invented people on the running site
demo: setup
	@$(MAKE) --no-print-directory -j2 all
	@bin/ctl demo
	@bin/job special

stop:
	@bin/stop

reset: stop
	rm -rf "$${VAR:-var}"

clean:
	rm -rf build

include tests/tests.mk
