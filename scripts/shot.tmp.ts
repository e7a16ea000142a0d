import { chromium } from 'playwright';
import { findBrowser, BROWSER_ARGS } from '/work/main/scripts/find-browser.ts';
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGS] });
const base = 'http://localhost:4399';
const pages: Record<string, string> = JSON.parse(process.env.PAGES ?? '{}');
const modes = (process.env.MODES ?? 'light,dark,320').split(',');
for (const [name, path] of Object.entries(pages))
  for (const mode of modes) {
    const ctx = await browser.newContext({
      viewport: mode === '320' ? { width: 320, height: 700 } : { width: 1280, height: 850 },
      colorScheme: mode === 'dark' ? 'dark' : 'light',
    });
    const p = await ctx.newPage();
    p.on('console', (m) => {
      if (m.type() === 'error' || m.type() === 'warning') console.log(name, mode, m.text());
    });
    p.on('pageerror', (e) => console.log(name, mode, 'ERR', e.message));
    await p.goto(base + path);
    if (process.env.TYPE) {
      await p.fill('search-field input', process.env.TYPE);
      await p.waitForTimeout(600);
    }
    await p.waitForTimeout(300);
    await p.screenshot({ path: `/tmp/shots/${name}-${mode}.png`, fullPage: !process.env.FOLD });
    const w = await p.evaluate(() => document.documentElement.scrollWidth);
    if (mode === '320' && w > 320) console.log(name, 'overflow', w);
    await ctx.close();
  }
await browser.close();
