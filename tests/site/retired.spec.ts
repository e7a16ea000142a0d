import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtFiles, fileAt, readBuilt } from './built-site.ts';
import { SITES } from './sites.ts';

const site = SITES.odd;
const root = join(import.meta.dirname, '..', '..');
const bytes = (path: string) => readFileSync(join(root, site.outDir, path));

const MOVED = [
  [
    'papers/an-older-id-of-tied-values',
    'papers/tied-values-a-third-paper-that-reports-the-same-number',
  ],
  ['benchmarks/image-making-on-cifar-10-test', 'benchmarks/image-generation-on-cifar-10-test'],
  ['tasks/image-making', 'tasks/image-generation'],
] as const;

for (const [from, to] of MOVED) {
  test(`every file of ${to} is at ${from} too`, () => {
    const beside = builtFiles(site)
      .filter((file) => file.startsWith(`${to}.`))
      .map((file) => file.slice(to.length));
    expect(beside.length).toBeGreaterThan(0);
    for (const ending of beside) expect(bytes(from + ending).equals(bytes(to + ending))).toBe(true);
  });
}

test('the charts of a replaced benchmark and of a replaced metric stay', () => {
  const chart = bytes('benchmarks/image-generation-on-cifar-10-test/fid.svg');
  for (const old of [
    'image-making-on-cifar-10-test/fid',
    'image-making-on-cifar-10-test/fid-score',
    'image-generation-on-cifar-10-test/fid-score',
  ]) {
    expect(bytes(`benchmarks/${old}.svg`).equals(chart)).toBe(true);
  }
});

test('the pictures of what was replaced stay', () => {
  for (const [from, to] of MOVED.slice(1)) {
    expect(bytes(`og/${from}.png`).equals(bytes(`og/${to}.png`))).toBe(true);
  }
});

test('a badge with the id of a result before its benchmark and metric were replaced stays', () => {
  const papers = JSON.parse(readBuilt(site, 'data/papers.json')) as {
    id: string;
    results: { id: string; benchmark: { id: string }; metric: { id: string } | null }[];
  }[];
  expect(papers.length).toBeGreaterThan(0);
  const benchmark = 'image-generation-on-cifar-10-test';
  const found = papers.flatMap(({ id, results }) =>
    results
      .filter((one) => one.benchmark.id === benchmark && one.metric?.id === 'fid')
      .map((one) => ({ id, result: one.id })),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { id, result } of found) {
    const old = JSON.stringify([id, 'image-making-on-cifar-10-test', 'fid-score', null, 0]);
    const badge = bytes(`badges/${hash('sha256', old).slice(0, 12)}.svg`);
    expect(badge.equals(bytes(`badges/${result}.svg`))).toBe(true);
  }
});

test('the record of a paper that was taken out says so', () => {
  expect(JSON.parse(readBuilt(site, 'papers/a-paper-that-was-taken-out.json'))).toEqual({
    kind: 'papers',
    id: 'a-paper-that-was-taken-out',
    retired: true,
    successor: null,
  });
});

test('hosts are told where each address leads, and both ends exist', () => {
  const rules = readBuilt(site, '_redirects').match(/^\/.*$/gm) ?? [];
  expect(rules.length).toBeGreaterThan(5);
  for (const rule of rules) {
    const [from = '', to = '', status] = rule.split(' ');
    expect(fileAt(site, from), rule).toBeDefined();
    expect(fileAt(site, to), rule).toBeDefined();
    expect(readBuilt(site, fileAt(site, from)!)).toContain(`content="0; url=${to}"`);
    expect(status).toBe('301');
  }
  expect(rules.map((rule) => rule.split(' ')[0])).toContain('/papers/an-older-id-of-tied-values/');
});

for (const [name, { outDir }] of Object.entries(SITES)) {
  test(`sha256sum finds the site “${name}” as it was written`, () => {
    test.skip(process.platform !== 'linux', 'sha256sum belongs to Linux');
    const check = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: join(root, outDir),
      encoding: 'utf8',
    });
    const files = builtFiles(SITES[name as keyof typeof SITES]);
    expect(check.match(/: OK$/gm)).toHaveLength(files.length - 1);
  });
}
