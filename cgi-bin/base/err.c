#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

bool err_set(struct err *e, enum err_code code, int detail, const char *format, ...)
{
	va_list ap;

	if (!e)
		return false;
	e->code = code;
	e->detail = detail;
	va_start(ap, format);
	(void)vsnprintf(e->text, sizeof e->text, format, ap);
	va_end(ap);
	return false;
}

void err_clear(struct err *e)
{
	e->code = ERR_NONE;
	e->detail = 0;
	e->text[0] = '\0';
}

void err_fatal(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	(void)vfprintf(stderr, format, ap);
	va_end(ap);
	(void)fputc('\n', stderr);
	exit(70);
}
