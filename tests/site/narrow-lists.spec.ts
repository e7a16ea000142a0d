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

/** Boards with few columns, with all that there can be, with pencils beside the values, and with none that is ranked. */
const BOARDS = [
  SITES.root.origin + PAGE_TYPES['benchmarks/[id]/index.astro']!,
  `${SITES.long.origin}/benchmarks/image-generation-on-long-shelf-test/`,
  `${SITES.odd.origin}/benchmarks/image-generation-on-cifar-10-test/`,
  `${SITES.odd.origin}/benchmarks/image-classification-on-imagenet-val/`,
];

for (const address of BOARDS) {
  for (const width of [320, 390, 640, 718, 1024]) {
    test(`all columns of ${address} are in sight at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(address);
      await page.locator('thead button').first().waitFor();
      const outside = await page
        .locator(
          'table.board :is(thead, tbody tr:nth-child(-n + 20)) :is(th, td, button, .direction)',
        )
        .evaluateAll((nodes) =>
          nodes
            .filter(
              (node) =>
                node.getBoundingClientRect().right >
                node.closest('.scroller')!.getBoundingClientRect().right + 0.5,
            )
            .map(({ textContent }) => textContent),
        );
      expect(outside).toEqual([]);
      expect(await page.locator('.tick input').count()).toBeGreaterThan(1);
      const heads = page.locator('table.board thead th');
      const boxes = await heads.evaluateAll((nodes) =>
        nodes.map((node) => {
          const inner = document.createRange();
          inner.selectNodeContents(node);
          const { left, right, top, bottom } = inner.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const isApart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(isApart, `${JSON.stringify(one)} ${JSON.stringify(other)}`).toBe(true);
        }
      }
    });
  }
}

test('a board on a phone is still a table to who hears it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(PAGE_TYPES['benchmarks/[id]/index.astro']!);
  await page.locator('thead button').first().waitFor();
  await expect(page.locator('table.board')).toMatchAriaSnapshot(`
    - table:
      - caption
      - rowgroup:
        - row:
          - columnheader "Place"
          - columnheader /SSIM/
          - columnheader "Paper"
          - columnheader "Year"
          - columnheader "Code"
          - columnheader "Compare"
      - rowgroup:
        - row:
          - cell "1"
          - cell /0\\.9399/
          - rowheader /IP-LAP/
          - cell "2023"
          - cell "code"
          - cell "Compare IP-LAP"
        - row
        - row
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

test('what leads to a comparison stands beside what is shared or below it, and no sign between them is left alone', async ({
  page,
}) => {
  await page.goto(PAGE_TYPES['papers/[id].astro']!);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    const items = await page.locator('.related > li').all();
    expect(items.length).toBeGreaterThan(1);
    for (const item of items) {
      const [text, link] = [
        (await item.locator('.muted').boundingBox())!,
        (await item.getByRole('link', { name: 'compare the two' }).boundingBox())!,
      ];
      const isBelow = link.x === text.x && link.y >= text.y + text.height - 1;
      const isBeside = link.x > text.x + text.width && Math.abs(link.y - text.y) < 4;
      expect(isBelow || isBeside).toBe(true);
      expect(await item.textContent()).not.toContain('·');
    }
  }
});

test('a caption stands above its table on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of [
    PAGE_TYPES['papers/[id].astro']!,
    `${SITES.long.origin}/benchmarks/image-generation-on-long-shelf-test/`,
  ]) {
    await page.goto(address);
    const table = page.locator('table:has(caption:not(.visually-hidden))');
    await expect(table).toHaveCount(1);
    const rules = await table.evaluate((node) => ({
      above: getComputedStyle(node).borderBlockStartWidth,
      between: getComputedStyle(node.querySelector('thead')!).borderBlockStartWidth,
    }));
    expect(rules).toEqual({ above: '0px', between: '2px' });
  }
});
