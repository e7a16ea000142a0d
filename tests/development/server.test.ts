import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const cache = mkdtempSync(join(tmpdir(), 'benchleaf-dev-'));
let server: ChildProcess | undefined;
let ended: Promise<unknown> | undefined;
let home = '';
let printed = '';

/** Not the command: it refuses to start beside a server that a developer has running. */
const SERVE = `const { dev } = await import('astro');
const { address } = await dev({
  root: process.cwd(),
  server: { host: '127.0.0.1', port: 0 },
  vite: { cacheDir: process.env.ASTRO_CACHE_DIR + '/vite' },
});
process.send(address.port);`;

beforeAll(async () => {
  // Vitest says in the environment what a server takes for its own settings.
  const { PATH, HOME } = process.env;
  server = spawn(process.execPath, ['--input-type=module', '--eval', SERVE], {
    cwd: ROOT,
    env: { PATH, HOME, BASE: '/catalog', ASTRO_CACHE_DIR: cache },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  ended = once(server, 'exit');
  for (const stream of [server.stdout!, server.stderr!])
    stream.on('data', (text: Buffer) => (printed += text.toString()));
  const told = once(server, 'message') as Promise<[port: number]>;
  const [port] = await Promise.race([
    told,
    ended.then(() => {
      throw new Error(printed);
    }),
  ]);
  home = `http://127.0.0.1:${port}/catalog/`;
}, 90_000);
afterAll(async () => {
  server?.kill();
  await ended;
  rmSync(cache, { recursive: true, force: true });
});

test.each([
  ['papers/', 'text/html'],
  ['search/', 'text/html'],
  ['data/manifest.json', 'application/json'],
  ['data/results.parquet', 'application/vnd.apache.parquet'],
  ['data/manifest.json?now', 'application/json'],
])('the development server answers %s as the site does', async (path, type) => {
  const answer = await fetch(home + path);
  expect([answer.status, answer.headers.get('content-type')], printed).toEqual([
    200,
    expect.stringContaining(type),
  ]);
});

test('the development server knows a file that is not there from one that is', async () => {
  const answer = await fetch(`${home}data/nothing.json`);
  expect(answer.status).toBe(404);
});
