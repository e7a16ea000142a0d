import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksNothing,
  isInYears,
  parseQuery,
  plainSigns,
  withoutPart,
} from '../../src/search/query.ts';
import { wordsOf } from '../../src/search/fold.ts';
import { anyText } from '../fixtures/hostile-text.ts';

/** A query as one line: what must be found, then what must not. */
function described(text: string): string {
  const { terms, years, code } = parseQuery(text);
  return [
    ...terms.map(
      ({ words, field, phrase, not }) =>
        `${not ? '-' : ''}${field ? `${field}:` : ''}${phrase ? `"${words.join(' ')}"` : words.join('+')}`,
    ),
    ...years.map(({ from = '', to = '' }) => `year:${from}..${to}`),
    ...(code ? ['has:code'] : []),
  ].join(' ');
}

describe('a query', () => {
  test.each([
    ['talking face', 'talking face'],
    ['few-shot', 'few shot'],
    ['task:dubbing', 'task:dubbing'],
    ['Task:Dubbing', 'task:dubbing'],
    ['task:"Talking Face"', 'task:"talking face"'],
    ['dataset:lrs2 metric:ssim author:zhou', 'dataset:lrs2 metric:ssim author:zhou'],
    ['year:2019', 'year:2019..2019'],
    ['year:2019..2021', 'year:2019..2021'],
    ['year:2019..', 'year:2019..'],
    ['year:..2021', 'year:..2021'],
    ['has:code', 'has:code'],
    ['“talking face”', '"talking face"'],
    ['-audio', '-audio'],
    ['−audio', '-audio'],
    ['-"talking face" dubbing', '-"talking face" dubbing'],
    ['-author:zhou', '-author:zhou'],
  ])('%s is read as %s', (text, read) => {
    expect(described(text)).toBe(read);
  });

  test.each([
    ['task:', 'task'],
    ['year:soon', 'year soon'],
    ['year:20192021', 'year 20192021'],
    ['year:', 'year'],
    ['has:money', 'has money'],
    ['colour:red', 'colour red'],
    ['"talking face', 'talking face'],
    ['task:"talking face', 'task:talking face'],
    ['a:b:c', 'a b c'],
    ['- -', ''],
    ['::', ''],
    ['""', ''],
  ])('%s is malformed, and searched as the words “%s”', (text, read) => {
    expect(described(text)).toBe(read);
  });

  test('of nothing, of signs or of exclusions alone asks nothing', () => {
    for (const text of ['', ' ', '?!', '-audio', '-"talking face"', '""']) {
      expect(asksNothing(parseQuery(text)), text).toBe(true);
    }
    for (const text of ['a', 'has:code', 'year:2020', 'task:x -y']) {
      expect(asksNothing(parseQuery(text)), text).toBe(false);
    }
  });

  test('is never wrong: any text is read, and no word of it gets lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { terms, years, code } = parseQuery(text);
        if (years.length > 0 || code) return;
        const read = terms.flatMap(({ words }) => words);
        const fields = new Set(['task', 'dataset', 'metric', 'author']);
        const all = wordsOf(plainSigns(text)).filter((word) => !fields.has(word));
        for (const word of read) expect(wordsOf(word)).toEqual([word]);
        // A field is not looked for; everything else that is a word is.
        expect(read.length).toBeGreaterThanOrEqual(all.length > 0 && terms.length === 0 ? 1 : 0);
      }),
    );
  });
});

test('plain words are read as they stand, in their order', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      expect(parseQuery(words.join(' ')).terms.flatMap((term) => term.words)).toEqual(words);
    }),
  );
});

test('a part taken out of a query leaves the others', () => {
  expect(withoutPart('talking task:"Talking Face" year:2020', 'task:"Talking Face"')).toBe(
    'talking year:2020',
  );
  for (const { text } of parseQuery('a “b c” task:d -e').terms) {
    const rest = parseQuery(withoutPart('a “b c” task:d -e', text)).terms.map((term) => term.text);
    expect(rest).not.toContain(text);
    expect(rest).toHaveLength(3);
  }
});

test.each([
  ['year:2019..2021', 2020, true],
  ['year:2019..2021', 2022, false],
  ['year:2019..', 2030, true],
  ['year:..2019', 2020, false],
  ['year:2019', null, false],
  ['word', null, true],
])('of the query %s, the year %s is: %s', (text, year, isIn) => {
  expect(isInYears(year, parseQuery(text).years)).toBe(isIn);
});
