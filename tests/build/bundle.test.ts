import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { bundleOf, type Bundle } from '../../scripts/build/bundle.ts';
import { filesBelow } from '../../scripts/build/settle.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Within the project: the program finds its libraries above it. */
const bundles = join(ROOT, '.cache', 'test-bundles');

let bundle: Bundle;
/** Tells what the bundle holds; it is written when the bundle is made. */
let contents = '';

beforeEach(async () => {
  bundle = await bundleOf(ROOT, bundles);
  contents = join(dirname(bundle.assets), 'contents.json');
}, 60_000);

afterAll(() => {
  rmSync(bundles, { recursive: true });
});

/** When the bundle that a build is given was made. */
async function timeOfNext(): Promise<number> {
  bundle = await bundleOf(ROOT, bundles);
  expect(existsSync(bundle.entry)).toBe(true);
  return statSync(contents).mtimeMs;
}

test('what is bundled is what is published, whatever a test calls itself', () => {
  // Vitest says so.
  expect(process.env['NODE_ENV']).toBe('test');
  const program = dirname(bundle.entry);
  const text = Array.from(filesBelow(program), (path) => readFileSync(join(program, path), 'utf8'));
  expect(text.join('')).toContain('content-security-policy');
});

test('a bundle is not taken whose program was changed meanwhile', async () => {
  rmSync(contents);
  const made = bundleOf(ROOT, bundles);
  // Where the site stands is part of the program, as every source is.
  vi.stubEnv('SITE', 'https://changed.example');
  await expect(made).rejects.toThrow('changed while it was bundled');
  vi.unstubAllEnvs();
  expect(readdirSync(bundles).filter((name) => name.includes('.'))).toEqual([]);
}, 60_000);

test('what was bundled serves every build of the same program', async () => {
  expect([...filesBelow(bundle.assets)]).toContain('mark.svg');
  expect([...filesBelow(bundle.assets)].filter((path) => path.endsWith('.html'))).toEqual([]);
  const before = statSync(contents).mtimeMs;
  expect(await timeOfNext()).toBe(before);
});

test.each([
  ['is cut off', () => rmSync(contents)],
  ['lost a file', () => rmSync(join(bundle.assets, 'mark.svg'))],
  ['has a file of other bytes', () => appendFileSync(bundle.entry, '\n')],
  ['has a file too many', () => appendFileSync(join(bundle.assets, 'mine.html'), 'x')],
])(
  'a bundle that %s is made anew',
  async (_, harm) => {
    const before = statSync(contents).mtimeMs;
    harm();
    const time = await timeOfNext();
    expect(time).toBeGreaterThan(before);
    expect(await timeOfNext()).toBe(time);
  },
  60_000,
);

test('a bundle that nobody used for a day goes when another one comes', async () => {
  const [old, recent] = [join(bundles, 'old'), join(bundles, 'recent')];
  for (const folder of [old, recent]) mkdirSync(folder);
  const days = (count: number) => new Date(Date.now() - count * 24 * 3_600_000);
  utimesSync(old, days(1.1), days(1.1));
  utimesSync(recent, days(0.9), days(0.9));
  rmSync(contents);
  await bundleOf(ROOT, bundles);
  expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
}, 60_000);
