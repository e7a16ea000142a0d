import { expect, test } from './watched-page.ts';

test('four clicks lead from the home page to who is best on what, and why user studies do not compare', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Compare these 4 side by side' }).click();

  // Which of the four papers is best on what.
  await expect(page.locator('.verdict')).toContainText(/PC-AVS is best on 7/);
  await expect(page.locator('.matrix tbody tr')).toHaveCount(10);
  const lrs2 = page.locator('.matrix tr', { hasText: 'LRS2 (test)' }).first();
  await expect(lrs2).toContainText('0.9399 best');

  // Why the user studies do not compare, in a sentence and on the board itself.
  const uncounted = page.locator('.matrix .uncounted');
  await expect(uncounted).toHaveText([/User Study/, /User Study/]);
  await expect(page.locator('.notice.blocking').first()).toContainText(
    'each asked its own raters its own questions on its own scale',
  );
  await uncounted.first().getByRole('link', { name: 'User Study' }).click();
  await expect(page.locator('.notice.blocking')).toContainText('User studies do not compare');
  await page.locator('table.board .source-link').first().click();
  await expect(page.locator('.source-line:target')).toContainText('Lip Sync Quality');
});

test('without JavaScript three clicks say it of two papers', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Catalog' })
    .getByRole('link', { name: 'Compare' })
    .click();
  await page.getByRole('link', { name: 'ATVGnet and PC-AVS' }).click();
  await expect(page.locator('.verdict')).toContainText(/PC-AVS wins 6/);
  await page.locator('.matrix .uncounted').getByRole('link', { name: 'User Study' }).click();
  await expect(page.locator('.notice.blocking')).toContainText('User studies do not compare');
  await context.close();
});
