import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../../scripts/find-browser.ts';
import { percentile, spread } from './figures.ts';
import type { MadeIndex } from './made-index.ts';
import type { MadeQuery } from './made-queries.ts';
import { openIndex } from './measure-node.ts';
import { SLOWER } from './slow-line.ts';
import { serveSlowly, type SlowServer } from './slow-server.ts';

const root = join(import.meta.dirname, '..', '..');

/** Fresh visits whose bytes before the first answer are counted. */
const VISITS = 9;

/** What every page has answered before it is measured. */
const WARM_UP = 'deep learning';

const prefixesOf = (text: string) => Array.from(text, (_, index) => text.slice(0, index + 1));

/** Milliseconds between a key and what is drawn of it. */
interface KeyTimes {
  readonly text: string;
  readonly names: number;
  readonly papers: number;
}

/** Runs in the page before its own scripts: notes when the worker is asked and when what it answers has been drawn. */
function watchWorker(): void {
  const noted: { key: number; text: string; names?: number; papers?: number }[] = [];
  Object.assign(window, { noted, longTasks: 0 });
  // Until the field is entered nothing of the search has been loaded: what a page takes for itself is another matter.
  let entered = Infinity;
  addEventListener('focusin', () => (entered = Math.min(entered, performance.now())), true);
  addEventListener(
    'input',
    (event) => {
      noted.push({ key: performance.now(), text: (event.target as HTMLInputElement).value });
    },
    true,
  );
  new PerformanceObserver((list) => {
    const own = list.getEntries().filter(({ startTime }) => startTime >= entered);
    (window as unknown as { longTasks: number }).longTasks += own.length;
  }).observe({ type: 'longtask' });
  const Own = Worker;
  window.Worker = class extends Own {
    constructor(...args: ConstructorParameters<typeof Own>) {
      super(...args);
      this.addEventListener('message', ({ data }: MessageEvent<{ part: 'names' | 'papers' }>) => {
        const last = noted.at(-1);
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            if (last) last[data.part] = performance.now() - last.key;
            if (data.part === 'papers') dispatchEvent(new Event('answered'));
          };
          channel.port2.postMessage(0);
        });
      });
    }
  };
}

function buildSite(folder: string): void {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, OUT_DIR: folder, SITE: 'http://localhost' },
  });
  if (status !== 0) throw new Error('The site could not be built');
}

async function open(browser: Browser, server: SlowServer, slower: number): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(watchWorker);
  await page.goto(`${server.origin}/about/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return page;
}

/** Until the papers of the last key have been drawn; nothing is polled, which would take the page's time. */
function untilAnswered(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { noted } = window as unknown as { noted: { papers?: number }[] };
        if (noted.at(-1)?.papers !== undefined) resolve();
        else addEventListener('answered', () => resolve(), { once: true });
      }),
  );
}

/** Type a query key by key, each when the one before has been answered. */
async function typeQuery(page: Page, text: string): Promise<KeyTimes[]> {
  await page.getByRole('combobox').fill('');
  await page.evaluate(() => {
    (window as unknown as { noted: unknown[] }).noted.length = 0;
  });
  for (const key of text) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await untilAnswered(page);
  }
  return page.evaluate(() => (window as unknown as { noted: KeyTimes[] }).noted);
}

/** The time that the worker itself needed for each key, again and without a line, to be counted as often as the browser does not slow it. */
async function ownTimes(index: MadeIndex, keys: readonly KeyTimes[]): Promise<KeyTimes[]> {
  const { searcher } = openIndex(index);
  await searcher.prepare();
  // The page has answered another query as well.
  for (const text of prefixesOf(WARM_UP)) {
    await searcher.names(text, 5);
    await searcher.papers(text, 5);
  }
  const own: KeyTimes[] = [];
  for (const { text } of keys) {
    await searcher.papers(text, 5);
    const start = performance.now();
    await searcher.names(text, 5);
    const middle = performance.now();
    await searcher.papers(text, 5);
    own.push({ text, names: middle - start, papers: performance.now() - start });
  }
  return own;
}

async function bytesOfFirst(
  browser: Browser,
  server: SlowServer,
  queries: readonly MadeQuery[],
): Promise<number> {
  const bytes: number[] = [];
  for (const { text } of queries.slice(0, VISITS)) {
    const before = server.sent.bytes;
    const page = await open(browser, server, 1);
    await page.getByRole('combobox').fill(text);
    await untilAnswered(page);
    bytes.push(server.sent.bytes - before);
    await page.context().close();
  }
  return percentile(bytes, 0.5);
}

/** Bytes before the first answer, times per key on a slow phone, long tasks on a fast machine. */
export async function measureBrowser(
  index: MadeIndex,
  queries: readonly MadeQuery[],
  count: number,
  slowest: number,
): Promise<void> {
  const site = join(index.folder, '..', 'site');
  if (!existsSync(site)) buildSite(site);
  const { folder, manifest } = index;
  const server = await serveSlowly(site, { folder, version: manifest.version }, (bytes) =>
    gzipSync(bytes),
  );
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGS] });
  try {
    const step = Math.max(1, Math.floor(queries.length / count));
    const typed = queries.filter((_, number) => number % step === 0);
    const first = await bytesOfFirst(browser, server, typed);
    const page = await open(browser, server, SLOWER);
    await typeQuery(page, WARM_UP);
    const keys: KeyTimes[] = [];
    for (const { text } of typed) keys.push(...(await typeQuery(page, text.slice(0, 40))));
    const own = await ownTimes(index, keys);
    const slowed = (part: 'names' | 'papers') =>
      keys.map((key, number) => key[part] + (SLOWER - 1) * own[number]![part]);
    const fast = await open(browser, server, 1);
    for (const { text } of typed.slice(0, 3)) await typeQuery(fast, text.slice(0, 40));
    const longTasks = await fast.evaluate(
      () => (window as unknown as { longTasks: number }).longTasks,
    );
    console.log(
      `in a browser slowed ${SLOWER} times, ${keys.length} keys: first answer ${(first / 1000).toFixed(0)} kB, names ${spread(slowed('names'))} ms a key, papers ${spread(slowed('papers'))} ms a key, ${longTasks} long tasks`,
    );
    for (const part of ['names', 'papers'] as const) {
      const slow = keys
        .map((key, number) => ({ ...key, own: own[number]![part], ms: slowed(part)[number]! }))
        .toSorted((a, b) => b.ms - a.ms)
        .slice(0, slowest);
      for (const { text, ms, own: work } of slow)
        console.log(
          `  ${part} ${ms.toFixed(0)} ms, of these ${(SLOWER * work).toFixed(0)} the worker's: ${text}`,
        );
    }
  } finally {
    await browser.close();
    server.close();
  }
}
