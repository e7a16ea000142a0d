import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRecords } from '../../src/search/build-records.ts';
import { createEngine, normaliseQuery, type Hit } from '../../src/search/engine.ts';
import { SEARCH_KINDS, type SearchKind, type SearchRecord } from '../../src/search/record.ts';
import { Addresses } from '../../src/views/addresses.ts';
import { anyText } from '../fixtures/hostile-text.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

/** Names whose signs a keyboard has not. */
const TYPESET = [
  'Who’s Talking—Now',
  '“Live” Portraits',
  'Fréchet Inception Distance',
  'Ñandú–Café',
];

const records: SearchRecord[] = [
  ...buildRecords(talkingFaces(), new Addresses('/')),
  ...TYPESET.map((name) => ({
    kind: 'task' as const,
    id: name,
    name,
    also: [],
    detail: '',
    href: '/',
  })),
];
const engine = createEngine(records);

/** The names of the hits of a query, of one kind or of all. */
function found(query: string, kind?: SearchKind): string[] {
  const groups = engine.search(query);
  const hits = kind === undefined ? [...groups.values()].flat() : (groups.get(kind) ?? []);
  return hits.map(({ record }) => record.name);
}

/** The hits of a query as a set: neither their order nor any score is anybody's promise. */
const foundSet = (query: string) => found(query).toSorted();

describe('a query', () => {
  test('of half a dataset name finds the dataset and its benchmarks', () => {
    expect(found('lrs2', 'dataset')).toContain('LRS2');
    expect(found('lrs2', 'benchmark')).toEqual(
      expect.arrayContaining([
        'Talking Face Generation on LRS2 (test)',
        'Video Dubbing on LRS2 (test)',
      ]),
    );
  });

  test('with a typing error finds the task all the same', () => {
    expect(found('talkng face', 'task')).toContain('Talking Face Generation');
    expect(found('vidoe dubbing', 'task')).toContain('Video Dubbing');
  });

  test('of an alias, an author, a year or a short label finds what is called so', () => {
    expect(found('pc-avs', 'paper')).toEqual([expect.stringContaining('Pose-Controllable')]);
    expect(found('maddox', 'paper')).toEqual([expect.stringContaining('Hierarchical')]);
    expect(found('zhou', 'author')[0]).toBe('Hang Zhou');
    expect(found('2023', 'paper')[0]).toContain('Landmark');
    expect(found('ssim', 'metric')).toEqual(['SSIM']);
    expect(found('ssim', 'benchmark')).not.toEqual([]);
  });

  test('needs every word of it to be found', () => {
    expect(found('talking zebra')).toEqual([]);
  });

  test.each(['', ' ', '\n\t', '"', '—', '!?'])('of %j finds nothing', (query) => {
    expect(engine.search(query).size).toBe(0);
  });
});

describe('it does not matter', () => {
  test.each([
    ['in which order the words come', 'generation face talking', 'talking face generation'],
    ['in which case they are', 'TALKING Face', 'talking face'],
    ['how many spaces divide them', '  talking   face ', 'talking face'],
    ['whether an accent is typed', 'frechet', 'Fréchet'],
    ['how an accent is encoded', 'Fre\u0301chet', 'Fr\u00E9chet'],
    ['whether letters are full width', 'ＬＲＳ２', 'lrs2'],
    ['whether an apostrophe is curly', "who's talking", 'who’s talking'],
    ['whether quotes are curly', '"live" portraits', '“live” portraits'],
    ['which dash is typed', 'talking-now', 'talking—now'],
    ['whether a compound is divided', 'pose controllable', 'pose-controllable'],
  ])('%s', (_, typed, printed) => {
    expect(foundSet(typed)).toEqual(foundSet(printed));
    expect(found(typed)).not.toEqual([]);
  });

  test('which signs a name is typeset with', () => {
    expect(found("who's talking-now")).toContain('Who’s Talking—Now');
    expect(found('"live" portraits')).toContain('“Live” Portraits');
    expect(found('nandu-cafe')).toContain('Ñandú–Café');
  });
});

describe('marks', () => {
  const hitOf = (query: string, name: string): Hit =>
    [...engine.search(query).values()].flat().find(({ record }) => record.name === name)!;
  const marked = ({ record, marks }: Hit) =>
    marks.map(([start, end]) => record.name.slice(start, end));

  test('stand on the words that matched, and on no other', () => {
    expect(marked(hitOf('face talking', 'Talking Face Generation'))).toEqual(['Talking', 'Face']);
    expect(marked(hitOf('frechet', 'Fréchet Inception Distance'))).toEqual(['Fréchet']);
  });

  test('are absent where another word than the name matched', () => {
    const [hit] = engine.search('maddox').get('paper')!;
    expect(hit?.marks).toEqual([]);
  });

  test('lie in their names, in order and apart, whatever the query', () => {
    const words = fc.constantFrom('talking', 'face', 'lrs2', 'tlking', 'on', 'e', 'gen', 'test)');
    const query = fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(query, (text) => {
        for (const { record, marks } of [...engine.search(text).values()].flat()) {
          let last = 0;
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(record.name.length);
            last = end;
          }
        }
      }),
    );
  });
});

test('groups come in the order they are shown in, and each hit is of its kind', () => {
  const groups = engine.search('talking');
  expect([...groups.keys()]).toEqual(SEARCH_KINDS.filter((kind) => groups.has(kind)));
  for (const [kind, hits] of groups) {
    expect(hits.every(({ record }) => record.kind === kind)).toBe(true);
  }
});

test('every name finds itself', () => {
  for (const { name, kind } of records) expect(found(name, kind)).toContain(name);
});

test('no query makes the search throw, however long or strange', () => {
  const query = fc.oneof(
    anyText,
    fc.string({ maxLength: 300 }),
    fc.constantFrom("'exact", '!not', '^start', 'end$', '=is', 'a | b', '\\', '(((', '[', '.*'),
  );
  fc.assert(
    fc.property(query, (text) => {
      expect(engine.search(text)).toBeInstanceOf(Map);
    }),
  );
});

test('a search of nothing finds nothing', () => {
  expect(createEngine([]).search('talking').size).toBe(0);
});

test('a query keeps its words and loses what a printer added', () => {
  expect(normaliseQuery(' ‘a’ “b” c–d—e−f ﬁ ')).toBe(`'a' "b" c-d-e-f fi`);
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normaliseQuery(normaliseQuery(text))).toBe(normaliseQuery(text));
    }),
  );
});
