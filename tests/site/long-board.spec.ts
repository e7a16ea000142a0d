import { gzipSync } from 'node:zlib';
import { readBuilt } from './built-site.ts';
import { SITES } from './sites.ts';
import { expect, test } from './watched-page.ts';
import { working } from './working.ts';

const LONG = '/benchmarks/image-generation-on-long-shelf-test/';
const ALL = 500;

test.use({ baseURL: SITES.long.origin });

test('500 rows stay quick and small', async ({ page }) => {
  await page.goto(LONG);
  await working(page, 'board-view');
  await page.locator('th[data-key="value"] button').waitFor();
  const session = await page.context().newCDPSession(page);
  // What the page's own thread worked: a clock would count those who share the machine.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const RUNS = 5;
  /** Milliseconds of work for an action and the layout after it, the mean of several. */
  const workOf = async (selector: string, action: 'click' | 'type') => {
    const before = await worked();
    await page.evaluate(
      async ([target, what, runs]) => {
        const node = document.querySelector<HTMLInputElement>(target)!;
        for (let run = 0; run < runs; run += 1) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          if (what === 'click') node.click();
          else {
            node.value = run % 2 === 0 ? 'moss' : '';
            node.dispatchEvent(new Event('input', { bubbles: true }));
          }
          document.body.getBoundingClientRect();
        }
      },
      [selector, action, RUNS] as const,
    );
    return ((await worked()) - before) / RUNS;
  };
  // Several times what it takes.
  expect(await workOf('th[data-key="value"] button', 'click')).toBeLessThan(600);
  expect(await workOf('.board-bar [name="q"]', 'type')).toBeLessThan(300);
  // The budget of a board of 200 rows is 60 kB.
  const html = readBuilt(SITES.long, `${LONG.slice(1)}index.html`);
  expect(gzipSync(html).length).toBeLessThan((ALL / 200) * 60_000);
});
