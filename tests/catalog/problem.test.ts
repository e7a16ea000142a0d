import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/catalog/format-problem.ts';
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
