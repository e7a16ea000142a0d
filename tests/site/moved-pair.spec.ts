import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtFiles } from './built-site.ts';
import { OwnHost } from './own-host.ts';
import { SITES } from './sites.ts';

test('a pair that has no page of its own any more is compared all the same', async ({ page }) => {
  const host = new OwnHost(SITES.based);
  try {
    const file = builtFiles(SITES.based).find((path) =>
      /^compare\/.+--.+\/index\.html$/.test(path),
    );
    const pair = file!.replace('index.html', '');
    rmSync(join(host.folder, pair), { recursive: true });
    await host.switchOn();
    await page.addInitScript(() => {
      addEventListener('pagehide', () => {
        sessionStorage.setItem('left', document.querySelector('h1')?.textContent ?? '');
      });
    });
    const answer = await page.goto(host.home + pair);
    expect(answer?.status()).toBe(404);
    const [a, b] = pair.slice('compare/'.length, -1).split('--');
    await expect(page).toHaveURL(`${host.home}compare/?paper=${a}&paper=${b}`);
    await expect(page.locator('.compare-chosen li')).toHaveCount(2);
    // What was read until then.
    expect(await page.evaluate(() => sessionStorage.getItem('left'))).toBe(
      'Comparing the two papers…',
    );
  } finally {
    await host.remove();
  }
});

test('another address that is not there stays where it is', async ({ page }) => {
  const host = new OwnHost(SITES.based);
  try {
    await host.switchOn();
    for (const path of ['papers/no--such/', 'compare/a-b/', 'compare/a--b--c/']) {
      await page.goto(host.home + path);
      await expect(page.locator('h1')).toHaveText('There is no page at this address.');
      await expect(page).toHaveURL(host.home + path);
    }
  } finally {
    await host.remove();
  }
});
