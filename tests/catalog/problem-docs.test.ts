import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEMS, type ProblemCode } from '../../src/catalog/problem.ts';

const DOCS = readFileSync(join(import.meta.dirname, '../../docs/problems.md'), 'utf8');

const WORDS = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** Code to the paragraphs below its heading. */
const sections = new Map(
  DOCS.split(/^### /m)
    .slice(1)
    .map((section) => {
      const [code = '', ...paragraphs] = section.trim().split('\n\n');
      return [code, paragraphs] as const;
    }),
);

describe('docs/problems.md', () => {
  test('has a heading for every code, in their order, and for nothing else', () => {
    expect([...sections.keys()]).toEqual(Object.keys(PROBLEMS));
  });

  test.each(Object.keys(PROBLEMS) as ProblemCode[])(
    '%s: how grave it is, what it means and what to do',
    (code) => {
      const { severity, summary } = PROBLEMS[code];
      const [first, ...rest] = sections.get(code) ?? [];
      expect(first).toBe(`**${WORDS[severity]}.** ${summary}`);
      expect(rest.length).toBeGreaterThanOrEqual(2);
    },
  );
});
