import { expect, test } from 'vitest';
import { describeSize, SiteMeter } from '../../scripts/after-build/host-limits.ts';

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

test('a site is measured by its files', () => {
  const meter = new SiteMeter();
  for (const [path, bytes] of [
    ['index.html', 5],
    ['a/b/index.html', 7],
    ['c', 1],
  ] as const)
    meter.add(path, bytes);
  expect({ ...meter }).toEqual({
    files: 3,
    bytes: 13,
    largest: { path: 'a/b/index.html', bytes: 7 },
  });
});
