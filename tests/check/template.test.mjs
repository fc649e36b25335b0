// Templates: escaped output only, quoted attributes, nothing inline, every text in both languages (conventions.md 12, ui.md).
// Each check has a control: a planted fault that it must find.
import test from 'node:test';
import assert from 'node:assert/strict';
import { calls, files, line_of, literals } from './tree.mjs';
import { all_texts, has_node, read_hdf } from './texts.mjs';

/* uvar alt name evar lvar linclude escape print raw text (architecture.md, known edges) */
const allowed = new Set(['if', 'elif', 'else', 'each', 'with', 'call', 'def', 'include', 'set', 'loop', 'var']);
const closing = new Set(['/if', '/each', '/with', '/def', '/loop']);
const turkish = /[çğıöşüÇĞİÖŞÜâîûÂÎÛ]/;

const commands = (text) => [...text.matchAll(/<\?cs\s*([\s\S]*?)\s*\?>/g)]
	.filter(([, inner]) => !inner.startsWith('#'))
	.map((found) => ({ inner: found[1], word: /^\/?\w*/.exec(found[1])[0], line: line_of(found.input, found.index) }));

function command_faults({ path, text }) {
	return commands(text).filter((c) => !allowed.has(c.word) && !closing.has(c.word)).map((c) => `${path}:${c.line} ${c.inner}`)
		.concat(commands(text).filter((c) => c.word === 'include' && !/^include:\s*"[\w/]+\.cs"$/.test(c.inner))
			.map((c) => `${path}:${c.line} ${c.inner}: a page is included by its name`));
}

/* The page's tags: `$` where a value is printed, nothing where a command or a macro stands. */
function tags(text) {
	const flat = text.replace(/<\?cs\s*([\s\S]*?)\s*\?>/g, (all, inner) => all.replace(/[^\n]/g, '') + (/^var\b/.test(inner) ? '$' : ''));
	return [...flat.matchAll(/<(\/?[a-z!][\w-]*)((?:"[^"]*"|[^>"])*)>/gi)]
		.map((found) => ({ name: found[1].toLowerCase(), rest: found[2], after: flat.slice(found.index + found[0].length), line: line_of(flat, found.index) }));
}

function attribute_faults({ path, text }) {
	const out = [];
	for (const tag of tags(text)) {
		const outside = tag.rest.replace(/"[^"]*"/g, '""').replace(tag.name === 'h' || tag.name === '/h' ? /^\$/ : '', ''); // a heading's level
		const say = (what) => out.push(`${path}:${tag.line} <${tag.name}>: ${what}`);
		if (/=(?!"")/.test(outside) || outside.includes("'"))
			say('an attribute without double quotes');
		if (outside.includes('$') || tag.name.includes('$'))
			say('a value outside quotes');
		if (/\sstyle=/i.test(outside) || tag.name === 'style')
			say('inline style');
		if (/\son[a-z]+=/i.test(outside) || /"\s*javascript:/i.test(tag.rest))
			say('inline script');
		if (tag.name === 'script' && (!/\ssrc="/.test(tag.rest) || !tag.after.startsWith('</script>')))
			say('inline script');
	}
	return out;
}

function key_faults({ path, text }, texts) {
	const out = [];
	for (const c of commands(text))
		for (const [, key, next] of c.inner.replace(/"[^"]*"/g, '""').matchAll(/\bT\.([\w.]+)(.?)/g))
			for (const language of ['tr', 'en'])
				if (!(next === '[' ? has_node(texts[language], key.replace(/\.$/, '')) : has_node(texts[language], key)))
					out.push(`${path}:${c.line} T.${key} is missing in ${language}`);
	return out;
}

/* Which argument of which function is a key. */
const key_argument = { web_text: 1, page_put_text: 3, web_title: 1, web_field_error: 2, web_anchor_error: 3, view_text: 2 };

/* profile_voice(w, s, "a.b") is cv.you.a.b for the person and cv.told.a.b for staff: all voices have it (feature/profile/profile_subject.h). */
const voice_call = /profile_voice\(w, s, "([\w.]+)"\)/g;
const voices = (texts) => [...new Set([...texts.tr.keys()].filter((key) => key.startsWith('cv.')).map((key) => key.split('.')[1]))];

/* Words of ?sonuc= that a handler asks for itself; all others are notices. */
const asked = new Set(files(/^cgi-bin\/.*\.c$/).flatMap((f) => [...f.text.matchAll(/web_field\(w, "sonuc"\), "(\w+)"/g)].map(([, word]) => word)));

function c_key_faults({ path, text }, texts) {
	const out = [];
	const look = (key, line) => ['tr', 'en'].filter((language) => !texts[language].has(key))
		.forEach((language) => out.push(`${path}:${line} text "${key}" is missing in ${language}`));
	for (const found of text.matchAll(voice_call))
		for (const voice of voices(texts))
			if (!has_node(texts.tr, `cv.${voice}.${found[1]}`))
				look(`cv.${voice}.${found[1]}`, line_of(text, found.index));
	for (const call of calls(text, Object.keys(key_argument)))
		for (const { value } of literals((call.args[key_argument[call.name]] ?? '').replace(voice_call, '')))
			if (/^[a-z][\w]*(\.\w+)+$/.test(value))
				look(value, call.line);
	for (const [all, word] of text.matchAll(/"sonuc=([a-z0-9_]+)"/g))
		if (!asked.has(word))
			look(`notice.${word}`, line_of(text, text.indexOf(all)));
	return out;
}

/* The places {name} of a text. */
const places = (value) => [...new Set([...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(' ');

function place_faults({ path, text }, texts) {
	const out = [];
	for (const call of calls(text, Object.keys(key_argument).filter((name) => name !== 'web_title' && name !== 'view_text'))) {
		const at = key_argument[call.name], names = call.args.slice(at + 1).filter((a, i) => i % 2 === 0 && a !== 'NULL');
		const keys = literals(call.args[at] ?? '').map((l) => l.value);
		if (keys.length !== 1 || !texts.tr.has(keys[0]) || names.some((name) => !/^"\w+"$/.test(name)))
			continue;
		const given = names.map((name) => name.slice(1, -1));
		for (const name of places(texts.tr.get(keys[0])).split(' ').filter((one) => one !== '' && !given.includes(one)))
			out.push(`${path}:${call.line} nothing fills {${name}} of "${keys[0]}"`);
	}
	return out;
}

const turkish_faults = ({ path, text }) => text.split('\n')
	.flatMap((line, i) => (turkish.test(line) ? [`${path}:${i + 1} a Turkish letter: words belong into templates/text`] : []));

const templates = files(/^templates\/.*\.cs$/);
const sources = files(/^cgi-bin\/.*\.[ch]$/);
const texts = all_texts();
const planted = (text) => ({ path: 'planted', text });
const finds = (faults, count = 1) => assert.equal(faults.length, count, `the control was not found: ${faults.join('; ')}`);

test('there is something to check', () => {
	assert.ok(templates.length > 8 && sources.length > 50 && texts.tr.size > 100 && texts.en.size > 100);
});

test('only commands whose output is escaped', () => {
	for (const word of ['uvar:X', 'alt:X', 'evar:X', 'lvar:X', 'linclude:X', 'name:X', 'escape:"none"', 'include:Page.Url'])
		finds(command_faults(planted(`<p><?cs ${word} ?></p>`)));
	finds(command_faults(planted('<?cs # uvar:X in a comment ?><?cs var:X ?>')), 0);
	assert.deepEqual(templates.flatMap(command_faults), []);
});

test('attributes are quoted, nothing is inline', () => {
	for (const bad of ['<a href=<?cs var:X ?>>', '<a href=x>', "<a href='x'>", '<p <?cs var:X ?>>', '<p style="x">', '<style>p{}</style>', '<p onclick="x()">',
		'<script>x()</script>', '<script src="/a.js">x()</script>', '<a href="javascript:x">'])
		assert.notEqual(attribute_faults(planted(bad)).length, 0, `the control was not found: ${bad}`);
	finds(attribute_faults(planted('<a<?cs if:X ?> class="<?cs var:X ?>"<?cs /if ?> href="/">a = b</a><script src="/s/a.js" type="module"></script>')), 0);
	assert.deepEqual(templates.flatMap(attribute_faults), []);
});

test('every text of a template is there in both languages', () => {
	finds(key_faults(planted('<?cs var:T.layout.nothing_of_the_kind ?>'), texts), 2);
	finds(key_faults(planted('<?cs call:button(T.layout.continue, T.nothing) ?>'), texts), 2);
	assert.deepEqual(templates.flatMap((file) => key_faults(file, texts)), []);
});

test('every text named in C is there in both languages, and its places are filled', () => {
	finds(c_key_faults(planted('web_field_error(w, "a", f(1) ? "layout.continue" :\n "signup.nothing", NULL);'), texts), 2);
	finds(c_key_faults(planted('page_put_text(w, page_child(a, "b"), "C", "no.such", "d", e, NULL);'), texts), 2);
	finds(c_key_faults(planted('web_field_error(w, "a", profile_voice(w, s, "education.nothing"), NULL);'), texts), 2 * voices(texts).length);
	finds(c_key_faults(planted('return web_redirect(w, "/x", "sonuc=no_such_word");'), texts), 2);
	finds(place_faults(planted('web_text(w, "a.b", "x", y, NULL);'), { tr: new Map([['a.b', '{x} {z}']]) }));
	assert.deepEqual(sources.flatMap((file) => [...c_key_faults(file, texts), ...place_faults(file, texts)]), []);
});

test('both languages have the same keys, with the same places', () => {
	const faults = (tr, en) => [...new Set([...tr.keys(), ...en.keys()])]
		.filter((key) => !tr.has(key) || !en.has(key) || places(tr.get(key)) !== places(en.get(key)));
	finds(faults(read_hdf('a {\n b = x {d}\n}\n'), read_hdf('a.b = y {e}\n')));
	assert.deepEqual(faults(texts.tr, texts.en), []);
});

/* Words are typeset: ’ “ ” and no typewriter marks. */
const mark_faults = (words) => [...words].filter(([, value]) => /['"]/.test(value)).map(([key, value]) => `${key}: ${value}`);

test('no straight apostrophe or quotation mark in the words', () => {
	finds(mark_faults(read_hdf("a = ALO 170'i arayın\nb = \"Ara\" düğmesi\nc = ALO 170’i, “Ara”\n# it's a note\n")), 2);
	assert.deepEqual([...mark_faults(texts.tr), ...mark_faults(texts.en)], []);
});

test('no Turkish letter in a template or a C file', () => {
	finds(turkish_faults(planted('<p>Parolanız</p>')));
	assert.deepEqual([...templates, ...sources].flatMap(turkish_faults), []);
});
