import { PROBLEMS, type Problem, type Severity } from '../catalog/problem.ts';
import type { IngestReport } from './run-ingest.ts';

/** The severities, gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** The severity of a problem. */
export function severityOf({ code }: Problem): Severity {
  return PROBLEMS[code].severity;
}

/** All problems of a run, gravest first, their files named as they are reached from where the command was called. */
export function locateProblems(
  { problems, inputProblems }: Pick<IngestReport, 'problems' | 'inputProblems'>,
  contentDir: string,
): Problem[] {
  const folder = contentDir.replaceAll('\\', '/').replace(/\/+$/, '');
  const located = [
    ...problems.map((fault) => ({ ...fault, file: `${folder}/${fault.file}` })),
    ...inputProblems,
  ];
  return SEVERITIES.flatMap((severity) =>
    located.filter((fault) => severityOf(fault) === severity),
  );
}
