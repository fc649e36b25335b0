// A person for tests: `make_citizen({ state: 'active', session: 1 })` gives { id, tckn, mobile, password, session }.
// The words are those of tests/tool/make_citizen.c (`build/release/make_citizen help`). VAR names var/, BUILD the programs.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const VAR = process.env.VAR || `${root}var`;
const BUILD = process.env.BUILD || `${root}build/release`;

export function make_citizen(words = {}) {
  const line = execFileSync(`${BUILD}/make_citizen`, Object.entries(words).map(([name, value]) => `${name}=${value}`), {
    env: { ...process.env, ESUBE_CONFIG: `${VAR}/app.conf` },
    encoding: 'utf8',
  });
  return JSON.parse(line);
}
