import type { Locator, Page } from '@playwright/test';
import { builtFiles } from './built-site.ts';
import { PAGE_TYPES } from './page-types.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';
import { working } from './working.ts';

const LRS2 = '/benchmarks/talking-face-generation-on-lrs2-test/';
const LONG = `${SITES.long.origin}/benchmarks/image-generation-on-long-shelf-test/`;

/** Press Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`80 times Tab do not lead to ${String(target)}`);
}

/** What has the focus, when something else lies over all of it or it is out of sight; else undefined. */
function hiddenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return undefined;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
    const isSeen = steps.some((across) =>
      steps.some((down) => {
        const hit = document.elementFromPoint(
          left + across * (right - left),
          top + down * (bottom - top),
        );
        return hit !== null && (focused.contains(hit) || hit.contains(focused));
      }),
    );
    return isSeen ? undefined : focused.outerHTML.slice(0, 120);
  });
}

/** Go through a page with one key, and tell what has the focus unseen. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const isOut = await page.evaluate(() => document.activeElement === document.body);
    if (isOut && presses > 0) break;
    const found = await hiddenFocus(page);
    if (found !== undefined) hidden.push(found);
  }
  return hidden;
}

test('the first key of a visit leads past the header', async ({ page }) => {
  await page.goto(LRS2);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the tabs of a board are reached, tell which is open, and open another', async ({ page }) => {
  await page.goto(`${SITES.odd.origin}/benchmarks/image-generation-on-script-alert-d-script-test/`);
  const tabs = page.getByRole('navigation', { name: 'Metrics of this benchmark' });
  await expect(tabs.locator('[aria-current="page"]')).toHaveCount(1);
  const other = tabs.locator('a:not([aria-current])').first();
  const address = (await other.getAttribute('href'))!;
  await tabTo(page, other);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === address);
  await expect(tabs.locator(`a[href="${address}"]`)).toHaveAttribute('aria-current', 'page');
});

for (const key of ['Enter', 'Space']) {
  test(`a column sorts with ${key}, says so, and keeps the focus`, async ({ page }) => {
    await page.goto(LRS2);
    await working(page, 'board-view');
    const year = page.getByRole('button', { name: 'Year' });
    await tabTo(page, year);
    await page.keyboard.press(key);
    await expect(page.locator('th', { has: year })).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.locator('sortable-table [role="status"]')).toHaveText(
      'Sorted by Year, ascending.',
    );
    await expect(year).toBeFocused();
  });
}

test('rows are ticked and their comparison is opened', async ({ page }) => {
  await page.goto(LRS2);
  await working(page, 'board-view');
  const boxes = page.locator('table.board').getByRole('checkbox');
  for (const box of [boxes.nth(0), boxes.nth(1)]) {
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
  await tabTo(page, page.getByRole('link', { name: 'Compare 2 ticked papers' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compare\/\?paper=.+&paper=.+/);
});

test('what is folded opens and closes', async ({ page }) => {
  await page.goto(LRS2);
  const summary = page.locator('summary', { hasText: 'Cite this board' });
  await tabTo(page, summary);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'BibTeX of the board' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'BibTeX of the board' })).toBeHidden();
});

test('the theme goes round and says where it is', async ({ page }) => {
  await page.goto('/');
  const theme = page.locator('theme-switch button');
  await tabTo(page, theme);
  const names = new Set<string>();
  for (let presses = 0; presses < 3; presses += 1) {
    await page.keyboard.press('Enter');
    names.add((await theme.textContent())!.trim());
  }
  expect(names.size).toBe(3);
});

test('a scroller that has the focus scrolls with the arrows', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const papers = builtFiles(SITES.root).flatMap(
    (file) => /^papers\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? [],
  );
  await page.goto(`/compare/?paper=${papers.join('&paper=')}`);
  const scroller = page.locator('compare-page .scroller');
  await scroller.waitFor();
  await tabTo(page, scroller);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => scroller.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
});

for (const [file, address] of Object.entries(PAGE_TYPES)) {
  test(`the focus is never hidden on ${file}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(await walk(page, 'Tab', 60)).toEqual([]);
  });
}

test.describe('between the header and the bar that stay on a long board', () => {
  for (const key of ['Tab', 'Shift+Tab'] as const) {
    test(`the focus is never hidden, with ${key}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 600 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(LONG);
      await working(page, 'board-view');
      const box = page.locator('table.board tbody tr').nth(250).getByRole('checkbox');
      // The bar stays once there is something to compare.
      await box.check();
      await box.focus();
      expect(await walk(page, key, 80)).toEqual([]);
    });
  }
});
