import type { Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { ODD_PAGES, PAGE_TYPES } from './page-types.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';

interface Mode {
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
  readonly width: number;
}

/** Colours, forced colours and width together: eight ways to look at a page. */
const EVERY_MODE: readonly Mode[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['none', 'active'] as const).flatMap((forcedColors) =>
    [1280, 320].map((width) => ({ colorScheme, forcedColors, width })),
  ),
);

/** In a part of them every colour and every width is met; `npm run audit -- accessibility` takes all. */
const isQuick = process.env['EVERY_MODE'] === undefined;
const QUICK_MODES = EVERY_MODE.filter(({ colorScheme, forcedColors, width }) =>
  forcedColors === 'active'
    ? colorScheme === 'dark' && width === 1280
    : (colorScheme === 'light') === (width === 320),
);

const nameOf = ({ colorScheme, forcedColors, width }: Mode) =>
  `${colorScheme}${forcedColors === 'active' ? ', colours forced' : ''}, ${width} px`;

async function look(page: Page, address: string, mode: Mode): Promise<void> {
  const { colorScheme, forcedColors, width } = mode;
  await page.setViewportSize({ width, height: 700 });
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

const pages = [
  ...Object.values(PAGE_TYPES),
  ...ODD_PAGES.map((address) => SITES.odd.origin + address),
];

for (const address of pages) {
  test.describe(address, () => {
    for (const mode of isQuick ? QUICK_MODES : EVERY_MODE) {
      test(`has no accessibility violation in ${nameOf(mode)}`, async ({ page }) => {
        await look(page, address, mode);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(mode.width);
        expect(await violationsOn(page)).toEqual([]);
      });
    }
  });
}
