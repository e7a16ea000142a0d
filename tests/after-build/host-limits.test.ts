import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeSize, measureSite } from '../../scripts/after-build/host-limits.ts';

const largest = { path: 'data/results.csv', bytes: 200_000 };

test('a small site fits everywhere', () => {
  expect(describeSize({ files: 498, bytes: 6_300_000, largest })).toEqual({
    line: '498 files, 6.3 MB; the largest is data/results.csv with 0.2 MB.',
    warnings: [],
  });
});

test('each limit that is passed is named with its host and what is allowed', () => {
  const size = {
    files: 240_000,
    bytes: 1_500_000_000,
    largest: { path: 'data/results.csv', bytes: 90_000_000 },
  };
  expect(describeSize(size).warnings).toMatchInlineSnapshot(`
    [
      "Too much for Cloudflare Pages: 240,000 files, at most 20,000. docs/publishing.md says what to do.",
      "Too much for Cloudflare Pages: data/results.csv has 90.0 MB, at most 26.2 MB. docs/publishing.md says what to do.",
      "Too much for GitHub Pages: 1500.0 MB, at most 1000.0 MB. docs/publishing.md says what to do.",
      "Too much for GitLab Pages: 240,000 files, at most 200,000. docs/publishing.md says what to do.",
      "Too much for GitLab Pages: 1500.0 MB, at most 1000.0 MB. docs/publishing.md says what to do.",
    ]
  `);
});

test('a limit that is reached and not passed is no warning', () => {
  expect(describeSize({ files: 20_000, bytes: 1e9, largest }).warnings).toEqual([]);
});

test('a folder is measured with all that is below it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'benchleaf-size-'));
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '12345');
  writeFileSync(join(folder, 'a', 'b', 'index.html'), '1234567');
  expect(await measureSite(folder)).toEqual({
    files: 2,
    bytes: 12,
    largest: { path: 'a/b/index.html', bytes: 7 },
  });
  rmSync(folder, { recursive: true });
});
