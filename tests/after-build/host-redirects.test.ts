import { expect, test } from 'vitest';
import {
  MOST_BYTES,
  MOST_RULES,
  nginxMap,
  redirectsFile,
} from '../../scripts/after-build/host-redirects.ts';

const moved = { path: 'papers/old', target: 'papers/new' };
const gone = { path: 'papers/gone', target: undefined };

/** Rules of a file of that many pages, whose ids have that many characters. */
function rulesOf(count: number, characters: number): { rules: number; text: string } {
  const pages = Array.from({ length: count }, (_, number) => ({
    path: `papers/${String(number).padStart(characters, 'x')}`,
    target: 'papers/new',
  }));
  const text = redirectsFile('/', pages);
  return { rules: text.match(/^\/.* 301$/gm)?.length ?? 0, text };
}

test('what moved is a rule below the base path; what is gone keeps its page', () => {
  expect(redirectsFile('/catalog/', [moved, gone])).toBe(
    '# Addresses of ids that are no longer used, with what took their place.\n/catalog/papers/old/ /catalog/papers/new/ 301\n',
  );
  expect(nginxMap('/catalog/', [moved, gone])).toBe('/catalog/papers/old/ /catalog/papers/new/;\n');
});

test('nothing retired makes no rule', () => {
  expect(redirectsFile('/', [])).not.toMatch(/^\//m);
  expect(nginxMap('/', [])).toBe('');
});

test('no more rules are written than a host reads, and the rest is counted', () => {
  const { rules, text } = rulesOf(MOST_RULES + 7, 8);
  expect(rules).toBe(MOST_RULES);
  expect(text).toContain('# 7 more are beyond');
});

test('no more bytes are written than a host reads', () => {
  const { rules, text } = rulesOf(MOST_RULES, 80);
  expect(text.length).toBeLessThanOrEqual(MOST_BYTES);
  expect(text).toContain(`# ${MOST_RULES - rules} more are beyond`);
  expect(nginxMap('/', [moved]).length).toBeGreaterThan(0);
});
