import { expect, test } from './watched-page.ts';
import { SITES } from './sites.ts';

const BOARD = '/benchmarks/talking-face-generation-on-lrs2-test/';

test('the chart is a drawing until the reader moves on it, then Chart.js draws the same', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('response', (response) => scripts.push(response.url()));
  await page.goto(BOARD);
  await page.waitForLoadState('networkidle');
  const chart = page.locator('board-chart');
  await expect(chart.locator('svg .point')).toHaveCount(3);
  await expect(chart.locator('.chart-frame')).toHaveAttribute(
    'aria-label',
    /3 values of SSIM from 2019 to 2023/,
  );
  expect(scripts.filter((url) => url.includes('series-chart'))).toEqual([]);
  await chart.hover();
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(chart.locator('svg')).toBeHidden();
  await expect(chart.locator('canvas')).toHaveAttribute('aria-label', /3 values of SSIM/);
});

test('the keyboard reaches the chart too', async ({ page }) => {
  await page.goto(BOARD);
  await page.locator('board-chart .chart-frame').focus();
  await expect(page.locator('board-chart canvas')).toBeVisible();
});

test('the canvas follows the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(BOARD);
  await page.locator('board-chart').hover();
  const canvas = page.locator('board-chart canvas');
  await expect(canvas).toBeVisible();
  const picture = () => canvas.evaluate((node: HTMLCanvasElement) => node.toDataURL());
  const light = await picture();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(picture).not.toBe(light);
});

test('a board with a single result has no chart', async ({ page }) => {
  await page.goto('/benchmarks/visual-dubbing-on-hdtf-test/');
  await expect(page.locator('.chart')).toHaveCount(0);
});

test('a board whose papers are all of one year has bars', async ({ page }) => {
  await page.goto(`${SITES.odd.origin}/benchmarks/image-classification-on-cifar-100-test/`);
  await expect(page.locator('board-chart svg .point rect')).toHaveCount(2);
  await expect(page.locator('.chart figcaption')).toContainText('all of 2022');
});
