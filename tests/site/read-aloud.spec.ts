import { expect, test } from './watched-page.ts';

const LRS2 = '/benchmarks/talking-face-generation-on-lrs2-test/';

test('a board is read as a table with its name, its headers and its rows', async ({ page }) => {
  await page.goto(LRS2);
  await expect(page.getByRole('table').first()).toMatchAriaSnapshot(`
    - table "Talking Face Generation on LRS2 (test), SSIM":
      - rowgroup:
        - row:
          - columnheader "Place":
            - button "Place"
          - columnheader "SSIM higher is better":
            - button "SSIM higher is better"
          - columnheader "Paper":
            - button "Paper"
          - columnheader "Year":
            - button "Year"
          - columnheader "Code":
            - button "Code"
          - columnheader "Compare"
      - rowgroup:
        - row:
          - cell "1"
          - 'cell "0.9399 (SSIM of IP-LAP: source line)"':
            - 'link "0.9399 (SSIM of IP-LAP: source line)"'
          - rowheader /^IP-LAP Identity-Preserving .* 1st of 3 held/:
            - link /^IP-LAP/
            - link "Link to the row of IP-LAP"
          - cell "2023"
          - cell "code":
            - link "code"
          - cell "Compare IP-LAP":
            - checkbox "Compare IP-LAP"
        - row:
          - cell "2"
          - 'cell "0.4867 (SSIM of PC-AVS: source line)"'
          - rowheader /^PC-AVS .* 2nd of 3 held/
        - row:
          - cell "3"
          - 'cell "0.3944 (SSIM of ATVGnet: source line)"'
          - rowheader /^ATVGnet .* 3rd of 3 held/
  `);
});

test('the order is told by the header that made it', async ({ page }) => {
  await page.goto(LRS2);
  const header = (name: string) => page.locator('table.board').getByRole('columnheader', { name });
  await expect(header('Place')).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Year' }).click();
  await expect(header('Place')).not.toHaveAttribute('aria-sort', /./);
  await expect(header('Year')).toHaveAttribute('aria-sort', 'ascending');
});

test('what changes without a new page is said by a status that stood there empty before', async ({
  page,
}) => {
  await page.goto(LRS2);
  const statuses = page.getByRole('status');
  // Elements bring theirs when their scripts are there.
  await page.waitForLoadState('networkidle');
  await expect(page.locator('sortable-table').getByRole('status')).toBeEmpty();
  const before = await statuses.count();
  await page.getByRole('button', { name: 'Year' }).click();
  await expect(page.locator('sortable-table').getByRole('status')).not.toBeEmpty();
  expect(await statuses.count()).toBe(before);
  await page.goto('/search/');
  await expect(page.locator('.search-count')).toHaveRole('status');
  await expect(page.locator('.search-count')).toBeEmpty();
  await page.goto('/compare/');
  await expect(page.locator('.compare-status')).toHaveRole('status');
  await expect(page.locator('.compare-status')).toBeEmpty();
});
