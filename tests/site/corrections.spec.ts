import { load } from 'cheerio';
import { builtFiles, readBuilt } from './built-site.ts';
import { REPOSITORY, SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';

const PAPER =
  'papers/pose-controllable-talking-face-generation-by-implicitly-modularized-audio-cc79d6/';
const BOARD = 'benchmarks/talking-face-generation-on-lrw-test/';

const { based } = SITES;
const at = (path: string) => based.origin + based.base + path;

/** What an issue would begin with. */
function issueOf(address: string | null): { title: string | null; body: string | null } {
  const { origin, pathname, searchParams } = new URL(address!);
  expect(origin + pathname).toBe(`${REPOSITORY}/issues/new`);
  return { title: searchParams.get('title'), body: searchParams.get('body') };
}

test('every value of a paper has a link that tells its file, its lines and its reading', async ({
  page,
}) => {
  await page.goto(at(PAPER));
  await expect(page.locator('.standings .correct')).toHaveCount(10);
  const link = page.getByRole('link', { name: 'Correct SSIM on LRW (test)' });
  const { title, body } = issueOf(await link.getAttribute('href'));
  expect(title).toBe('SSIM of PC-AVS on Talking Face Generation, LRW (test): 0.861');
  expect(body).toContain('Source: content/sources/workdl/000_0181b8f42390574b.txt, lines 15 to 17');
  expect(body).toContain('Read as: Talking Face Generation | LRW (test) | SSIM | 0.861');
});

test('so has every value of a board, and the target is large enough to hit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(at(BOARD));
  const links = page.locator('table.board .correct');
  await expect(links).toHaveCount(2);
  for (const link of await links.all()) {
    const box = await link.boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
    expect(box!.x + box!.width).toBeLessThanOrEqual(320);
  }
});

test('a paper and a board have one of their own', async ({ page }) => {
  await page.goto(at(PAPER));
  const paper = page.getByRole('link', { name: 'Correct this paper' });
  expect(issueOf(await paper.getAttribute('href')).title).toMatch(/^Paper: Pose-Controllable/);
  await page.goto(at(BOARD));
  const board = page.getByRole('link', { name: 'Correct this board' });
  expect(issueOf(await board.getAttribute('href')).body).toContain(
    'Metric: SSIM, higher is better',
  );
});

test('where no repository is named, nothing of this is there', () => {
  for (const file of builtFiles(SITES.root).filter((one) => one.endsWith('.html'))) {
    const $ = load(readBuilt(SITES.root, file));
    expect($('a[href*="/issues/new"], .correct').length, file).toBe(0);
  }
});
