import { expect, test } from './watched-page.ts';

for (const [reducedMotion, isFaded] of [
  ['no-preference', true],
  ['reduce', false],
] as const) {
  test(`from page to page ${isFaded ? 'fades' : 'does not fade'} with motion: ${reducedMotion}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset['faded'] = String(event.viewTransition !== null);
      });
    });
    await page.goto('/');
    await page.locator('.site-nav a', { hasText: 'Papers' }).click();
    await expect(page).toHaveURL(/\/papers\/$/);
    await expect(page.locator('html')).toHaveAttribute('data-faded', String(isFaded));
  });
}
