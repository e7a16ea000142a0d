import type { Page } from '@playwright/test';
import { PAGE_TYPES } from './page-types.ts';
import { expect, test } from './watched-page.ts';

const BOARD = PAGE_TYPES['benchmarks/[id]/index.astro']!;
const COMPARED = PAGE_TYPES['compare/index.astro']!;
const PAPER = PAGE_TYPES['papers/[id].astro']!;

/** What code is set in, and what draws an arrow: no page is to have a font of ours for that. */
const isOther = (family: string) => /Mono|DejaVu|Symbol|Math/.test(family);

/** The fonts that the letters of a page are drawn with, by their own names. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const found = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) if (!isOther(familyName)) found.add(familyName);
  }
  return [...found].toSorted();
}

for (const address of [BOARD, COMPARED, PAPER]) {
  test(`the first visit of ${address} is set in our fonts throughout`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const families = await fontsOf(page, 'body :is(h1, h2, p, th, td, li, dt, dd, a, span)');
    expect(families.filter((family) => !/^Source S(ans 3|erif 4)/.test(family))).toEqual([]);
  });
}

/** How wide texts of a page are, each on one line. */
function widthsOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body * { white-space: nowrap; max-inline-size: none; }');
    document.adoptedStyleSheets = [sheet];
    const texts = { serif: '.abstract', bold: 'h1', sans: '#results + .lede', head: 'thead' };
    return Object.fromEntries(
      Object.entries(texts).map(([name, selector]) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(selector)!);
        return [name, range.getBoundingClientRect().width];
      }),
    );
  });
}

test('what stands in for our fonts takes their room, light and bold', async ({ browser }) => {
  const [ours, theirs] = await Promise.all(
    [false, true].map(async (isLost) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      if (isLost) await page.route('**/*.woff2', (route) => route.abort());
      await page.goto(PAPER);
      await page.waitForLoadState('networkidle');
      const fonts = await fontsOf(page, 'h1, h2, .abstract p, .lede, thead th');
      expect(fonts.some((family) => family.startsWith('Source'))).toBe(!isLost);
      const widths = await widthsOf(page);
      await context.close();
      return widths;
    }),
  );
  for (const [name, width] of Object.entries(ours!)) {
    expect(theirs![name]! / width, name).toBeGreaterThan(0.96);
    expect(theirs![name]! / width, name).toBeLessThan(1.04);
  }
});
