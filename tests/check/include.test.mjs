// Includes point one way: program → feature → {web, db} → base; web and db do not know each other; a feature uses another's rules
// and stores, never its handlers, and never in a circle (architecture.md, Folders). Controls are planted below each check.
import test from 'node:test';
import assert from 'node:assert/strict';
import { files, line_of } from './tree.mjs';

const may_use = { base: ['base'], db: ['db', 'base'], web: ['web', 'base'], feature: ['feature', 'web', 'db', 'base'],
	program: ['feature', 'web', 'db', 'base'] };
/* Libraries that stay behind one door. */
const doors = [
	[/^fcgi/, /^cgi-bin\/web\/worker\.c$/],
	[/^ClearSilver\//, /^cgi-bin\/web\/(view|texts)\.c$/],
	[/^(mariadb|mysql)\//, /^cgi-bin\/db\//],
	[/^sodium/, /^cgi-bin\/base\//],
	[/^argon2/, /^cgi-bin\/feature\/credential\//],
	[/^gd/, /^cgi-bin\/feature\/challenge\//],
	[/^zxcvbn/, /^cgi-bin\/feature\/credential\//],
	[/^expat/, /^cgi-bin\/feature\/identity_check\/registry_message\.c$/],
	[/^liboath\//, /^cgi-bin\/feature\/staff_signin\/staff_totp\.c$/],
	[/^qrencode/, /^cgi-bin\/feature\/(staff_signin\/staff_qr|certificate\/certificate_pdf)\.c$/],
	[/^hpdf/, /^cgi-bin\/feature\/certificate\/certificate_pdf\.c$/],
	[/^curl\//, /^cgi-bin\/feature\/identity_check\/registry_client\.c$/],
];

const sources = files(/^cgi-bin\/.*\.[ch]$/);
const includes = ({ text }) => [...text.matchAll(/^#\s*include\s+(["<])([^">]+)[">]/gm)]
	.map((found) => ({ own: found[1] === '"', name: found[2], line: line_of(text, found.index) }));
const room_of = (path) => path.replace(/^cgi-bin\//, '').split('/')[0];
const noun_of = (path) => (/^(?:cgi-bin\/)?feature\/(\w+)\//.exec(path) ?? [])[1];

function direction_faults(file) {
	const room = room_of(file.path);
	return includes(file).filter((i) => i.own && !(may_use[room] ?? []).includes(room_of(i.name)))
		.map((i) => `${file.path}:${i.line} ${room} may not use ${i.name}`);
}

const door_faults = (file) => includes(file).filter((i) => !i.own && doors.some(([library, door]) => library.test(i.name) && !door.test(file.path)))
	.map((i) => `${file.path}:${i.line} <${i.name}> stays behind its door`);

/* A header that gives a route table or a hook of the request belongs to a handler; whoever only asks "who is signed in" or "open a
 * session" uses functions of such a noun, so what counts is the table. */
const is_handler = (text) => /\bextern const struct route\b/.test(text) && !/\bextern struct db_table\b/.test(text);

function handler_faults(list) {
	const handlers = new Set(list.filter((f) => f.path.endsWith('.h') && is_handler(f.text)).map((f) => f.path.replace('cgi-bin/', '')));
	return list.filter((f) => noun_of(f.path)).flatMap((f) => includes(f)
		.filter((i) => i.own && handlers.has(i.name) && noun_of(i.name) !== noun_of(f.path))
		.map((i) => `${f.path}:${i.line} ${i.name} is another feature's handler`));
}

/* A unit is a header with its .c file: units of different features that need each other stand in a circle. */
function circles(list) {
	const unit_of = (name) => name.replace(/^cgi-bin\//, '').replace(/\.[ch]$/, '');
	const uses = new Map();
	for (const f of list.filter((one) => noun_of(one.path)))
		for (const i of includes(f).filter((one) => one.own && noun_of(one.name) && unit_of(one.name) !== unit_of(f.path)))
			uses.set(unit_of(f.path), (uses.get(unit_of(f.path)) ?? new Set()).add(unit_of(i.name)));
	const found = new Set(), done = new Set();
	const walk = (unit, way) => {
		if (way.includes(unit)) {
			const ring = way.slice(way.indexOf(unit)), first = ring.indexOf([...ring].sort()[0]);
			if (new Set(ring.map((one) => one.split('/')[1])).size > 1)
				found.add([...ring.slice(first), ...ring.slice(0, first), ring[first]].join(' → '));
		} else if (!done.has(unit)) {
			for (const next of uses.get(unit) ?? [])
				walk(next, [...way, unit]);
			done.add(unit);
		}
	};
	[...uses.keys()].forEach((unit) => walk(unit, []));
	return [...found];
}

const planted = (path, text) => ({ path: `cgi-bin/${path}`, text });

test('includes point one way', () => {
	for (const [path, name] of [['base/a.c', 'db/db.h'], ['db/a.c', 'web/web.h'], ['web/a.c', 'db/db.h'], ['web/a.c', 'feature/app/app.h'],
		['feature/x/a.c', 'program/public.h']])
		assert.equal(direction_faults(planted(path, `#include "${name}"\n`)).length, 1, `the control ${path} → ${name} was not found`);
	assert.ok(sources.length > 50);
	assert.deepEqual(sources.flatMap(direction_faults), []);
});

test('libraries stay behind their doors', () => {
	for (const [path, name] of [['feature/x/a.c', 'fcgiapp.h'], ['web/route.c', 'ClearSilver/ClearSilver.h'], ['web/a.c', 'mariadb/mysql.h'], ['feature/session/a.c', 'argon2.h']])
		assert.equal(door_faults(planted(path, `#include <${name}>\n`)).length, 1, `the control ${path} → ${name} was not found`);
	assert.deepEqual(sources.flatMap(door_faults), []);
});

test('no feature uses the handlers of another', () => {
	const control = [planted('feature/a/a.h', 'extern const struct route a_routes[];'), planted('feature/b/b.c', '#include "feature/a/a.h"\n')];
	assert.equal(handler_faults(control).length, 1);
	assert.deepEqual(handler_faults(sources), []);
});

test('features do not use each other in a circle', () => {
	const use = (from, to) => planted(`feature/${from}/${from}.c`, `#include "feature/${to}/${to}.h"\n`);
	assert.deepEqual(circles([use('a', 'b'), use('b', 'c'), use('c', 'a')]), ['feature/a/a → feature/b/b → feature/c/c → feature/a/a']);
	assert.deepEqual(circles(sources), []);
});
