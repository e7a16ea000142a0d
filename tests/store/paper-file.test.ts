import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperFrontMatterSchema, type Paper } from '../../src/catalog/paper.ts';
import { digestOf, isUntouched, readPaper, writePaper } from '../../src/store/paper-file.ts';

const FILE = 'papers/a.md';

const paper: Paper = {
  id: 'a',
  title: 'Compost: a "warm" study',
  authors: ['Ida Moss', 'Sammy Fern, Jr.', "Petar Veli\\v{c}kovi\\'c", 'null'],
  year: 2022,
  code: true,
  links: ['https://example.org/a'],
  captures: [
    {
      file: 'workdl/a.txt',
      sha256: 'a'.repeat(64),
      flavour: 'text',
      date: '2026-01-15',
      shown: 1,
      total: null,
    },
  ],
  results: [
    {
      benchmark: 'sorting-on-leaves-test',
      metric: 'accuracy',
      value: 0.5,
      listed: 3,
      source: { file: 'workdl/a.txt', lines: [15, 17] },
      read: ['Sorting', 'Leaves (test)', 'Accuracy', '0.5'],
      doubt: [],
      uncertainty: 0.1,
    },
  ],
  abstract: 'Compost is warm.\n\n---\ndigest: not this one\n---',
};

test('a paper is written with one capture and one result a line', () => {
  expect(writePaper(paper)).toMatchInlineSnapshot(`
    "---
    title: "Compost: a \\"warm\\" study"
    authors: [Ida Moss, "Sammy Fern, Jr.", "Petar Veli\\\\v{c}kovi\\\\'c", "null"]
    year: 2022
    code: true
    links: ["https://example.org/a"]
    captures:
      - {"file": "workdl/a.txt", "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "flavour": "text", "date": "2026-01-15", "shown": 1, "total": null}
    results:
      - {"benchmark": "sorting-on-leaves-test", "metric": "accuracy", "value": 0.5, "listed": 3, "source": {"file": "workdl/a.txt", "lines": [15, 17]}, "read": ["Sorting", "Leaves (test)", "Accuracy", "0.5"], "doubt": [], "uncertainty": 0.1}
    digest: 67ec59f778a26c9861e43a39dc5fab763340d37a24a77bcaf7a35e09c49de52f
    ---

    Compost is warm.

    ---
    digest: not this one
    ---
    "
  `);
});

describe('the digest', () => {
  const text = writePaper(paper);

  test('is of everything but its own line', () => {
    const { paper: read } = readPaper('a', text, FILE);
    expect(read?.digest).toBe(digestOf(text));
    expect(isUntouched(text, read!)).toBe(true);
  });

  test.each([
    ['the title', 'Compost', 'Compot'],
    ['a value', '0.5,', '0.6,'],
    ['the abstract', 'is warm', 'is hot'],
    ['white space', 'year: 2022', 'year:  2022'],
  ])('does not fit once somebody edited %s', (_, from, to) => {
    const edited = text.replace(from, to);
    const { paper: read } = readPaper('a', edited, FILE);
    expect(isUntouched(edited, read!)).toBe(false);
  });

  test('is not given to a paper written by hand', () => {
    const byHand = writePaper({ ...paper, captures: [] });
    expect(byHand).not.toMatch(/^digest: [0-9a-f]{64}/m);
    expect(readPaper('a', byHand, FILE).paper?.digest).toBeUndefined();
  });
});

test('a digest that vouches for what is no list hides nothing', () => {
  const broken = writePaper(paper).replace('- {"file"', '- {"file"]');
  const forged = broken.replace(/digest: \w+/, `digest: ${digestOf(broken)}`);
  expect(readPaper('a', forged, FILE)).toEqual(readPaper('a', broken, FILE));
  expect(readPaper('a', forged, FILE).problems).toMatchObject([
    { code: 'invalid-content', line: 8 },
  ]);
});

describe('a file that is no paper says where', () => {
  test.each([
    ['a value of no kind', 'year: 2022', 'year: soon', 4, 'year'],
    ['a key nobody knows', 'code: true', 'code: true\nmood: fine', 6, 'mood'],
    ['a result with a wrong line', '[15, 17]', '[17, 15]', 10, 'results[0].source'],
    ['a metric that is no id', '"accuracy"', '"Not An Id"', 10, 'results[0].metric'],
    ['YAML that does not close', 'authors: [', 'authors: [[', 3, ''],
  ])('%s', (_, from, to, line, where) => {
    const { paper: read, problems } = readPaper('a', writePaper(paper).replace(from, to), FILE);
    expect(read).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'invalid-content', file: FILE });
    expect(problems[0]?.help).toContain(where);
    if (where !== '') expect(problems[0]?.line).toBe(line);
  });

  test('no front matter', () => {
    expect(readPaper('a', 'Hello', FILE).problems).toMatchObject([
      { code: 'invalid-content', line: 1 },
    ]);
  });
});

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  .map((raw) => raw.toWellFormed());
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.tuple(fc.integer(), fc.integer()),
  fc.boolean(),
  fc.constant(null),
);
const source = fc.constantFrom<Paper['results'][number]['source']>(
  { file: 'workdl/a.txt', lines: [1, 3] },
  { file: 'pwc/a.json.gz', pointer: '/0/rows/1' },
  { url: 'https://example.org/a' },
);
const read = fc.oneof(fc.tuple(text, text, text, text), fc.tuple(text, text));
const result = fc.record(
  {
    benchmark: fc.constant('a-on-b'),
    metric: fc.constantFrom('accuracy', null),
    value,
    listed: fc.option(fc.nat()),
    source,
    read,
    doubt: fc.array(read, { maxLength: 2 }),
    model: text,
    uncertainty: fc.constant(0.5),
    unit: text,
    kind: fc.constantFrom('pair' as const, 'boolean' as const, 'text' as const),
    additional_data: fc.boolean(),
    history: fc.array(fc.record({ value, source, read }), { maxLength: 2 }),
  },
  { requiredKeys: ['benchmark', 'metric', 'value', 'listed', 'source', 'read', 'doubt'] },
);
/** What only archives tell of a paper. */
const ARCHIVED = {
  date: '2022-03-09',
  arxiv: '2203.04567',
  proceeding: 'Garden Conference: "2022"',
  addresses: ['http://gardens.example/a?b=c#d', 'https://arxiv.org/abs/2203.04567'],
  repositories: [
    { url: 'https://github.com/garden/a', official: true, framework: 'pytorch' },
    { url: 'http://code.example/b' },
  ],
};

const anyTold = fc.record(
  Object.fromEntries(Object.entries(ARCHIVED).map(([key, told]) => [key, fc.constant(told)])) as {
    [K in keyof typeof ARCHIVED]: fc.Arbitrary<(typeof ARCHIVED)[K]>;
  },
  { requiredKeys: [] },
);

const anyPaper: fc.Arbitrary<Paper> = fc
  .tuple(
    anyTold,
    fc.record({
      id: fc.constant('a'),
      title: text,
      authors: fc.array(text, { maxLength: 4 }),
      year: fc.option(fc.integer({ min: 1900, max: 2100 })),
      code: fc.boolean(),
      links: fc.constantFrom<string[][]>(
        [],
        ['https://example.org/a', 'https://example.org/b?c=d&e=(f)'],
      ),
      captures: fc.constantFrom<Paper['captures'][]>(paper.captures, []),
      results: fc.array(result, { maxLength: 3 }),
      abstract: fc.string({ unit: 'binary' }).map((raw) => raw.toWellFormed().trim()),
    }),
  )
  .map(([told, known]) => ({ ...known, ...told }));

test('what is written is read back the same, whatever it is', () => {
  fc.assert(
    fc.property(anyPaper, (original) => {
      const written = writePaper(original);
      const { paper: back, problems } = readPaper('a', written, FILE);
      expect(problems).toEqual([]);
      const { digest, ...rest } = back!;
      expect(rest).toEqual(original);
      expect(digest === undefined).toBe(original.captures.length === 0);
      expect(writePaper(back!)).toBe(written);
      // A file that is not as the ingest wrote it is read in another way, to the same end.
      const edited = written.replace(/\ndigest: \w{64}(?=\n---\n)/, `\ndigest: ${'a'.repeat(64)}`);
      const again = readPaper(original.id, edited, FILE).paper;
      expect({ ...again, digest: undefined }).toEqual(original);
    }),
    { numRuns: 500 },
  );
});

test('the keys are written in the order of the schema', () => {
  const written = writePaper({ ...paper, ...ARCHIVED });
  const keys = Object.keys(paperFrontMatterSchema.shape).map((key) => written.indexOf(`\n${key}:`));
  expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  expect(keys.every((index) => index >= 0)).toBe(true);
});
