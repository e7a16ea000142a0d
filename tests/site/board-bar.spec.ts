import type { Page } from '@playwright/test';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';
import { working } from './working.ts';

const LONG = '/benchmarks/image-generation-on-long-shelf-test/';
const ALL = 500;

test.use({ baseURL: SITES.long.origin, viewport: { width: 1280, height: 700 } });

/** What can be pressed in a row and is covered in part by what can be pressed in the bar, at any way scrolled. */
function covered(page: Page, targets: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const found = new Set<string>();
    const bar = document.querySelector('.board-bar')!;
    const controls = [...bar.querySelectorAll('a, input, select, button')];
    for (let way = 0; way < 300; way += 4) {
      scrollTo({ top: way, behavior: 'instant' });
      const boxes = controls.map((node) => node.getBoundingClientRect());
      for (const node of document.querySelectorAll(`table.board tbody ${selector}`)) {
        const a = node.getBoundingClientRect();
        if (a.top > innerHeight) break;
        const isCovered = boxes.some(
          (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        );
        if (isCovered) found.add(`${node.outerHTML.slice(0, 80)} at ${way}`);
      }
    }
    return [...found];
  }, targets);
}

/** Whether the bar is in sight though the end of the board is not. */
const isAtHand = (page: Page) =>
  page.locator('.board-bar').evaluate((bar) => bar.getBoundingClientRect().top < innerHeight);

test('the bar below a long board lies over nothing that can be pressed while nobody uses it', async ({
  page,
}) => {
  await page.goto(LONG);
  await working(page, 'board-view');
  await page.waitForLoadState('networkidle');
  expect(await covered(page, ':is(a, input)')).toEqual([]);
});

test('the bar below a long board is at hand once a row is ticked, beside the other boxes', async ({
  page,
}) => {
  await page.goto(LONG);
  await working(page, 'board-view');
  expect(await isAtHand(page)).toBe(false);
  await page.locator('table.board tbody tr').nth(2).getByRole('checkbox').check();
  await expect.poll(() => isAtHand(page)).toBe(true);
  expect(await covered(page, 'input')).toEqual([]);
});

test('the bar below a long board is at hand once it is asked for, and as long as rows are filtered', async ({
  page,
}) => {
  await page.goto(LONG);
  await working(page, 'board-view');
  await page.getByRole('link', { name: `Filter the ${ALL} rows` }).click();
  await expect.poll(() => isAtHand(page)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBeLessThan(700);
  await page.goto(`${LONG}?code=yes`);
  await expect.poll(() => isAtHand(page)).toBe(true);
});
