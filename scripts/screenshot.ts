// Take the pictures of the README from the built site: `npm run build && npm run screenshot`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findBrowser } from './find-browser.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs');
const BOARD = 'benchmarks/talking-face-generation-on-lrs2-test/';

mkdirSync(folder, { recursive: true });
const server = await preview({ root, logLevel: 'warn', server: { port: 4349 } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGS] });
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({
    colorScheme,
    viewport: { width: 1200, height: 820 },
    reducedMotion: 'reduce',
  });
  await page.goto(`http://localhost:${server.port}${process.env['BASE'] ?? '/'}${BOARD}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `board-${colorScheme}.png`) });
  console.log(`docs/board-${colorScheme}.png`);
  await page.close();
}
await browser.close();
await server.stop();
