// Looks at the gallery in a real browser:  node tests/browser/gallery/check.mjs [PAGES [SHOTS]]
//
// PAGES is what render.sh wrote (default build/gallery), SHOTS a folder for screenshots (none without it). Each page is served with
// the production CSP and must show, at 320, 390 and 1280 px, with and without script: no axe finding, no sideways scroll, no CSP or
// script error; 200 % text without sideways scroll; and no html-validate finding. Prints one line per fault, exit 1 when there is
// any. broken.html is the control: a fault of every kind must be found in it.
import { createServer } from 'node:http';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..', '..');
const pages = path.resolve(process.argv[2] ?? path.join(root, 'build/gallery'));
const shots = process.argv[3] && path.resolve(process.argv[3]);
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
  + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png' };
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

async function answer(request, response) {
  const name = path.basename(new URL(request.url, 'http://localhost').pathname);
  const folder = request.url.startsWith('/s/') ? path.join(root, 'build/static') : name === 'broken.html' ? here : pages;
  try {
    const body = await readFile(path.join(folder, name));
    response.writeHead(200, { 'content-type': types[path.extname(name)] ?? 'application/octet-stream', 'content-security-policy': csp });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

const faults = [];
const server = createServer(answer).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const base = `http://127.0.0.1:${server.address().port}`;
const validator = new HtmlValidate(new FileSystemConfigLoader({ extends: ['html-validate:recommended'] }));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: flags });
const names = (await readdir(pages)).filter((name) => name.endsWith('.html')).sort();
if (shots) {
  await mkdir(shots, { recursive: true });
}

async function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function validate(folder, name) {
  const report = await validator.validateFile(path.join(folder, name));
  return report.results.flatMap((result) => result.messages)
    .map((message) => `html ${name}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
}

async function look(name, width, script) {
  const label = `${path.parse(name).name}-${width}${script ? '' : '-noscript'}`;
  const found = [];
  const context = await browser.newContext({
    viewport: { width, height: 800 }, javaScriptEnabled: script, locale: 'tr-TR', timezoneId: 'Europe/Istanbul',
  });
  const page = await context.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && found.push(`console ${label}: ${message.text()}`));
  page.on('pageerror', (error) => found.push(`console ${label}: ${error.message}`));
  await page.goto(`${base}/g/${name}`, { waitUntil: 'networkidle' });
  if (shots) {
    await page.screenshot({ path: path.join(shots, `${label}.png`), fullPage: true });
  }
  if (script) {
    if (await sideways(page) > 0) {
      found.push(`scroll ${label}: by ${await sideways(page)} px`);
    }
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    for (const violation of violations) {
      const where = violation.nodes.map((node) => node.target).join(' | ');
      found.push(`axe ${label} ${violation.id}: ${where} ${violation.nodes[0].failureSummary}`);
    }
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    if (width > 320 && await sideways(page) > 0) {
      found.push(`scroll ${label} with 200 % text: by ${await sideways(page)} px`);
    }
  }
  await context.close();
  return found;
}

for (const name of names) {
  faults.push(...await validate(pages, name));
  for (const [width, script] of [[320, true], [390, true], [1280, true], [390, false]]) {
    faults.push(...await look(name, width, script));
  }
}
const planted = [...await validate(here, 'broken.html'), ...await look('broken.html', 390, true)];
for (const kind of ['html', 'console', 'scroll', 'axe']) {
  if (!planted.some((fault) => fault.startsWith(`${kind} `))) {
    faults.push(`control: nothing of kind ${kind} was found in broken.html`);
  }
}
await browser.close();
server.close();
for (const fault of faults) {
  console.log(fault);
}
console.log(`${names.length} pages, ${faults.length} faults`);
process.exitCode = names.length > 0 && faults.length === 0 ? 0 : 1;
