import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CHECKSUMS, readContents, writeChecksums } from '../../scripts/after-build/checksums.ts';
import { siteFiles } from '../../scripts/after-build/site-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'benchleaf-sums-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function sumUp(): Promise<void> {
  const paths = siteFiles(folder).filter((path) => path !== CHECKSUMS);
  const contents = await readContents(folder, paths);
  await writeChecksums(
    folder,
    paths.map((path) => [path, contents(path)] as const),
  );
}

test('the list has every other file once, in an order that no machine changes, and is written anew', async () => {
  for (const path of ['b/index.html', 'b.json', 'a/é.txt', 'a-b/x', 'B', '_redirects']) {
    write(path, path);
  }
  write('empty', '');
  await sumUp();
  const first = readFileSync(join(folder, CHECKSUMS), 'utf8');
  await sumUp();
  expect(readFileSync(join(folder, CHECKSUMS), 'utf8')).toBe(first);
  expect(first.split('\n').map((line) => line.slice(66))).toEqual([
    'B',
    '_redirects',
    'a-b/x',
    'a/é.txt',
    'b.json',
    'b/index.html',
    'empty',
    '',
  ]);
  // Of nothing, as every list of test vectors has it.
  expect(first).toContain(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty',
  );
});

test('every file has its own sum, one that is too large to be read at once too', async () => {
  for (let number = 0; number < 50; number += 1) write(`many/${number}.txt`, `${number}`);
  write('many/large.csv', 'x'.repeat(8_000_001));
  await sumUp();
  const lines = readFileSync(join(folder, CHECKSUMS), 'utf8').split('\n');
  const many = lines.filter((line) => line.includes('  many/'));
  expect(new Set(many.map((line) => line.slice(0, 64))).size).toBe(51);
});

test('what is known of a file is taken for it, and the list is a file of the site too', async () => {
  write('a/known', 'text');
  const known = { size: 4, sha256: 'f'.repeat(64) };
  const paths = ['a/known', 'b.json'];
  const contents = await readContents(folder, paths, new Map([['a/known', known]]));
  const named = paths.map((path) => [path, contents(path)] as const);
  expect(named).toEqual([
    ['a/known', known],
    ['b.json', { size: 6, sha256: hash('sha256', 'b.json') }],
  ]);
  const [path, { size, sha256 }] = await writeChecksums(folder, named);
  const list = readFileSync(join(folder, path));
  expect([size, sha256]).toEqual([list.length, hash('sha256', list)]);
});

test('a long list is written in pieces, and known as it stands', async () => {
  const named = Array.from({ length: 9_000 }, (_, index) => {
    const text = `é${index}`;
    return [`many/${text}.txt`, { size: text.length, sha256: hash('sha256', text) }] as const;
  });
  const [path, { size, sha256 }] = await writeChecksums(folder, named);
  const list = readFileSync(join(folder, path));
  expect([size, sha256]).toEqual([list.length, hash('sha256', list)]);
  const lines = named.map(([file, content]) => `${content.sha256}  ${file}\n`);
  expect(list.toString()).toBe(lines.join(''));
});

test.runIf(process.platform === 'linux')(
  'sha256sum takes it, and finds what was changed',
  async () => {
    await sumUp();
    const check = () =>
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', CHECKSUMS], {
        cwd: folder,
        stdio: 'pipe',
      });
    expect(check().toString()).toBe('');
    write('b.json', 'changed');
    expect(check).toThrow(/1 computed checksum did NOT match/);
  },
);
