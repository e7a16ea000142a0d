import { globSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { OwnHost } from './own-host.ts';
import { SITES } from './sites.ts';

test('an index that cannot be loaded is said, and the next key tries again', async ({ page }) => {
  let isBroken = true;
  await page.route('**/search/index.json', (route) =>
    isBroken ? route.abort() : route.continue(),
  );
  await page.goto('/papers/');
  const field = page.getByRole('combobox');
  await field.fill('lrs');
  await expect(page.locator('search-field [role="status"]')).toContainText('could not be loaded');
  isBroken = false;
  await field.fill('lrs2');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('what is known is shown when papers cannot be loaded, which are asked for again', async ({
  page,
}) => {
  let isBroken = true;
  await page.route('**/papers-0.bin', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('/papers/');
  await page.getByRole('combobox').fill('talking');
  await expect(page.locator('search-field [role="status"]')).toContainText('could not be loaded');
  await expect(page.getByRole('group', { name: 'Tasks' }).getByRole('option')).not.toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Papers' })).toHaveCount(0);
  isBroken = false;
  // Without another key: after three seconds.
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
});

test('a file that was not there yet is found when it is, whatever the browser remembers', async ({
  page,
}) => {
  const host = new OwnHost(SITES.root);
  try {
    await host.switchOn();
    const [name] = globSync('search/*/papers-0.bin', { cwd: host.folder });
    const file = join(host.folder, name!);
    renameSync(file, `${file}.late`);
    await page.goto(`${host.home}papers/`);
    await page.getByRole('combobox').fill('talking');
    await expect(page.locator('search-field [role="status"]')).toContainText('could not be loaded');
    renameSync(`${file}.late`, file);
    // Without another key: after three seconds.
    await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
  } finally {
    await host.remove();
  }
});

test('offline, what was visited answers from the browser’s own store', async ({
  page,
  context,
}) => {
  await page.goto('/papers/');
  const field = page.getByRole('combobox');
  await field.fill('lrs2');
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
  await context.setOffline(true);
  await field.fill('dubbing');
  await expect(page.getByRole('group', { name: 'Tasks' })).toContainText('Video Dubbing');
  await expect(page.getByRole('group', { name: 'Papers' })).toBeVisible();
});
