import { formatProblem, showHidden } from '../catalog/format-problem.ts';
import { PROBLEMS, type Problem, type ProblemCode } from '../catalog/problem.ts';
import { severityOf } from './located-problem.ts';
import type { IngestReport } from './run-ingest.ts';

/** How many problems of one code are printed in full. */
export const PRINTED_PER_CODE = 10;

/**
 * Problems for a terminal: at most {@link PRINTED_PER_CODE} of each code, and
 * how many more there are. What comes first in `problems` is printed last,
 * where the reader's eyes are when the output has scrolled by.
 */
export function printPretty(problems: readonly Problem[]): string {
  const blocks: string[] = [];
  const byCode = [...Map.groupBy(problems, ({ code }) => code)];
  for (const [code, same] of byCode.toReversed()) {
    blocks.push(...same.slice(0, PRINTED_PER_CODE).map((fault) => formatProblem(fault)));
    if (same.length > PRINTED_PER_CODE) blocks.push(moreOf(code, same.length - PRINTED_PER_CODE));
  }
  return blocks.map((block) => `${block}\n\n`).join('');
}

function moreOf(code: ProblemCode, count: number): string {
  return `… and ${count} more ${PROBLEMS[code].severity}[${code}]; --format json prints all of them.`;
}

/** `%`, carriage return and line feed end a workflow command's message. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property, colon and comma would end it too. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const ANNOTATIONS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Problems as annotations of a GitHub workflow: `::error file=…,line=…,title=…::…`. */
export function printGithub(problems: readonly Problem[]): string {
  return problems
    .map((fault) => {
      const { code, file, line, found, help } = fault;
      const level = ANNOTATIONS[severityOf(fault)];
      const at = `file=${escapeProperty(showHidden(file))},line=${line},title=${escapeProperty(code)}`;
      const message = `${PROBLEMS[code].summary}\nfound: ${showHidden(found)}\nhelp: ${help}`;
      return `::${level} ${at}::${escapeMessage(message)}\n`;
    })
    .join('');
}

/** Problems, and what a run did where it ran, as one JSON document. */
export function printJson(problems: readonly Problem[], report?: IngestReport): string {
  const { sources, archives, papers, results, benchmarks, inputs, isPending } = report ?? {};
  const changes = report?.changes.map(({ path, kind }) => ({ path, kind }));
  const graded = problems.map((fault) => ({ severity: severityOf(fault), ...fault }));
  const document = {
    sources,
    archives,
    papers,
    results,
    benchmarks,
    inputs,
    changes,
    isPending,
    problems: graded,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
