import { PAGE_TYPES } from './page-types.ts';
import { expect, test } from './watched-page.ts';

const LISTS = [
  '/',
  '/metrics/',
  '/benchmarks/',
  PAGE_TYPES['tasks/[id].astro']!,
  PAGE_TYPES['metrics/[id].astro']!,
];

for (const address of LISTS) {
  test(`on a phone a list of boards has all it tells in sight on ${address}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address);
    const cells = page.locator('main table tbody :is(th, td)');
    const rights = await cells.evaluateAll((nodes) =>
      nodes.map((node) => Math.max(...[...node.getClientRects()].map(({ right }) => right))),
    );
    expect(rights.length).toBeGreaterThan(3);
    expect(Math.max(...rights)).toBeLessThanOrEqual(320);
  });
}

test('a list of boards on a phone is still a table to who hears it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/benchmarks/');
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const count = (role: string) => nodes.filter((node) => node.role?.value === role).length;
  const rows = await page.locator('table.benchmarks tbody tr').count();
  expect(count('table')).toBe(1);
  expect(count('row')).toBe(rows + 1);
  expect(count('columnheader')).toBe(6);
  expect(count('rowheader')).toBe(rows);
  expect(count('cell')).toBe(rows * 5);
});

for (const [metric, address] of [
  ['short', PAGE_TYPES['benchmarks/[id]/index.astro']!],
  ['long', PAGE_TYPES['benchmarks/[id]/[metric].astro']!],
]) {
  test(`on a phone a board in a metric of a ${metric} name has its papers in sight`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address!);
    await page.locator('thead button').first().waitFor();
    for (const title of await page.locator('.board .paper-title').all()) {
      const { x, width } = (await title.boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(320);
    }
  });
}
