import { PAGE_TYPES } from './page-types.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';

const LISTS = [
  '/',
  PAGE_TYPES['papers/[id].astro']!,
  '/metrics/',
  '/benchmarks/',
  PAGE_TYPES['tasks/[id].astro']!,
  PAGE_TYPES['metrics/[id].astro']!,
];

for (const address of LISTS) {
  test(`on a phone a table has all it tells in sight on ${address}`, async ({ page }) => {
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

test('the results of a paper on a phone are still a table to who hears it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(PAGE_TYPES['papers/[id].astro']!);
  await expect(page.locator('.standings')).toMatchAriaSnapshot(`
    - table "Results by task":
      - caption: Results by task
      - rowgroup:
        - row "Benchmark Metric Value Place Held of listed":
          - columnheader "Benchmark"
          - columnheader "Metric"
          - columnheader "Value"
          - columnheader "Place"
          - columnheader "Held of listed"
      - rowgroup:
        - row "Talking Face Generation":
          - rowheader "Talking Face Generation"
        - row /LRW \\(test\\) SSIM/:
          - rowheader "LRW (test)"
          - cell /SSIM/
          - cell /0\\.861/
          - cell "1 of 2"
          - cell "2 of about 28 listed"
  `);
});

test('what each year brought is in sight on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(PAGE_TYPES['benchmarks/[id]/index.astro']!);
  const cells = await page.locator('.progress :is(th, td)').all();
  expect(cells.length).toBeGreaterThan(8);
  for (const cell of cells) {
    const { x, width } = (await cell.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(320);
  }
});

test('the sign of a sorted column stands beside a name of several lines', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(PAGE_TYPES['benchmarks/[id]/[metric].astro']!);
  const button = page.locator('[data-key="value"] button');
  await button.waitFor();
  const between = await button.evaluate((node) => {
    const name = document.createRange();
    name.selectNodeContents(node);
    name.setEndBefore(node.querySelector('.direction')!);
    const [first, ...others] = name.getClientRects();
    const last = others.at(-1) ?? first!;
    return {
      isLong: last.top > first!.top,
      gap: node.querySelector('.direction')!.getBoundingClientRect().top - last.bottom,
    };
  });
  expect(between.isLong).toBe(true);
  // Less than the line that it stood on.
  expect(between.gap).toBeLessThan(16);
});

for (const [name, width, media] of [
  ['a small tablet', 718, 'screen'],
  ['paper', 718, 'print'],
  ['a wide screen', 1280, 'screen'],
] as const) {
  test(`what a board looked like over the years stands beside its best on ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media });
    for (const address of ['/benchmarks/', PAGE_TYPES['tasks/[id].astro']!]) {
      await page.goto(SITES.root.origin + address);
      for (const line of await page.locator('.sparkline svg:visible').all()) {
        const cell = line.locator('xpath=ancestor::td');
        const [drawn, around] = [(await line.boundingBox())!, (await cell.boundingBox())!];
        expect(drawn.y - around.y).toBeLessThan(16);
      }
    }
    expect(await page.locator('.sparkline svg:visible').count()).toBeGreaterThan(0);
  });
}

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
