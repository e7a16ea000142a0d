import { expect, test } from './watched-page.ts';
import { SITES } from './sites.ts';

test('a task says what is held of it, lists its boards and the tasks on the same datasets', async ({
  page,
}) => {
  await page.goto('/tasks/talking-face-generation/');
  await expect(page.locator('main')).toContainText(
    '10 values of 3 papers, 2019 to 2023, on 5 boards; 4 of them are ranked.',
  );
  const boards = page.locator('table.benchmarks tbody tr');
  await expect(boards).toHaveCount(5);
  await expect(boards.filter({ hasText: 'LRW (test)' })).toContainText('PC-AVS 0.861');
  await expect(boards.filter({ hasText: 'User Study' })).toContainText(
    'not ranked: user studies do not compare',
  );
  await page.getByRole('link', { name: 'Video Dubbing' }).click();
  await expect(page.locator('h1')).toHaveText('Video Dubbing');
});

test('a dataset names its possible namesakes and says that nothing is merged', async ({ page }) => {
  await page.goto('/datasets/mead-60/');
  await expect(page.locator('.notice')).toHaveText(
    'Possible namesakes of Mead 60: MEAD, MEAD 53, MEAD 59. Only case, a hyphen or a number keeps the names apart. Nobody has confirmed that they mean one dataset, so nothing is merged.',
  );
});

test('a metric says its direction, range, other spellings and where it is defined', async ({
  page,
}) => {
  await page.goto('/metrics/ssim/');
  await expect(page.locator('.facts')).toContainText('higher is better');
  await expect(page.locator('.facts')).toContainText('\u22121 to 1');
  await expect(page.locator('.facts')).toContainText('Structural Similarity');
  await expect(page.locator('.facts a')).toHaveAttribute('href', /^https:\/\/doi\.org\//);
  await expect(page.locator('table.benchmarks tbody tr')).toHaveCount(4);
});

test('a name lists its papers and who stands beside it', async ({ page }) => {
  await page.goto('/authors/hang-zhou/');
  await expect(page.locator('.lede')).toHaveText('1 paper listing this name, 2021.');
  await expect(page.getByRole('link', { name: 'Ziwei Liu' })).toBeVisible();
});

test('a board tells year by year what its best was and by how much it moved', async ({ page }) => {
  await page.goto('/benchmarks/talking-face-generation-on-lrs2-test/');
  const years = page.locator('table.progress tbody tr');
  await expect(years).toHaveText([
    /2019.*0\.3944/s,
    /2021.*\+0\.0923 better/s,
    /2023.*\+0\.4532 better/s,
  ]);
  // Not ranked, and with two values that stand in the board and its chart.
  for (const board of [
    'talking-head-synthesis-on-user-study',
    'talking-face-generation-on-lrw-test',
  ]) {
    await page.goto(`/benchmarks/${board}/`);
    await expect(page.locator('table.progress')).toHaveCount(0);
  }
});

test('the change log leads to papers and boards', async ({ page }) => {
  await page.goto('/changes/');
  await expect(page.getByRole('heading', { name: '4 papers added' })).toBeVisible();
  await page.getByRole('link', { name: 'Talking Face Generation on LRW (test)' }).first().click();
  await expect(page.locator('h1')).toHaveText('Talking Face Generation on LRW (test)');
});

test('data quality leads from a problem to its line', async ({ page }) => {
  await page.goto('/data-quality/');
  await page.getByRole('link', { name: 'line 45' }).first().click();
  await expect(page.locator('.source-line:target')).toContainText('10 of 14 rows');
});

test.describe('with other content', () => {
  test.use({ baseURL: SITES.odd.origin });

  test('where lower is better, a lower value is the better one of its year', async ({ page }) => {
    await page.goto('/benchmarks/image-generation-on-cifar-10-test/');
    await expect(page.locator('table.progress tbody tr').last()).toContainText('worse');
  });

  test('a paper says when it was captured and which values changed', async ({ page }) => {
    await page.goto('/papers/tied-values-a-third-paper-that-reports-the-same-number/');
    const captures = page.locator('table.captures tbody tr');
    await expect(captures).toHaveCount(2);
    await expect(captures.first()).toContainText('2026-01-05');
    await expect(captures.first()).toContainText('97.1 of 2025-07-02 became 97.5');
    await expect(captures.last()).toContainText('The first capture.');
  });

  for (const [old, now] of [
    [
      '/benchmarks/image-making-on-cifar-10-test/',
      '/benchmarks/image-generation-on-cifar-10-test/',
    ],
    [
      '/benchmarks/image-making-on-cifar-10-test/fid/',
      '/benchmarks/image-generation-on-cifar-10-test/',
    ],
    ['/tasks/image-making/', '/tasks/image-generation/'],
  ] as const) {
    test(`the address ${old} of before leads on`, async ({ page }) => {
      await page.goto(old, { waitUntil: 'commit' });
      await expect(page).toHaveURL(SITES.odd.origin + now);
      await expect(page.locator('h1')).toContainText('Image Generation');
    });
  }

  test('the address of a paper that was taken out says so', async ({ page }) => {
    await page.goto('/papers/a-paper-that-was-taken-out/');
    await expect(page.locator('h1')).toHaveText('The catalog no longer holds this.');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await page.getByRole('link', { name: 'Changes', exact: true }).first().click();
    await expect(page.locator('h1')).toHaveText('Changes');
  });

  test('a list too long for one page is divided by letter, and a letter into pages', async ({
    page,
  }) => {
    await page.goto('/authors/');
    await page.locator('main').getByRole('link', { name: 'M', exact: true }).click();
    await expect(page.locator('h1')).toHaveText('Authors: M');
    await expect(page.locator('.name-list li')).toHaveCount(200);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page.getByRole('link', { name: 'Member Number204' })).toBeVisible();
    await page.getByRole('link', { name: 'Previous page' }).click();
    await page.getByRole('link', { name: 'Member Number000' }).click();
    await expect(page.locator('main')).toContainText('And 144 more.');
  });
});
