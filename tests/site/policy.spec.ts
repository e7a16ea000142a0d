import { test as plainTest } from '@playwright/test';
import { ODD_PAGES, PAGE_TYPES } from './page-types.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';

// Every test of a watched page fails on a violation of its policy; these go through what can be done on each.

const pages = [
  ...Object.values(PAGE_TYPES),
  ...ODD_PAGES.map((address) => SITES.odd.origin + address),
];

for (const address of pages) {
  test(`${address} keeps its policy whatever is pressed`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    for (const frame of await page.locator('.chart-frame').all()) await frame.hover();
    const pressed = await page.evaluate(() => {
      const controls = [
        ...document.querySelectorAll<HTMLElement>(
          'summary, theme-switch button, thead button, .copy-block button, .tick input, main select, main input[type="checkbox"]',
        ),
      ].slice(0, 40);
      for (const control of controls) control.click();
      return controls.length;
    });
    expect(pressed).toBeGreaterThan(0);
    await page.getByRole('combobox').first().fill('lr');
    await expect(page.getByRole('option').first()).toBeVisible();
  });
}

plainTest('a script, a style and a picture that are not ours are stopped', async ({ page }) => {
  await page.goto(`${SITES.root.origin}/`);
  const stopped = await page.evaluate(async () => {
    const found: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      found.push(effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    const picture = document.createElement('img');
    picture.src = 'https://example.org/pixel.png';
    document.body.append(script, style, picture);
    // Told one after the other, and late where the machine is busy; a fourth would be told by then too.
    for (let waits = 0; waits < 50 && found.length < 3; waits += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { found: found.toSorted(), ran: 'ran' in window };
  });
  expect(stopped).toEqual({ found: ['img-src', 'script-src-elem', 'style-src-elem'], ran: false });
});
