import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheOf } from '../../scripts/build/build-site.ts';
import { filesBelow } from '../../scripts/build/settle.ts';

// The build as people run it, on real pages: what it may leave as it stands, and
// what a clean build makes, have to be the same bytes.

const ROOT = join(import.meta.dirname, '..', '..');
const PAGES = join(ROOT, 'content', 'sources', 'workdl');
const OTHER_PAGES = join(ROOT, 'tests', 'fixtures', 'site-pages');
const NEW_PAGE = 'imaginary-talking-faces.txt';

/** Inside of the project, as a site of the README is built. */
const site = join(ROOT, 'dist-test-rebuilt');
const clean = join(ROOT, 'dist-test-clean');
const parts = [1, 2].map((number) => join(ROOT, `dist-test-${number}-of-2`));

let folder = '';
let content = '';

function run(script: string, args: readonly string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', script), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        SITE: 'https://example.org',
        PICTURES: 'off',
        CONTENT: content,
        ...env,
      },
    },
  );
  if (status !== 0 && !(script === 'ingest.ts' && status === 1)) {
    throw new Error(`${script} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  }
  return stdout;
}

function ingest(): void {
  run('ingest.ts', ['--content', content, '--prune']);
}

/** How many files a build made, and how many it left as they stood. */
function build(out: string, ...args: string[]): { made: number; stood: number } {
  const text = run('build.ts', args, { OUT_DIR: out });
  const [, made = '', stood = '0'] = /(\d+) files made(?:, (\d+) stand)?/.exec(text) ?? [];
  return { made: Number(made), stood: Number(stood) };
}

/** Every file of a folder with a hash of its bytes. */
function bytesOf(out: string): Record<string, string> {
  const paths = [...filesBelow(out)].sort();
  return Object.fromEntries(
    paths.map((path) => [path, hash('sha256', readFileSync(join(out, path)))]),
  );
}

let before: Record<string, string> = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
  content = join(folder, 'content');
  mkdirSync(join(content, 'sources'), { recursive: true });
  cpSync(join(ROOT, 'content', 'registry'), join(content, 'registry'), { recursive: true });
  cpSync(PAGES, join(content, 'sources', 'workdl'), { recursive: true });
  cpSync(OTHER_PAGES, join(content, 'sources', 'workdl'), { recursive: true });
  ingest();
  expect(build(site, '--clean').made).toBeGreaterThan(500);
  before = bytesOf(site);
}, 300_000);

afterAll(() => {
  for (const made of [folder, site, clean, ...parts])
    rmSync(made, { recursive: true, force: true });
}, 60_000);

test('a build of what has not changed makes only what has no version', () => {
  const { made, stood } = build(site);
  expect(made).toBeLessThan(80);
  expect(stood).toBeGreaterThan(500);
  expect(bytesOf(site)).toEqual(before);
}, 300_000);

test('after a page came, a rebuild and a merge of parts are the same bytes', () => {
  const page = readFileSync(join(PAGES, '003_bd0ddb69de174357.txt'), 'utf8')
    .replace(/^.*Hierarchical.*$/m, 'Imaginary Talking Faces, Made for This Test')
    .replaceAll(/0\.(\d)/g, '0.4$1');
  writeFileSync(join(content, 'sources', 'workdl', NEW_PAGE), page);
  ingest();
  const { made, stood } = build(site);
  expect(made).toBeGreaterThan(80);
  expect(stood).toBeGreaterThan(300);
  build(parts[0]!, '--shard', '1/2');
  build(parts[1]!, '--shard', '2/2');
  run('build.ts', ['--merge', ...parts], { OUT_DIR: clean });
  const rebuilt = bytesOf(site);
  expect(Object.keys(rebuilt).length).toBeGreaterThan(Object.keys(before).length);
  expect(rebuilt).toEqual(bytesOf(clean));
}, 300_000);

test('whatever happens to the site and to what is known of it, the next build mends it', () => {
  const right = bytesOf(site);
  const [page, other] = Object.keys(right).filter((path) => /^papers\/.*\.html$/.test(path));
  writeFileSync(join(site, page!), 'changed by hand');
  rmSync(join(site, other!));
  writeFileSync(join(site, 'papers', 'stray.html'), 'left behind');
  rmSync(join(site, 'areas'), { recursive: true });
  writeFileSync(join(site, 'areas'), 'a file in the place of a folder');
  expect(build(site).made).toBeLessThan(100);
  expect(bytesOf(site)).toEqual(right);
  rmSync(cacheOf(ROOT, site), { recursive: true });
  expect(build(site).stood).toBe(0);
  expect(bytesOf(site)).toEqual(right);
}, 300_000);

test('after a page went, its files are gone, and the site is what it was', () => {
  rmSync(join(content, 'sources', 'workdl', NEW_PAGE));
  ingest();
  // The id that was given out is remembered, so its address still says what became of it.
  const retired = bytesOf(site);
  // By two: each leaves what stands of its own part.
  build(site, '--processes', '2');
  build(clean, '--clean');
  const after = bytesOf(site);
  expect(after).toEqual(bytesOf(clean));
  expect(Object.keys(after).length).toBeLessThan(Object.keys(retired).length);
}, 300_000);

test('a part that is not as it was made does not become a site, and the site stays as it is', () => {
  const right = bytesOf(clean);
  build(parts[0]!, '--shard', '1/2');
  build(parts[1]!, '--shard', '2/2');
  const page = Object.keys(bytesOf(parts[0]!)).find((path) => path.endsWith('.html'))!;
  const text = readFileSync(join(parts[0]!, page), 'utf8');
  writeFileSync(join(parts[0]!, page), text.replace('Benchleaf', 'Benchloaf'));
  expect(() => run('build.ts', ['--merge', ...parts], { OUT_DIR: clean })).toThrow(
    /is not as it was made/,
  );
  expect(bytesOf(clean)).toEqual(right);
}, 300_000);

test('parts of different content do not become one site, and the site stays as it is', () => {
  const right = bytesOf(clean);
  const other = { OUT_DIR: parts[0]!, SITE: 'https://elsewhere.example' };
  run('build.ts', ['--shard', '1/2'], other);
  expect(() => run('build.ts', ['--merge', ...parts], { OUT_DIR: clean })).toThrow(
    /different programs, settings or registries/,
  );
  expect(() => run('build.ts', ['--merge', parts[0]!], { OUT_DIR: clean })).toThrow(
    /Of 2 parts these are missing: 2\/2/,
  );
  expect(bytesOf(clean)).toEqual(right);
}, 300_000);
