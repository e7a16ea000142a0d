import { z } from 'zod';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Everything that can be wrong with a source file, a content file or the
 * registry, in one place. An error means that a file or a row could not be read,
 * a warning that what was read deserves a look, info that upstream says so itself.
 */
export const PROBLEMS = {
  'not-a-page': { severity: 'error', summary: 'The file is no WorkDL paper page.' },
  'invalid-utf-8': { severity: 'error', summary: 'The file is not valid UTF-8.' },
  'file-too-large': { severity: 'error', summary: 'The file is larger than a page can be.' },
  'line-too-long': { severity: 'error', summary: 'A line is longer than a page can have.' },
  'too-many-rows': { severity: 'error', summary: 'The page has more rows than a page can have.' },
  'not-an-archive': { severity: 'error', summary: 'The file is no archive of Papers with Code.' },
  'broken-archive': { severity: 'error', summary: 'The archive cannot be read to its end.' },
  'unreadable-entry': { severity: 'error', summary: 'An entry of an archive cannot be read.' },
  'nameless-paper': {
    severity: 'error',
    summary: 'A row of an archive names neither the address nor the title of its paper.',
  },
  'title-is-address': {
    severity: 'warning',
    summary: 'An archive gives the address of a paper and no title.',
  },
  'value-not-understood': {
    severity: 'warning',
    summary: 'The value of an archive row is nothing that can be compared.',
  },
  'unusable-address': { severity: 'warning', summary: 'An address of an archive leads nowhere.' },
  'implausible-date': { severity: 'warning', summary: 'A date of an archive is no date.' },
  'unreadable-file': { severity: 'error', summary: 'The file could not be opened.' },
  'unsupported-file': { severity: 'warning', summary: 'The file has an ending that is not read.' },
  'misplaced-file': { severity: 'warning', summary: 'The file lies where nothing reads it.' },
  'missing-title': { severity: 'error', summary: 'The page has no title.' },
  'missing-section': { severity: 'error', summary: 'A required heading is absent.' },
  'unreadable-row': { severity: 'error', summary: 'A results row cannot be read.' },
  'truncated-row': { severity: 'error', summary: 'The page is cut off inside a results row.' },
  'unreadable-value': { severity: 'error', summary: 'A metric is not followed by a value.' },
  'ambiguous-task': {
    severity: 'warning',
    summary: 'Task and dataset can be split in more than one way.',
  },
  'ambiguous-metric': {
    severity: 'warning',
    summary: 'Metric and value can be split in more than one way.',
  },
  'unknown-metric': {
    severity: 'warning',
    summary: 'The metric is not in the registry, so its direction is unknown.',
  },
  'missing-authors': { severity: 'warning', summary: 'The page names no authors.' },
  'missing-year': { severity: 'warning', summary: 'The page names no year.' },
  'missing-abstract': { severity: 'warning', summary: 'The page has no abstract.' },
  'suspicious-character': {
    severity: 'warning',
    summary: 'A control, bidi or zero-width character stands in the text.',
  },
  'likely-missing-space': {
    severity: 'info',
    summary: 'A word of the title looks like two that lost their space.',
  },
  'truncated-results': {
    severity: 'info',
    summary: 'The page shows fewer rows than it announces.',
  },
  'no-result': { severity: 'info', summary: 'Upstream lists the benchmark without a result.' },
  'edited-by-hand': {
    severity: 'warning',
    summary: 'A paper written by the ingest was edited, so it was left as it is.',
  },
  'unsupported-content': {
    severity: 'warning',
    summary: 'A content file is supported by no source any more.',
  },
  'invalid-content': { severity: 'error', summary: 'A content file does not fit its schema.' },
  'invalid-registry': { severity: 'error', summary: 'A registry file does not fit its schema.' },
} as const satisfies Record<string, { severity: Severity; summary: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

const problemCodes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** A fault in a source, with the place it stands and what to do about it. */
export const problemSchema = z.strictObject({
  code: z.enum(problemCodes),
  /** Path below `content/`, or as given on the command line. */
  file: z.string(),
  /** 1-based line in that file; 1 in an archive, where `pointer` tells the place. */
  line: z.int().positive(),
  /** Place in an archive, as a JSON pointer. */
  pointer: z.string().optional(),
  /** The offending text, verbatim, cut to {@link FOUND_LENGTH} characters. */
  found: z.string(),
  /** What to do about it, as an instruction. */
  help: z.string(),
});

export type Problem = z.infer<typeof problemSchema>;

/** Longest quotation of an offending text, in UTF-16 units. */
export const FOUND_LENGTH = 160;

/** Build a problem, quoting no more of the offending text than a reader needs. */
export function problem(
  code: ProblemCode,
  file: string,
  line: number,
  found: string,
  help: string,
): Problem {
  const quoted = found.length > FOUND_LENGTH ? `${found.slice(0, FOUND_LENGTH - 1)}…` : found;
  return { code, file, line, found: quoted.toWellFormed(), help };
}

/** Build a problem of an archive, whose places are JSON pointers. */
export function archiveProblem(
  code: ProblemCode,
  file: string,
  pointer: string,
  found: string,
  help: string,
): Problem {
  const { line, found: quoted } = problem(code, file, 1, found, help);
  return { code, file, line, pointer, found: quoted, help };
}

/** Sort by file, line, code and text: the same problems in the same order, whatever was read first. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    comparePointers(a.pointer ?? '', b.pointer ?? '') ||
    compareText(a.code, b.code) ||
    compareText(a.found, b.found)
  );
}

/** The order of an archive: its third entry before its tenth. */
export function comparePointers(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [a.split('/'), b.split('/')];
  const at = left.findIndex((step, index) => step !== right[index]);
  if (at === -1) return left.length - right.length;
  const [first = '', second = ''] = [left[at], right[at]];
  const isCounted = /^\d+$/.test(first) && /^\d+$/.test(second);
  return isCounted ? Number(first) - Number(second) : compareText(first, second);
}

/** Code-unit order, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
