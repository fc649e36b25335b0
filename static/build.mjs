// Builds the static files:  node static/build.mjs OUTPUT
//
// Sass and script are compiled, images copied; every name carries a hash of its content, every text file lies there also as .gz
// and .br, and manifest.hdf tells the templates the names. The build fails when the output breaks a rule of `guard` or a budget.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import zlib from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, '..', 'node_modules');

/* Most bytes after gzip. */
export const budget = { css: 18 * 1024, js: 8 * 1024 };

const forbidden = [
  ['GDS Transport', /gds\s*transport/i],
  ['crown', /crown/i],
  ['@font-face', /@font-face/i],
  ['http address', /https?:/i],
];

/* Names of the rules that `text` breaks: things of another government, web fonts, other hosts. Empty when clean. */
export function guard(text) {
  return forbidden.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/* Why a file of this kind may not be published; empty when it may. */
export function faults(kind, text) {
  const found = guard(text);
  const size = gzip(text).length;
  if (size > budget[kind]) {
    found.push(`${kind} is ${size} bytes after gzip, more than ${budget[kind]}`);
  }
  return found;
}

export function gzip(data) {
  return zlib.gzipSync(data, { level: 9 });
}

function brotli(data) {
  return zlib.brotliCompressSync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } });
}

export async function compileCss() {
  const sass = await import('sass');
  const result = sass.compile(path.join(here, 'css', 'app.scss'), { style: 'compressed', loadPaths: [modules] });
  return result.css;
}

export async function compileJs() {
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: [path.join(here, 'js', 'app.js')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2017',
    charset: 'utf8',
    legalComments: 'none',
    nodePaths: [modules],
  });
  return result.outputFiles[0].text;
}

async function publish(folder, name, data, compressed) {
  const { name: stem, ext } = path.parse(name);
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 10);
  const file = `${stem}.${hash}${ext}`;
  await writeFile(path.join(folder, file), data);
  if (compressed) {
    await writeFile(path.join(folder, `${file}.gz`), gzip(data));
    await writeFile(path.join(folder, `${file}.br`), brotli(data));
  }
  return file;
}

/* Builds everything beside `output`, then puts it in its place, so that a failed build leaves the last good one. */
export async function buildAll(output) {
  const texts = { css: await compileCss(), js: await compileJs() };
  const wrong = Object.entries(texts).flatMap(([kind, text]) => faults(kind, text).map((fault) => `app.${kind}: ${fault}`));
  if (wrong.length > 0) {
    throw new Error(`refused\n  ${wrong.join('\n  ')}`);
  }
  const fresh = `${output}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  const names = {};
  for (const [kind, text] of Object.entries(texts)) {
    names[kind] = await publish(fresh, `app.${kind}`, text, true);
  }
  for (const image of (await readdir(path.join(here, 'img'))).sort()) {
    const data = await readFile(path.join(here, 'img', image));
    names[path.parse(image).name] = await publish(fresh, image, data, image.endsWith('.svg'));
  }
  const licence = 'govuk-frontend.LICENCE.txt';
  await writeFile(path.join(fresh, licence), await readFile(path.join(here, licence)));
  const lines = Object.entries(names).map(([key, file]) => `Asset.${key} = /s/${file}\n`);
  await writeFile(path.join(fresh, 'manifest.hdf'), lines.join(''));
  await rm(output, { recursive: true, force: true });
  await rename(fresh, output);
  return { names, sizes: { css: gzip(texts.css).length, js: gzip(texts.js).length } };
}

if (process.argv[1] && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  const output = process.argv[2];
  if (!output) {
    console.error('usage: node static/build.mjs OUTPUT');
    process.exit(2);
  }
  try {
    const { names, sizes } = await buildAll(path.resolve(output));
    console.log(`${Object.keys(names).length} assets; after gzip: css ${sizes.css}, js ${sizes.js} bytes`);
  } catch (error) {
    console.error(`static build: ${error.message}`);
    process.exit(1);
  }
}
