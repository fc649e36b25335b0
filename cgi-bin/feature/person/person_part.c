#include "feature/person/person_part.h"

#include "feature/app/app.h"
#include "feature/citizen/identity.h"
#include "feature/staff/staff_session.h"

static const struct person_section sections[] = {
	{"identity", STAFF_SEES_CITIZENS, person_put_identity},
	{"registration", STAFF_SEES_CITIZENS, person_put_registration},
	{"special", STAFF_SEES_CITIZENS, person_put_special},
	{"note", STAFF_SEES_CITIZENS, person_put_notes},
	{"contact", STAFF_SEES_CITIZENS, person_put_contact},
	{"profile", STAFF_SEES_CITIZENS, person_put_profile},
	{"consent", STAFF_SEES_CITIZENS, person_put_consents},
	{"message", STAFF_SEES_CITIZENS, person_put_messages},
};

static bool identity_waits(const struct web *w, const struct person *p)
{
	(void)w;
	return p->identity_waits;
}

/* For a minor the legal representative decides (D14). */
static bool is_minor(const struct web *w, const struct person *p)
{
	return identity_is_minor(p->birth_date, w->now.today, app_rule(w, RULE_ADULT_AGE));
}

static const struct person_act acts[] = {
	{"identity", "/kisi/kimlik", STAFF_BIT(STAFF_CLERK) | STAFF_BIT(STAFF_UNIT_HEAD) | STAFF_BIT(STAFF_HQ),
		identity_waits},
	{"active", "/kisi/etkin", STAFF_BIT(STAFF_CLERK), NULL},
	{"passive", "/kisi/pasif", STAFF_BIT(STAFF_CLERK), NULL},
	{"contact", "/kisi/iletisim", STAFF_BIT(STAFF_CLERK), NULL},
	{"profile", "/kisi/ozgecmis", STAFF_BIT(STAFF_CLERK), NULL},
	{"consent", "/kisi/riza", STAFF_BIT(STAFF_CLERK), is_minor},
	{"account", "/kisi/giris", STAFF_BIT(STAFF_CLERK), NULL},
	{"note", "/kisi/not", STAFF_SEES_CITIZENS},
	{"claim_disabled", "/ozel-durum/yeni", STAFF_BIT(STAFF_CLERK), NULL, "tur=disabled&no="},
	{"claim_ex_convict", "/ozel-durum/yeni", STAFF_BIT(STAFF_CLERK), NULL, "tur=ex_convict&no="},
	{"claim_priority", "/ozel-durum/yeni", STAFF_BIT(STAFF_CLERK), NULL, "tur=priority&no="},
};

const char *const person_notices[] = {"kisi_not", "etkin", "uzadi", "pasif", "duzeldi", "kayitli", "bekleme_kalkti",
	"iletisim", "riza", "kimlik_goruldu", "kimlik_duzeldi", NULL};

static bool put_sections(struct web *w, const struct person *p, struct err *e)
{
	page_node *list = page_child(w->page, "Section");
	size_t shown = 0;

	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		page_node *node;

		if (!staff_has_role(w, sections[i].roles))
			continue;
		node = page_item(list, shown++);
		page_put(node, "Key", sections[i].key);
		page_put_text(
			w, node, "Title", arena_format(w->arena, "person.section.%s.title", sections[i].key), NULL);
		if (!sections[i].put(w, p, node, e))
			return false;
	}
	return true;
}

bool person_part_put(struct web *w, const struct person *p, struct err *e)
{
	page_node *list = page_child(w->page, "Act");
	size_t shown = 0;

	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
		page_node *node;

		if (!staff_has_role(w, acts[i].roles) || (acts[i].applies && !acts[i].applies(w, p)))
			continue;
		node = page_item(list, shown++);
		page_put(node, "Href",
			arena_format(w->arena, "%s%s?%s%lld", web_prefix(w), acts[i].path,
				acts[i].query ? acts[i].query : "no=", (long long)p->id));
		page_put_text(w, node, "Text", arena_format(w->arena, "person.act.%s", acts[i].key), NULL);
	}
	return put_sections(w, p, e);
}
