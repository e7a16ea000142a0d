import type { Page } from '@playwright/test';
import { ODD_PAGES, PAGE_TYPES } from './page-types.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';

/** The least that a reader must be able to set (WCAG 1.4.12). */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Text alone at twice its size (WCAG 1.4.4). */
const LARGE_TEXT = 'html { font-size: 200% !important; }';

/** A style of the reader's own, which no policy of the page keeps out. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Elements whose text is cut off: it overflows what neither shows nor scrolls it. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHidden = (node: Element) =>
      node.closest('.visually-hidden, [hidden], details:not([open])') !== null;
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return [...document.querySelectorAll('body *:not(svg *)')]
      .filter((node) => node.clientWidth > 0 && node.textContent !== '' && !isHidden(node))
      .filter((node) => {
        const { overflowX, overflowY } = getComputedStyle(node);
        const isTooWide = cuts(overflowX) && node.scrollWidth > node.clientWidth + 1;
        const isTooHigh = cuts(overflowY) && node.scrollHeight > node.clientHeight + 1;
        return isTooWide || isTooHigh;
      })
      .map((node) => node.outerHTML.slice(0, 120));
  });
}

const pages = [
  ...Object.values(PAGE_TYPES),
  ...ODD_PAGES.map((address) => SITES.odd.origin + address),
];

for (const address of pages) {
  test(`${address} loses nothing at 200 % zoom, with large text or with wide spacing`, async ({
    page,
  }) => {
    // A window of 1280 px at 200 % has room for 640.
    await page.setViewportSize({ width: 640, height: 400 });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    for (const css of ['', TEXT_SPACING, LARGE_TEXT]) {
      await restyle(page, css);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, css).toBe(640);
      expect(await cutOff(page), css).toEqual([]);
    }
  });
}
