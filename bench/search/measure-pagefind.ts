import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findBrowser } from '../../scripts/find-browser.ts';
import { percentile, printRow, Recall, spread } from './figures.ts';
import { QUERY_KINDS, type MadeQuery } from './made-queries.ts';
import type { Document } from './rivals.ts';
import { serveSlowly } from './slow-server.ts';

/** Building takes minutes beyond this. */
const MOST_PAPERS = 10_000;

/** Fresh visits whose bytes before the first answer are counted. */
const VISITS = 5;

async function writeIndex(documents: readonly Document[], site: string): Promise<void> {
  const { index } = await pagefind.createIndex({});
  if (index === undefined) throw new Error('Pagefind could not be started');
  for (const { id, title, authors, names } of documents) {
    await index.addCustomRecord({
      url: `/${id}/`,
      content: `${title} ${authors} ${names}`,
      language: 'en',
      meta: { title },
    });
  }
  await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await pagefind.close();
}

/** What Pagefind finds, in a browser that is not slowed, behind the same line. */
export async function measurePagefind(
  documents: readonly Document[],
  queries: readonly MadeQuery[],
  folder: string,
): Promise<void> {
  if (documents.length > MOST_PAPERS) {
    console.log(`\nPagefind was not asked: above ${MOST_PAPERS} papers it takes minutes to build.`);
    return;
  }
  const site = join(folder, 'pagefind-site');
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Pagefind</title>');
  const start = performance.now();
  await writeIndex(documents, site);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const server = await serveSlowly(site, { folder, version: '' }, (bytes) => gzipSync(bytes));
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGS] });
  /** Titles found, and how long it took, in a page that is open. */
  const ask = async (text: string, visit?: Awaited<ReturnType<typeof browser.newPage>>) => {
    const page = visit ?? (await browser.newPage());
    if (visit === undefined) await page.goto(server.origin);
    const found = await page.evaluate(async (query) => {
      const address = '/pagefind/pagefind.js';
      const engine = (await import(address)) as {
        search: (
          text: string,
        ) => Promise<{ results: { data: () => Promise<{ meta: { title: string } }> }[] }>;
      };
      const from = performance.now();
      const { results } = await engine.search(query);
      const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { titles: data.map(({ meta }) => meta.title), ms: performance.now() - from };
    }, text);
    return { ...found, page };
  };
  try {
    const bytes: number[] = [];
    for (const { text } of queries.slice(0, VISITS)) {
      const before = server.sent.bytes;
      await (await ask(text)).page.close();
      bytes.push(server.sent.bytes - before);
    }
    console.log(
      `\nPagefind: ${(percentile(bytes, 0.5) / 1000).toFixed(0)} kB before the first answer, made in ${seconds} s, asked in a browser over the slow line`,
    );
    const { page } = await ask('warm up');
    for (const kind of QUERY_KINDS) {
      const some = queries.filter((query) => query.kind === kind && query.targetKind === 'paper');
      if (some.length === 0) continue;
      const recall = new Recall();
      const times: number[] = [];
      for (const { text, target } of some.slice(0, 20)) {
        const { titles, ms } = await ask(text, page);
        recall.add(titles, target);
        times.push(ms);
      }
      printRow(kind, recall.toString(), spread(times));
    }
  } finally {
    await browser.close();
    server.close();
  }
}
