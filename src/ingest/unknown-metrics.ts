import type { Paper } from '../catalog/paper.ts';
import { compareProblems, problem, type Problem } from '../catalog/problem.ts';
import { sourcePath } from './source-path.ts';

/** One problem for each metric name that the registry does not know, where it stands first. */
export function unknownMetrics(
  papers: readonly Paper[],
  known: ReadonlyMap<string, string>,
): Problem[] {
  const help =
    'Add the metric to content/registry/metrics.yaml, or its name to the aliases of the one it means.';
  const first = new Map<string, Problem>();
  for (const { id, results } of papers) {
    for (const { read, source } of results) {
      const name = read[2];
      if (name === undefined || known.has(name)) continue;
      const line = 'lines' in source ? Math.min(source.lines[0] + 1, source.lines[1]) : 1;
      const file = 'file' in source ? sourcePath(source.file) : `papers/${id}.md`;
      const fault = problem('unknown-metric', file, line, name, help);
      const place = 'pointer' in source ? { ...fault, pointer: source.pointer } : fault;
      const before = first.get(name);
      if (!before || compareProblems(place, before) < 0) first.set(name, place);
    }
  }
  return [...first.values()];
}
