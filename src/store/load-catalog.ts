import type { Catalog } from '../catalog/catalog.ts';
import { formatProblem } from '../catalog/format-problem.ts';
import type { Paper } from '../catalog/paper.ts';
import { readContent, type ReadOptions } from './content-state.ts';
import type { NamedPaper } from './lean-paper.ts';
import { hasPendingWrites } from './journal.ts';

/**
 * Load everything under `content/`, validated, papers and benchmarks in id order.
 *
 * Throws an `Error` that lists every invalid file with its line, or says that an
 * ingest was interrupted and has to be run once more.
 */
export async function loadCatalog<Kept extends NamedPaper = Paper>(
  contentDir: string,
  options: ReadOptions<Kept> = {},
): Promise<Catalog<Kept>> {
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
