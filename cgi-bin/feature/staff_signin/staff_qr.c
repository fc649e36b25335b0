#include "feature/staff_signin/staff_qr.h"

#include <errno.h>
#include <stdio.h>

#include <qrencode.h>

enum { QUIET = 4, HEAD_BYTES = 400, RUN_BYTES = 24 };

/* One path: a run of dark modules of a row is one rectangle. */
static size_t draw(const QRcode *code, char *out, size_t size)
{
	size_t n = 0;

	for (int y = 0; y < code->width; y++)
		for (int x = 0; x < code->width; x++) {
			int from = x;

			while (x < code->width && (code->data[y * code->width + x] & 1))
				x++;
			if (x > from)
				n += (size_t)snprintf(out + n, size - n, "M%d %dh%dv1h-%dz", from + QUIET, y + QUIET,
					x - from, x - from);
		}
	return n;
}

bool staff_qr_svg(struct arena *arena, const char *text, const char **svg, struct err *e)
{
	QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
	size_t size;
	char *path;
	int side;

	if (!code)
		return err_set(e, ERR_INTERNAL, errno, "qr: libqrencode makes no picture");
	size = (size_t)(code->width * code->width) / 2 * RUN_BYTES + HEAD_BYTES;
	path = arena_alloc(arena, size);
	(void)draw(code, path, size);
	side = code->width + 2 * QUIET;
	*svg = arena_format(arena,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
		" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>",
		side, side, side * 5, side * 5, side, side, path);
	QRcode_free(code);
	return true;
}
