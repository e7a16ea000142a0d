import type { Catalog } from '../catalog/catalog.ts';
import { formatProblem } from '../catalog/format-problem.ts';
import { readContent } from './content-state.ts';
import { hasPendingWrites } from './journal.ts';

/**
 * Load everything under `content/`, validated, papers and benchmarks in id order; or only
 * the first papers and what they stand on, where `mostPapers` says how many. With a cache,
 * files that stand as they were are not opened.
 *
 * Throws an `Error` that lists every invalid file with its line, or says that an
 * ingest was interrupted and has to be run once more.
 */
export async function loadCatalog(
  contentDir: string,
  options: Parameters<typeof readContent>[1] = {},
): Promise<Catalog> {
  if (await hasPendingWrites(contentDir)) {
    throw new Error(
      `An ingest was interrupted while it wrote ${contentDir}. Run "npm run ingest" once more; it finishes what was begun.`,
    );
  }
  const { papers, benchmarks, registry, ids, problems, faults } = await readContent(
    contentDir,
    options,
  );
  if (faults.length > 0) {
    const files = new Set(faults.map(({ file }) => file)).size;
    const count = `${files} invalid ${files === 1 ? 'file' : 'files'} in ${contentDir}`;
    throw new Error(`${count}:\n\n${faults.map((fault) => formatProblem(fault)).join('\n\n')}`);
  }
  return {
    papers: papers.flatMap(({ paper }) => paper ?? []),
    benchmarks: benchmarks.flatMap(({ benchmark }) => benchmark ?? []),
    registry,
    problems,
    ids,
  };
}
