import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KINDS, type IdsFile } from '../../src/catalog/ids-file.ts';

/** A page of an id that is no longer used, as it was built. */
export interface RetiredPage {
  /** Below the base, without a slash at its end: `papers/old-id`, `benchmarks/old-id/ssim`. */
  readonly path: string;
  /** Where it leads, in the same form; nothing when the thing is gone. */
  readonly target: string | undefined;
}

/** What the page of a replaced id says to a browser: `content="0; url=/catalog/papers/new-id/"`. */
const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]+)"/;

/** An id that is in use again has the page of the thing, which search engines may list. */
const NOT_LISTED = '<meta name="robots" content="noindex"';

function patterns(retired: IdsFile['retired']): string[] {
  const pages = KINDS.flatMap((kind) => Object.keys(retired[kind]).map((id) => `${kind}/${id}`));
  const boards = Object.keys(retired.benchmarks).map((id) => `benchmarks/${id}/*`);
  const ofMetrics = Object.keys(retired.metrics).map((id) => `benchmarks/*/${id}`);
  return [...pages, ...boards, ...ofMetrics].map((path) => `${path}/index.html`);
}

async function readPage(
  outDir: string,
  base: string,
  file: string,
): Promise<RetiredPage | undefined> {
  const html = await readFile(join(outDir, file), 'utf8');
  if (!html.includes(NOT_LISTED)) return undefined;
  const address = REFRESH.exec(html)?.[1];
  const path = file.slice(0, -'/index.html'.length);
  return { path, target: address?.slice(base.length).replace(/\/$/, '') };
}

/**
 * The retired pages of a built site, in the order of their paths. Where each leads is read from the
 * page, so that a host's redirects and a page's own never differ. `base` ends in a slash.
 */
export async function retiredPages(
  outDir: string,
  base: string,
  { retired }: Pick<IdsFile, 'retired'>,
): Promise<RetiredPage[]> {
  const files = new Set<string>();
  for (const pattern of patterns(retired)) {
    for await (const file of glob(pattern, { cwd: outDir })) files.add(file.replaceAll('\\', '/'));
  }
  const pages: RetiredPage[] = [];
  for (const file of [...files].toSorted()) {
    const page = await readPage(outDir, base, file);
    if (page !== undefined) pages.push(page);
  }
  return pages;
}
