import type { Paper } from '../catalog/paper.ts';
import { compareText, problem, type Problem } from '../catalog/problem.ts';
import { sourcePath } from './source-path.ts';

/** One problem for each metric name that the registry does not know, where it stands first. */
export function unknownMetrics(
  papers: readonly Paper[],
  known: ReadonlyMap<string, string>,
): Problem[] {
  const help =
    'Add the metric to content/registry/metrics.yaml: npm run new -- metric NAME; if it is a known one spelled otherwise, with --same-as KNOWN.';
  const first = new Map<string, { file: string; line: number; pointer: string | undefined }>();
  for (const { id, results } of papers) {
    for (const { read, source } of results) {
      const name = read[2];
      if (name === undefined || known.has(name)) continue;
      const line = 'lines' in source ? Math.min(source.lines[0] + 1, source.lines[1]) : 1;
      const file = 'file' in source ? sourcePath(source.file) : `papers/${id}.md`;
      const before = first.get(name);
      const order = before ? compareText(file, before.file) || line - before.line : -1;
      const pointer = 'pointer' in source ? source.pointer : undefined;
      if (order < 0) first.set(name, { file, line, pointer });
    }
  }
  return Array.from(first, ([name, { file, line, pointer }]) => {
    const fault = problem('unknown-metric', file, line, name, help);
    return pointer === undefined ? fault : { ...fault, pointer };
  });
}
