import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { PAGE_TYPES } from './page-types.ts';
import { IMPORTED, SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';
import { working } from './working.ts';

const BOARD = '/benchmarks/talking-face-generation-on-lrs2-test/';

test('the chart is a drawing until the reader moves on it, then Chart.js draws the same', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('response', (response) => scripts.push(response.url()));
  await page.goto(BOARD);
  await page.waitForLoadState('networkidle');
  const chart = page.locator('board-chart');
  await expect(chart.locator('svg.wide .point')).toHaveCount(3);
  await expect(chart.locator('.chart-frame')).toHaveAttribute(
    'aria-label',
    /3 values of SSIM from 2019 to 2023/,
  );
  expect(scripts.filter((url) => url.includes('series-chart'))).toEqual([]);
  await chart.locator('.chart-frame').hover();
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(chart.locator('.chart-frame > svg.wide')).toBeHidden();
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
  await page.locator('board-chart .chart-frame').hover();
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
  await expect(page.locator('board-chart svg.wide .point rect')).toHaveCount(2);
  await expect(page.locator('.chart figcaption')).toContainText('all of 2022');
});

test('the legend hides what it names, the years can be narrowed, and the keys say the values', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(BOARD);
  await page.locator('board-chart .chart-frame').focus();
  const canvas = page.locator('board-chart canvas');
  await expect(canvas).toBeFocused();
  const said = page.locator('.chart-canvas [role="status"]');
  const values: string[] = [];
  while (values.length < 4) {
    await page.keyboard.press('ArrowRight');
    values.push((await said.textContent()) ?? '');
  }
  expect(values).toEqual([
    'ATVGnet: 0.3944 (2019)',
    'PC-AVS: 0.4867 (2021)',
    'IP-LAP: 0.9399 (2023)',
    'IP-LAP: 0.9399 (2023)',
  ]);

  const picture = () => canvas.evaluate((node: HTMLCanvasElement) => node.toDataURL());
  const whole = await picture();
  const running = page.getByRole('button', { name: 'Best so far' });
  await running.click();
  await expect(running).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(picture).not.toBe(whole);

  await page.getByRole('combobox', { name: /^From/ }).selectOption('2021');
  await expect(page.locator('.chart-controls [role="status"]')).toHaveText(
    'The chart shows 2021 to 2023.',
  );
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText('PC-AVS: 0.4867 (2021)');
});

test('the chart is taken as SVG by a link that needs no script', async ({ page, browser }) => {
  await page.goto(BOARD);
  const link = page.locator('.chart-files a');
  await expect(link).toHaveAttribute('download', 'talking-face-generation-on-lrs2-test-ssim.svg');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const file = await readFile(await download.path(), 'utf8');

  // Alone, with nothing of the site beside it.
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.setContent('<main></main>');
  const shown = await other.evaluate((xml) => {
    const { documentElement: svg } = new DOMParser().parseFromString(xml, 'image/svg+xml');
    document.querySelector('main')?.append(svg);
    const texts = [...document.querySelectorAll('text')];
    return {
      root: svg.tagName,
      circles: svg.querySelectorAll('circle').length,
      texts: texts.map(({ textContent }) => textContent),
      widths: texts.map((text) => text.getBBox().width),
      fonts: new Set(texts.map((text) => getComputedStyle(text).fontFamily)).size,
      family: getComputedStyle(svg).fontFamily,
    };
  }, file);
  await context.close();
  expect(shown).toMatchObject({ root: 'svg', circles: 4, fonts: 1 });
  expect(shown.family).toMatch(/^"Source Sans 3", Arial/);
  expect(shown.texts).toContain('IP-LAP 0.9399');
  expect(shown.texts).toContain('Talking Face Generation on LRS2 (test): SSIM, higher is better');
  expect(Math.min(...shown.widths)).toBeGreaterThan(0);
});

test('the chart is taken as PNG at twice its size', async ({ page }) => {
  await page.goto(BOARD);
  await working(page, 'board-chart');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('talking-face-generation-on-lrs2-test-ssim.png');
  const png = await readFile(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width and height stand at fixed places in the first chunk.
  expect(png.readUInt32BE(16)).toBe(2 * 672);
  await expect(page.locator('.chart-files [role="status"]')).toHaveText('Saved.');
});

test('lists show how the best moved, in words as well, and only where it could', async ({
  page,
}) => {
  await page.goto('/tasks/talking-face-generation/');
  const row = page.locator('tbody tr', { hasText: 'LRS2 (test)' });
  await expect(row.locator('.sparkline path')).toHaveCount(1);
  await expect(row.locator('.sparkline')).toContainText(
    '3 values of SSIM from 2019 to 2023; the best went from 0.3944 to 0.9399.',
  );
  await expect(
    page.locator('tbody tr', { hasText: 'User Study' }).locator('.sparkline'),
  ).toHaveCount(0);
});

/** How high the letters of a drawing are set on the screen, in pixels, and which of its texts lie over each other or are cut off. */
function lettersOf(
  page: Page,
  selector: string,
): Promise<{ size: number; over: string[]; cut: string[] }[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<SVGSVGElement>(wanted)]
        .filter((svg) => svg.clientWidth > 0)
        .map((svg) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          const boxes = [...svg.querySelectorAll('text')].map((node) => ({
            text: node.textContent,
            box: node.getBoundingClientRect(),
          }));
          const over = boxes.flatMap(({ text, box: a }, index) =>
            boxes
              .slice(index + 1)
              .filter(
                ({ box: b }) =>
                  a.left < b.right - 1 &&
                  b.left < a.right - 1 &&
                  a.top < b.bottom - 4 &&
                  b.top < a.bottom - 4,
              )
              .map((other) => `${text} and ${other.text}`),
          );
          const edge = svg.getBoundingClientRect();
          const cut = boxes
            .filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1)
            .map(({ text }) => text);
          return { size: scale * parseFloat(getComputedStyle(svg).fontSize), over, cut };
        }),
    selector,
  );
}

const DRAWN = [
  BOARD,
  `${SITES.odd.origin}/benchmarks/image-generation-on-cifar-10-test/`,
  `${SITES.odd.origin}/benchmarks/image-classification-on-cifar-100-test/`,
  `${IMPORTED.origin}/benchmarks/garden-growth-forecasting-on-plot-test/`,
  `${IMPORTED.origin}/benchmarks/seed-sorting-on-seed-tray/`,
  PAGE_TYPES['compare/[pair].astro']!,
];

for (const width of [320, 390, 1280]) {
  test(`letters of a drawing can be read at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const address of DRAWN) {
      await page.goto(address);
      const drawings = await lettersOf(page, '.chart-frame > svg');
      expect(drawings.length, address).toBeGreaterThan(0);
      for (const { size, over, cut } of drawings) {
        expect(size, address).toBeGreaterThanOrEqual(12);
        expect(size, address).toBeLessThanOrEqual(18);
        expect(over, address).toEqual([]);
        expect(cut, address).toEqual([]);
      }
    }
  });
}

test('boards that are compared stand beside each other where there is room', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(PAGE_TYPES['compare/[pair].astro']!);
  const tops = () =>
    page
      .locator('.standing-chart .chart-frame')
      .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().top));
  expect(new Set(await tops()).size).toBe(2);
  expect(await tops()).toHaveLength(6);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(new Set(await tops()).size).toBe(6);
});

test('a drawing that turns into a canvas keeps its room', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(PAGE_TYPES['compare/index.astro']!);
  const frame = page.locator('.standing-chart .chart-frame').first();
  const before = await frame.boundingBox();
  await frame.hover();
  await expect(frame.locator('canvas')).toBeVisible();
  const after = await frame.boundingBox();
  expect(after!.height).toBeCloseTo(before!.height, 0);
});
