import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IdsFile } from '../../src/catalog/ids-file.ts';
import { jsonText } from '../../src/exports/json-response.ts';
import type { RetiredRecord } from '../../src/exports/schemas.ts';
import type { RetiredPage } from './retired-pages.ts';

/** Endings of the files beside the page of a thing. */
const ENDINGS = ['json', 'csv', 'bib', 'ris', 'csl.json', 'xml'];

/** Kinds whose things have a file `.json`. */
const WITH_JSON = /^(?:papers|benchmarks)$/;

/** Copy a file; returns where to, nothing where there is none. */
async function copyIfThere(outDir: string, from: string, to: string): Promise<string[]> {
  try {
    await copyFile(join(outDir, from), join(outDir, to));
    return [to];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

/** The metric that one leads to now: what took its place may have been replaced itself. */
function metricNow(metric: string, metrics: IdsFile['retired']['metrics']): string {
  const chain = new Set([metric]);
  // A set is walked to its end, and what is added on the way belongs to it.
  for (const one of chain) {
    const next = metrics[one];
    if (typeof next === 'string') chain.add(next);
  }
  return [...chain].at(-1)!;
}

/** The chart of a board that stands at its benchmark's own address has the metric in its name all the same. */
function chartOf(target: string, metric: string, metrics: IdsFile['retired']['metrics']): string {
  const isOwnPage = target.split('/').length === 3;
  return isOwnPage ? `${target}.svg` : `${target}/${metricNow(metric, metrics)}.svg`;
}

async function copyFiles(
  outDir: string,
  path: string,
  target: string,
  ids: Pick<IdsFile, 'retired'>,
): Promise<string[]> {
  const [kind, id, metric] = path.split('/');
  if (metric !== undefined) {
    return copyIfThere(outDir, chartOf(target, metric, ids.retired.metrics), `${path}.svg`);
  }
  const made: string[] = [];
  for (const ending of ENDINGS) {
    made.push(...(await copyIfThere(outDir, `${target}.${ending}`, `${path}.${ending}`)));
  }
  return [...made, ...(await copyIfThere(outDir, `og/${target}.png`, `og/${kind}/${id}.png`))];
}

/**
 * Files beside the retired pages: those of what took the place of a thing, and for what is gone a
 * record that says so. An old address of a file is then answered by a host without redirects too.
 * Returns the paths of what was written.
 */
export async function writeRetiredFiles(
  outDir: string,
  pages: readonly RetiredPage[],
  ids: Pick<IdsFile, 'retired'>,
): Promise<string[]> {
  const made: string[] = [];
  for (const { path, target } of pages) {
    const [kind = '', id = '', metric] = path.split('/');
    if (target !== undefined) made.push(...(await copyFiles(outDir, path, target, ids)));
    else if (metric === undefined && WITH_JSON.test(kind)) {
      const record = { kind, id, retired: true, successor: null } satisfies RetiredRecord;
      await writeFile(join(outDir, `${path}.json`), jsonText(record));
      made.push(`${path}.json`);
    }
  }
  return made;
}
