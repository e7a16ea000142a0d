import { expect, test } from './watched-page.ts';
import { SITES } from './sites.ts';

const LRW = '/benchmarks/talking-face-generation-on-lrw-test/';

test.describe('the leaderboard of Talking Face Generation on LRW (test)', () => {
  test('says the best held, its direction and how much is held', async ({ page }) => {
    await page.goto(LRW);
    await expect(page.locator('h1')).toHaveText('Talking Face Generation on LRW (test)');
    await expect(page.locator('.verdict')).toHaveText(
      'Best held: PC-AVS, SSIM 0.861, higher is better; 2 of about 28 listed.',
    );
  });

  test('ranks PC-AVS first and the paper of 2019 second', async ({ page }) => {
    await page.goto(LRW);
    const rows = page.locator('table.board tbody tr');
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(0)).toContainText('PC-AVS');
    await expect(rows.nth(0).locator('td.place')).toHaveText('1');
    await expect(rows.nth(0)).toContainText('0.861');
    await expect(rows.nth(0)).toContainText('1st of 2 held: SSIM, higher is better, 0.861 > 0.81.');
    await expect(rows.nth(1).locator('td.place')).toHaveText('2');
    await expect(rows.nth(1)).toContainText('2019');
    await expect(rows.nth(1)).toContainText('0.81');
    await expect(page.locator('table.board thead')).toContainText('higher is better');
  });

  test('links each value to its line, which is then highlighted within its row', async ({
    page,
  }) => {
    for (const [position, glued] of [
      [0, 'SSIM0.861'],
      [1, 'SSIM0.81'],
    ] as const) {
      await page.goto(LRW);
      await page.locator('table.board tbody tr').nth(position).locator('.source-link').click();
      const line = page.locator('.source-line:target');
      await expect(line.locator('code')).toHaveText(glued);
      await expect(line).toBeInViewport();
      await expect(line.locator('..')).toContainText('Talking Face GenerationLRW (test)');
      const [own, row] = await line.evaluate((node) => [
        getComputedStyle(node).backgroundColor,
        getComputedStyle(node.parentElement!).backgroundColor,
      ]);
      expect(new Set([own, row, 'rgba(0, 0, 0, 0)']).size).toBe(3);
    }
  });
});

test('LRS2 (test) ranks 0.9399, 0.4867, 0.3944', async ({ page }) => {
  await page.goto('/benchmarks/talking-face-generation-on-lrs2-test/');
  await expect(page.locator('table.board data')).toHaveText(['0.9399', '0.4867', '0.3944']);
});

test('a user study has no places and says why', async ({ page }) => {
  await page.goto('/benchmarks/talking-head-synthesis-on-user-study/');
  await expect(page.locator('.notice.blocking')).toContainText('so not ranked');
  await expect(page.locator('table.board td.place')).toHaveText(Array(3).fill(/not ranked/));
  await expect(page.locator('.chart')).toHaveCount(0);
});

test('a column sorts both ways, says so, and keeps missing values last', async ({ page }) => {
  await page.goto(LRW);
  const year = page.getByRole('button', { name: 'Year' });
  const header = page.locator('th', { has: year });
  const labels = page.locator('table.board .paper-label');
  await year.click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(labels).toHaveText(['ATVGnet', 'PC-AVS']);
  await expect(page.locator('sortable-table [role="status"]')).toHaveText(
    'Sorted by Year, ascending.',
  );
  await year.click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(labels).toHaveText(['PC-AVS', 'ATVGnet']);
  await expect(page.locator('th[aria-sort]')).toHaveCount(1);
});

test('the first click on a value that is better when higher shows the best first', async ({
  page,
}) => {
  await page.goto('/benchmarks/talking-face-generation-on-lrs2-test/');
  await page.getByRole('button', { name: 'Year' }).click();
  await page.getByRole('button', { name: 'SSIM' }).click();
  await expect(page.locator('table.board data')).toHaveText(['0.9399', '0.4867', '0.3944']);
  await expect(page.locator('sortable-table [role="status"]')).toHaveText(
    'Sorted by SSIM, descending.',
  );
});

test('ticked rows lead to their comparison', async ({ page }) => {
  await page.goto(LRW);
  await page.getByLabel('Compare PC-AVS').check();
  await page.getByLabel('Compare ATVGnet').check();
  await page.getByRole('link', { name: 'Compare 2 ticked papers' }).click();
  await expect(page).toHaveURL(/\/compare\/\?paper=.+&paper=.+/);
  await expect(page.locator('.matrix thead')).toContainText('PC-AVS');
});

test.describe('boards of other pages', () => {
  test.use({ baseURL: SITES.odd.origin });

  test('lower is better ranks the lowest first, equal numbers share a place', async ({ page }) => {
    await page.goto('/benchmarks/image-generation-on-cifar-10-test/');
    await expect(page.locator('table.board data')).toHaveText(['1.97', '1.970', '2.92', '19.8']);
    await expect(page.locator('table.board td.place')).toHaveText(['=1', '=1', '3', '4']);
    await expect(page.locator('table.board thead')).toContainText('lower is better');
  });

  for (const [metric, address, order] of [
    ['FID', '/benchmarks/image-generation-on-cifar-10-test/', ['1.97', '1.970', '2.92', '19.8']],
    ['MSE', '/benchmarks/expression-control-accuracy-on-voxceleb2/', ['0.047', '0.156']],
  ] as const) {
    test(`${metric} says its direction in the header, and its first click shows the lowest first`, async ({
      page,
    }) => {
      await page.goto(address);
      const values = page.locator('table.board data');
      await expect(values).toHaveText([...order]);
      await expect(page.locator('th[data-key="value"]')).toContainText(`${metric}`);
      await expect(page.locator('th[data-key="value"]')).toContainText('lower is better');
      await page.getByRole('button', { name: 'Year' }).click();
      await page.getByRole('button', { name: metric }).click();
      await expect(values).toHaveText([...order]);
      await page.getByRole('button', { name: metric }).click();
      await expect(values.first()).toHaveText(order.at(-1)!);
    });
  }

  test('mixed scales are rescaled only when a reader asks, and every moved value says so', async ({
    page,
  }) => {
    await page.goto('/benchmarks/image-classification-on-imagenet-val/');
    await expect(page.locator('table.board data')).toHaveText(['0.861', '85.3']);
    await page.getByRole('link', { name: 'Rescaled to percentages' }).click();
    await expect(page.locator('h1')).toContainText('rescaled');
    await expect(page.locator('[data-code="rescaled"]')).toContainText('0.861 means 86.1');
    await expect(page.locator('table.board caption')).toContainText('rescaled to percentages');
    await expect(page.locator('table.board data')).toHaveText(['86.1', '85.3']);
    await expect(page.locator('.rescaled-from')).toHaveText(['rescaled from 0.861']);
    await expect(page.locator('.explanation').first()).toContainText('1st of 2 held once rescaled');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await page.locator('table.board .source-link').first().click();
    await expect(page.locator('.source-line:target code')).toHaveText('Accuracy0.861');
    await page.goBack();
    await page.getByRole('link', { name: 'As printed' }).click();
    await expect(page.locator('table.board td.place')).toHaveText(Array(2).fill(/not ranked/));
  });

  test('fractions beside percentages are not ranked', async ({ page }) => {
    await page.goto('/benchmarks/image-classification-on-imagenet-val/');
    await expect(page.locator('[data-code="mixed-scales"]')).toContainText('0.861 and 85.3');
    await expect(page.locator('table.board td.place')).toHaveText(Array(2).fill(/not ranked/));
  });

  test('a rating by people on an ordinary dataset is not ranked', async ({ page }) => {
    await page.goto('/benchmarks/talking-head-generation-on-hdtf-test/');
    await expect(page.locator('[data-code="rating"]')).toBeVisible();
  });

  test('a metric that nobody knows ranks nothing', async ({ page }) => {
    await page.goto('/benchmarks/object-detection-on-coco-val/');
    await expect(page.locator('[data-code="direction-unknown"]')).toContainText('Wobble Index');
  });

  test('a row without a value stands last, in either order', async ({ page }) => {
    await page.goto('/benchmarks/image-generation-on-lsun-church-test/');
    const values = page.locator('table.board .value-cell');
    await expect(values).toHaveText([/3\.86/, /^n\/a/]);
    for (let clicks = 0; clicks < 2; clicks += 1) {
      await page.getByRole('button', { name: 'FID' }).click();
      await expect(values).toHaveText([/3\.86/, /^n\/a/]);
    }
  });

  test('values within rounding of each other are marked', async ({ page }) => {
    await page.goto('/benchmarks/image-classification-on-cifar-100-test/');
    await expect(page.locator('table.board')).toContainText('Within rounding');
  });

  test('a reading in doubt is shown at its value', async ({ page }) => {
    await page.goto('/benchmarks/graph-explanation-on-ba-shapes-test/');
    await expect(page.locator('.doubt')).toContainText('could be');
    await page.goto('/data-quality/');
    await expect(page.locator('#doubts ~ ul .doubt').first()).toContainText('could be');
  });
});
