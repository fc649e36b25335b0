// The guard of the static build fires on what it must, stays quiet on what it may, and the real output is clean and small.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { budget, buildAll, compileCss, compileJs, faults, guard } from '../../static/build.mjs';
import { untilWarning } from '../../static/js/session.js';

const planted = {
  'GDS Transport': 'body{font-family:"GDS Transport",arial}',
  crown: '.x::before{content:"";mask:url(/s/govuk-Crown.svg)}',
  '@font-face': '@font-face{font-family:a;src:url(/s/a.woff2)}',
  'http address': 'body{background:url(http://example.com/a.png)}',
};

for (const [rule, sample] of Object.entries(planted)) {
  test(`guard refuses ${rule}`, () => assert.deepEqual(guard(sample), [rule]));
}

test('guard refuses https as well', () => assert.deepEqual(guard('fetch("https://example.com")'), ['http address']));

test('guard lets plain text pass', () => assert.deepEqual(guard('body{color:#0a3d48}'), []));

test('a file above its budget is refused', () => {
  let noise = '';
  for (let i = 0; noise.length < 4 * budget.js; i++) {
    noise += Math.sin(i).toString(36);
  }
  assert.match(faults('js', noise).join(), /more than/);
});

test('the real style sheet is clean and within its budget', async () => {
  const css = await compileCss();
  assert.deepEqual(faults('css', css), []);
  assert.ok(css.includes('.govuk-button'), 'the design system is in it');
  assert.doesNotMatch(css, /attr\(href\)/, 'no addresses after links in print');
  assert.doesNotMatch(css, /data:/, 'the content security policy allows no data: image');
});

test('the real script is clean and within its budget', async () => {
  const js = await compileJs();
  assert.deepEqual(faults('js', js), []);
  assert.doesNotMatch(js, /\beval\(|new Function/);
});

test('the output folder is complete: hashed names, compressed twins, manifest, licence', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'assets-'));
  const output = path.join(folder, 'static');
  try {
    await buildAll(output);
    const files = await readdir(output);
    const manifest = await readFile(path.join(output, 'manifest.hdf'), 'utf8');
    const assets = Object.fromEntries(manifest.trim().split('\n').map((line) => line.match(/^Asset\.(\w+) = \/s\/(\S+)$/).slice(1)));
    assert.deepEqual(Object.keys(assets).sort(), ['css', 'icon', 'js', 'logo', 'touch']);
    for (const file of Object.values(assets)) {
      assert.match(file, /\.[0-9a-f]{10}\.(css|js|svg|png)$/);
      const data = await readFile(path.join(output, file));
      if (!file.endsWith('.png')) {
        assert.ok(zlib.gunzipSync(await readFile(path.join(output, `${file}.gz`))).equals(data));
        assert.ok(zlib.brotliDecompressSync(await readFile(path.join(output, `${file}.br`))).equals(data));
      }
    }
    assert.ok(files.includes('govuk-frontend.LICENCE.txt'));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('two builds of the same sources give the same names', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'assets-'));
  try {
    const first = await buildAll(path.join(folder, 'a'));
    const second = await buildAll(path.join(folder, 'b'));
    assert.deepEqual(first.names, second.names);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the session warning comes two minutes before the end and never in the past', () => {
  assert.equal(untilWarning(1_200_000, 0), 1_080_000);
  assert.equal(untilWarning(1_200_000, 1_080_000), 0);
  assert.equal(untilWarning(60_000, 0), 0);
});
