import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblem, showHidden } from '../../src/catalog/format-problem.ts';
import {
  compareProblems,
  FOUND_LENGTH,
  problem,
  PROBLEMS,
  problemSchema,
  type ProblemCode,
} from '../../src/catalog/problem.ts';

const codes = Object.keys(PROBLEMS) as ProblemCode[];

test('a problem is printed in three lines that a terminal can click', () => {
  const found = problem(
    'ambiguous-metric',
    'sources/workdl/a.txt',
    17,
    'F10.85',
    'Add the line to content/registry/readings.yaml.',
  );
  expect(formatProblem(found)).toMatchInlineSnapshot(`
    "sources/workdl/a.txt:17: warning[ambiguous-metric] Metric and value can be split in more than one way.
        found: F10.85
        help:  Add the line to content/registry/readings.yaml."
  `);
});

test.each(codes)('%s has a severity and a summary that is a sentence', (code) => {
  const { severity, summary } = PROBLEMS[code];
  expect(['error', 'warning', 'info']).toContain(severity);
  expect(summary).toMatch(/^[A-Z].*\.$/);
});

test('a long finding is quoted in part and ends in an ellipsis', () => {
  const { found } = problem('line-too-long', 'a.txt', 1, 'x'.repeat(500), 'Shorten it.');
  expect(found).toHaveLength(FOUND_LENGTH);
  expect(found.at(-1)).toBe('…');
});

test('any finding makes a problem that its schema takes and whose text is well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const one = problem('unreadable-row', 'a.txt', 1, text, 'Look.');
      expect(problemSchema.safeParse(one).success).toBe(true);
      expect(one.found.isWellFormed()).toBe(true);
      expect(one.found.length).toBeLessThanOrEqual(FOUND_LENGTH);
    }),
  );
});

test('a quotation cut inside a pair of surrogates is still well formed', () => {
  const { found } = problem('unreadable-row', 'a.txt', 1, '😀'.repeat(200), 'Look.');
  expect(found.isWellFormed()).toBe(true);
});

test('problems sort by file, then line as a number, then code, then text', () => {
  const sorted = [
    problem('missing-title', 'a.txt', 2, 'x', ''),
    problem('missing-year', 'a.txt', 2, 'a', ''),
    problem('missing-year', 'a.txt', 2, 'b', ''),
    problem('missing-title', 'a.txt', 10, 'x', ''),
    problem('missing-title', 'b.txt', 1, 'x', ''),
  ];
  const shuffled = fc.shuffledSubarray(sorted, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(shuffled, (some) => {
      expect(some.toSorted(compareProblems)).toEqual(sorted);
    }),
  );
});

test.each([
  ['plain text, é and 中文', 'plain text, é and 中文'],
  ['\u001B[31mred', '\\u001b[31mred'],
  ['a\nb\u2028c', 'a\\u000ab\\u2028c'],
  ['right-to-left \u202E', 'right-to-left \\u202e'],
  ['tag \u{E0041}', 'tag \\u{e0041}'],
])('%j is shown to a terminal as %j', (text, shown) => {
  expect(showHidden(text)).toBe(shown);
});

test('whatever was found, a problem takes three lines and hides nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const lines = formatProblem(problem('unreadable-row', 'a.txt', 1, text, 'Look.')).split('\n');
      expect(lines).toHaveLength(3);
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});
