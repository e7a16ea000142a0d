import { expect, test } from 'vitest';
import { emptyIds } from '../../src/catalog/ids-file.ts';
import { isInSitemap } from '../../src/exports/sitemap.ts';

const retired = {
  ...emptyIds().retired,
  papers: { 'old-paper': null },
  benchmarks: { 'old-board': 'board' },
  metrics: { 'old-metric': 'ssim' },
};
const firstMetricOf = (benchmark: string) => (benchmark === 'board' ? 'ssim' : undefined);

test.each([
  ['', true],
  ['papers/', true],
  ['papers/a-paper/', true],
  ['benchmarks/board/', true],
  ['benchmarks/board/ssim/', false],
  ['benchmarks/board/psnr/', true],
  ['benchmarks/board/psnr/rescaled/', false],
  ['papers/old-paper/', false],
  ['benchmarks/old-board/', false],
  ['benchmarks/old-board/psnr/', false],
  ['benchmarks/board/old-metric/', false],
  ['metrics/old-metric/', false],
  ['compare/a--b/', true],
  ['offline/', false],
  // No benchmark is called `b`, and nothing is looked up for it.
  ['browse/benchmarks/b/1/', true],
  ['browse/papers/old-paper/1/', true],
  ['constructor/name/', true],
])('that the sitemap lists “%s” is %s', (path, listed) => {
  expect(isInSitemap(path, retired, firstMetricOf)).toBe(listed);
});
