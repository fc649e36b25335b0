#include "feature/certificate/certificate_pdf.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <hpdf.h>
#include <qrencode.h>

#include "base/text.h"

/* Points, from the lower left corner of the sheet. */
#define WIDTH 595.0F
#define HEIGHT 842.0F
#define LEFT 56.0F
#define RIGHT (WIDTH - LEFT)
#define BAND 92.0F

enum { MEMORY_MAX = 8 * 1024 * 1024, TRIAL_BYTES = 512 * 1024, LINE_BYTES = 512, QUIET = 4 };

/* Colours of static/css/_palette.scss. */
struct colour {
	unsigned char red, green, blue;
};
static const struct colour header = {0x0a, 0x3d, 0x48}, accent = {0x2f, 0xb5, 0xb4}, success = {0x17, 0x69, 0x4b},
			   secondary = {0x44, 0x56, 0x5e}, border = {0xc9, 0xd3, 0xd7}, tint = {0xf1, 0xf6, 0xf7},
			   ink = {0x14, 0x24, 0x2b}, white = {0xff, 0xff, 0xff};

static char font_path[512], bold_path[512];

/* ---- libharu's memory and errors ---- */

/* Each piece begins with its size, so that what is in use is known. One sheet is made at a time. */
union piece {
	size_t size;
	max_align_t align;
};
static size_t in_use;

static void *take(HPDF_UINT size)
{
	union piece *piece;

	if (size > MEMORY_MAX - in_use)
		return NULL;
	piece = malloc(sizeof *piece + size);
	if (!piece)
		return NULL;
	piece->size = size;
	in_use += size;
	return piece + 1;
}

static void give(void *memory)
{
	union piece *piece = memory;

	if (!piece)
		return;
	piece--;
	in_use -= piece->size;
	free(piece);
}

/* The first error counts; what follows comes from it. */
static void note_error(HPDF_STATUS number, HPDF_STATUS detail, void *user)
{
	struct err *e = user;

	if (e->code == ERR_NONE)
		(void)err_set(
			e, ERR_INTERNAL, (int)detail, "certificate: libharu fails with 0x%04lx", (unsigned long)number);
}

/* ---- drawing ---- */

struct pen {
	HPDF_Page page;
	HPDF_Font plain, bold;
};

static void fill(const struct pen *p, struct colour c)
{
	(void)HPDF_Page_SetRGBFill(p->page, (float)c.red / 255, (float)c.green / 255, (float)c.blue / 255);
}

static void box(const struct pen *p, struct colour c, float x, float y, float width, float height)
{
	fill(p, c);
	(void)HPDF_Page_Rectangle(p->page, x, y, width, height);
	(void)HPDF_Page_Fill(p->page);
}

static void put(const struct pen *p, HPDF_Font font, float size, float x, float y, const char *text)
{
	(void)HPDF_Page_SetFontAndSize(p->page, font, size);
	(void)HPDF_Page_BeginText(p->page);
	(void)HPDF_Page_TextOut(p->page, x, y, text);
	(void)HPDF_Page_EndText(p->page);
}

/* A paragraph in lines of at most `width`, broken at spaces; a word that is longer stays whole. Returns where the next line would
 * stand. */
static float put_lines(const struct pen *p, HPDF_Font font, float size, float x, float y, float width, const char *text)
{
	char line[LINE_BYTES] = "", longer[LINE_BYTES];

	(void)HPDF_Page_SetFontAndSize(p->page, font, size);
	while (*text != '\0') {
		size_t n = strcspn(text, " ");

		if (!text_format(longer, sizeof longer, "%s%s%.*s", line, line[0] != '\0' ? " " : "", (int)n, text))
			break;
		if (line[0] != '\0' && HPDF_Page_TextWidth(p->page, longer) > width) {
			put(p, font, size, x, y, line);
			y -= size * 1.45F;
			line[0] = '\0';
			continue;
		}
		(void)text_copy(line, sizeof line, longer);
		text += text[n] == ' ' ? n + 1 : n;
	}
	put(p, font, size, x, y, line);
	return y - size * 1.45F;
}

/* The site's own mark (static/img/logo.svg): bars that grow, and a line over them. */
static void put_mark(const struct pen *p, float x, float y, float side)
{
	static const float bar[][3] = {{9, 23, 9}, {17, 18, 14}, {25, 13, 19}}; /* x, y from above, height; of 40 */
	const float unit = side / 40;

	box(p, accent, x, y, side, side);
	for (size_t i = 0; i < sizeof bar / sizeof *bar; i++)
		box(p, header, x + bar[i][0] * unit, y + (40 - bar[i][1] - bar[i][2]) * unit, 6 * unit,
			bar[i][2] * unit);
	(void)HPDF_Page_SetRGBStroke(p->page, 1, 1, 1);
	(void)HPDF_Page_SetLineWidth(p->page, 2.6F * unit);
	(void)HPDF_Page_SetLineCap(p->page, HPDF_ROUND_END);
	(void)HPDF_Page_MoveTo(p->page, x + 9 * unit, y + 22.5F * unit);
	(void)HPDF_Page_LineTo(p->page, x + 17.5F * unit, y + 28.5F * unit);
	(void)HPDF_Page_LineTo(p->page, x + 21.5F * unit, y + 27 * unit);
	(void)HPDF_Page_LineTo(p->page, x + 30 * unit, y + 33 * unit);
	(void)HPDF_Page_Stroke(p->page);
}

static void put_band(const struct pen *p, const struct certificate_sheet *s)
{
	box(p, header, 0, HEIGHT - BAND, WIDTH, BAND);
	box(p, accent, 0, HEIGHT - BAND - 3, WIDTH, 3);
	put_mark(p, LEFT, HEIGHT - BAND + 24, 44);
	fill(p, white);
	put(p, p->bold, 17, LEFT + 58, HEIGHT - BAND + 49, s->site);
	put(p, p->plain, 10.5F, LEFT + 58, HEIGHT - BAND + 31, s->tagline);
}

/* The one sentence that the sheet is for. */
static float put_state(const struct pen *p, const struct certificate_sheet *s, float y)
{
	const float height = 74;

	box(p, tint, LEFT, y - height, RIGHT - LEFT, height);
	box(p, s->is_active ? success : secondary, LEFT, y - height, 6, height);
	fill(p, secondary);
	put(p, p->plain, 10, LEFT + 24, y - 21, s->state_label);
	fill(p, s->is_active ? success : ink);
	put(p, p->bold, 19, LEFT + 24, y - 43, s->state);
	fill(p, ink);
	put(p, p->plain, 11, LEFT + 24, y - 61, s->state_note);
	return y - height;
}

static float put_rows(const struct pen *p, const struct certificate_sheet *s, float y)
{
	for (size_t i = 0; i < CERTIFICATE_ROWS && s->row[i].key; i++) {
		float below;

		y -= 18;
		fill(p, secondary);
		put(p, p->plain, 10.5F, LEFT, y, s->row[i].key);
		fill(p, ink);
		below = put_lines(p, p->bold, 10.5F, LEFT + 190, y, RIGHT - LEFT - 190, s->row[i].value);
		y = below + 6;
		box(p, border, LEFT, y, RIGHT - LEFT, 0.7F);
	}
	return y;
}

/* Runs of dark modules are one rectangle each; a quiet zone of four modules stays white. */
static bool put_qr(const struct pen *p, const char *text, float x, float y, float side, struct err *e)
{
	QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
	float unit;

	if (!code)
		return err_set(e, ERR_INTERNAL, errno, "certificate: libqrencode makes no picture");
	unit = side / (float)(code->width + 2 * QUIET);
	box(p, white, x, y, side, side);
	fill(p, ink);
	for (int row = 0; row < code->width; row++)
		for (int column = 0; column < code->width; column++) {
			int from = column;

			while (column < code->width && (code->data[row * code->width + column] & 1))
				column++;
			if (column > from)
				(void)HPDF_Page_Rectangle(p->page, x + (float)(from + QUIET) * unit,
					y + side - (float)(row + 1 + QUIET) * unit, (float)(column - from) * unit,
					unit);
		}
	(void)HPDF_Page_Fill(p->page);
	QRcode_free(code);
	return true;
}

static bool put_check(const struct pen *p, const struct certificate_sheet *s, float y, float *below, struct err *e)
{
	const float height = 196, side = 148, x = LEFT + side + 36;
	float at;

	box(p, tint, LEFT, y - height, RIGHT - LEFT, height);
	if (!put_qr(p, s->link, LEFT + 16, y - height + 24, side, e))
		return false;
	fill(p, header);
	put(p, p->bold, 13, x, y - 32, s->check_title);
	fill(p, secondary);
	put(p, p->plain, 10, x, y - 54, s->code_label);
	fill(p, ink);
	put(p, p->bold, 16, x, y - 74, s->code);
	at = y - 98;
	for (size_t i = 0; i < CERTIFICATE_STEPS; i++)
		at = put_lines(p, p->plain, 10, x, at, RIGHT - x - 14, s->step[i]) - 3;
	*below = y - height;
	return true;
}

static bool draw(const struct pen *p, const struct certificate_sheet *s, struct err *e)
{
	float y = HEIGHT - BAND - 58;

	put_band(p, s);
	fill(p, header);
	put(p, p->bold, 21, LEFT, y, s->title);
	fill(p, ink);
	y = put_lines(p, p->plain, 11, LEFT, y - 24, RIGHT - LEFT, s->lead);
	y = put_state(p, s, y - 4);
	y = put_rows(p, s, y - 8);
	if (!put_check(p, s, y - 28, &y, e))
		return false;
	fill(p, secondary);
	(void)put_lines(p, p->plain, 9, LEFT, y - 26, RIGHT - LEFT, s->note);
	return true;
}

/* ---- the document ---- */

static void describe(HPDF_Doc doc, const struct certificate_sheet *s)
{
	struct clock_local at = clock_to_local(s->made_at);
	HPDF_Date date = {at.day.year, at.day.month, at.day.day, at.hour, at.minute, at.second, '+', 3, 0};

	(void)HPDF_SetInfoAttr(doc, HPDF_INFO_TITLE, s->title);
	(void)HPDF_SetInfoAttr(doc, HPDF_INFO_AUTHOR, s->site);
	(void)HPDF_SetInfoAttr(doc, HPDF_INFO_SUBJECT, s->lead);
	(void)HPDF_SetInfoDateAttr(doc, HPDF_INFO_CREATION_DATE, date);
	(void)HPDF_SetInfoDateAttr(doc, HPDF_INFO_MOD_DATE, date);
}

static HPDF_Font load_font(HPDF_Doc doc, const char *path)
{
	const char *name = HPDF_LoadTTFontFromFile(doc, path, HPDF_TRUE);

	return name ? HPDF_GetFont(doc, name, "UTF-8") : NULL;
}

/* Letters of every script that the font has, Turkish ones among them. */
static bool begin(HPDF_Doc doc, struct pen *p)
{
	if (HPDF_UseUTFEncodings(doc) != HPDF_OK || HPDF_SetCurrentEncoder(doc, "UTF-8") != HPDF_OK ||
		HPDF_SetCompressionMode(doc, HPDF_COMP_ALL) != HPDF_OK)
		return false;
	p->plain = load_font(doc, font_path);
	p->bold = p->plain ? load_font(doc, bold_path) : NULL;
	p->page = p->bold ? HPDF_AddPage(doc) : NULL;
	return p->page && HPDF_Page_SetSize(p->page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT) == HPDF_OK;
}

static bool take_bytes(HPDF_Doc doc, struct arena *arena, const void **pdf, size_t *n, struct err *e)
{
	HPDF_UINT32 size;
	HPDF_BYTE *bytes;

	if (HPDF_SaveToStream(doc) != HPDF_OK)
		return false;
	size = HPDF_GetStreamSize(doc);
	if (size == 0 || size > CERTIFICATE_PDF_MAX)
		return err_set(e, ERR_INTERNAL, (int)size, "certificate: a sheet of this size");
	bytes = arena_alloc(arena, size);
	if (HPDF_ReadFromStream(doc, bytes, &size) != HPDF_OK)
		return false;
	*pdf = bytes;
	*n = size;
	return true;
}

bool certificate_pdf_write(
	struct arena *arena, const struct certificate_sheet *sheet, const void **pdf, size_t *n, struct err *e)
{
	HPDF_Doc doc;
	struct pen pen = {NULL};
	bool ok;

	err_clear(e);
	doc = HPDF_NewEx(note_error, take, give, 0, e);
	if (!doc)
		return err_set(e, ERR_INTERNAL, 0, "certificate: libharu does not start");
	ok = begin(doc, &pen) && draw(&pen, sheet, e);
	if (ok)
		describe(doc, sheet);
	ok = ok && e->code == ERR_NONE && take_bytes(doc, arena, pdf, n, e) && e->code == ERR_NONE;
	HPDF_Free(doc);
	return ok || e->code != ERR_NONE ? ok : err_set(e, ERR_INTERNAL, 0, "certificate: libharu gives no sheet");
}

static bool take_path(const struct config *config, const char *name, char *out, size_t size, struct err *e)
{
	const char *path;

	if (!config_need_text(config, name, &path, e))
		return false;
	return (path[0] == '/' && text_copy(out, size, path)) ||
	       err_set(e, ERR_CONFIG, 0, "certificate: %s is not an absolute path", name);
}

bool certificate_pdf_open(const struct config *config, struct err *e)
{
	static const struct certificate_sheet trial = {
		"", "", "", "", "", "", "", false, {{"", ""}}, "", {"", "", ""}, "", "", "", "https://localhost", 1};
	struct arena *arena;
	const void *pdf;
	size_t n;
	bool ok;

	if (!take_path(config, "certificate_font", font_path, sizeof font_path, e) ||
		!take_path(config, "font", bold_path, sizeof bold_path, e))
		return false;
	arena = arena_create(TRIAL_BYTES);
	ok = certificate_pdf_write(arena, &trial, &pdf, &n, e);
	arena_destroy(arena);
	return ok || err_set(e, ERR_CONFIG, e->detail,
			     "certificate: no sheet comes out with the fonts %.120s and %.120s", font_path, bold_path);
}
