import { PROBLEMS, type Problem } from './problem.ts';

/** A problem in three lines, as a terminal shows it. */
export function formatProblem({ code, file, line, found, help }: Problem): string {
  const { severity, summary } = PROBLEMS[code];
  return `${file}:${line}: ${severity}[${code}] ${summary}\n    found: ${found}\n    help:  ${help}`;
}
