import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  benchmarkId,
  benchmarkName,
  freeId,
  ID,
  ID_LENGTH,
  makeId,
  paperName,
  shortHash,
  withSuffix,
} from '../../src/catalog/id.ts';
import { slugify } from '../../src/catalog/slug.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const RESERVED = ['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'index'];

describe('an id', () => {
  test.each([
    ['LRW (test)', 'lrw-test'],
    ['Fréchet Inception Distance', 'frechet-inception-distance'],
    ['Ångström Ñandú İstanbul', 'angstrom-nandu-istanbul'],
    ['ﬁne ² Ⅳ', 'fine-2-iv'],
    ['R@2', 'r-2'],
    ['R^2', 'r-2'],
    ['mask AP*', 'mask-ap'],
    ['  --PSNR (dB)--  ', 'psnr-db'],
    ['F1 / EM', 'f1-em'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Con Man', 'con-man'],
    ['com10', 'com10'],
    ['a'.repeat(80), 'a'.repeat(80)],
  ])('of %j is %s', (name, id) => {
    expect(makeId(name)).toBe(id);
  });

  test.each([...RESERVED, 'CON', 'Index', ' aux. '])(
    'of the reserved name %j takes six hex digits of the exact name',
    (name) => {
      expect(makeId(name)).toBe(`${slugify(name)}-${shortHash(name, 6)}`);
    },
  );

  test.each(['', ' ', '中文', '!?', '—'])(
    'of %j, of which no letter is left, is a hash of the exact name',
    (name) => {
      expect(makeId(name)).toBe(`x-${shortHash(name, 6)}`);
    },
  );

  test('that would be longer than 80 characters is cut at a hyphen and takes six hex digits', () => {
    const title =
      'Pose-Controllable Talking Face Generation by Implicitly Modularized Audio-Visual Representation';
    expect(makeId(title)).toBe(
      `pose-controllable-talking-face-generation-by-implicitly-modularized-audio-${shortHash(title, 6)}`,
    );
    expect(makeId(title).length).toBeLessThanOrEqual(ID_LENGTH);
  });

  test('of one word that is too long is cut inside the word, and two such words differ', () => {
    const [a, b] = [makeId('x'.repeat(90)), makeId('x'.repeat(91))];
    expect(a).toHaveLength(80);
    expect(a).not.toBe(b);
  });

  test('of names that fold alike differs once each takes the suffix of its exact name', () => {
    expect(withSuffix('r-2', 'R@2')).not.toBe(withSuffix('r-2', 'R^2'));
  });

  test('always has the form of an id, fits, and is never reserved', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const id = makeId(name);
        expect(id).toMatch(ID);
        expect(id.length).toBeLessThanOrEqual(ID_LENGTH);
        expect(RESERVED).not.toContain(id);
      }),
    );
  });

  test('is its own id', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(makeId(makeId(name))).toBe(makeId(name));
      }),
    );
  });
});

describe('a free id', () => {
  test('is the plain one while nobody holds it', () => {
    expect(freeId('lrw', 'LRW', new Set(['lrs2']))).toBe('lrw');
  });

  test('takes the suffix of the exact name when the plain one is taken', () => {
    expect(freeId('r-2', 'R^2', new Set(['r-2']))).toBe(withSuffix('r-2', 'R^2'));
  });

  test('is never one that is taken, even when the suffix is in it already', () => {
    const long = 'A title of many words '.repeat(6);
    const plain = makeId(long);
    expect(withSuffix(plain, long)).toBe(plain);
    const id = freeId(plain, long, new Set([plain]));
    expect(id).not.toBe(plain);
    expect(id).toMatch(ID);
    expect(id.length).toBeLessThanOrEqual(ID_LENGTH);
  });

  test('has the form of an id and fits, however many are taken', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 5 }), (name, rounds) => {
        const taken = new Set<string>();
        for (let round = 0; round < rounds; round += 1) {
          const id = freeId(makeId(name), name, taken);
          expect(taken).not.toContain(id);
          expect(id).toMatch(ID);
          expect(id.length).toBeLessThanOrEqual(ID_LENGTH);
          taken.add(id);
        }
      }),
    );
  });
});

describe('an exact name', () => {
  test('of a benchmark keeps apart what the words of its id would join', () => {
    expect(benchmarkId('Depth on Water', 'Lake')).toBe(benchmarkId('Depth', 'Water on Lake'));
    expect(benchmarkName('Depth on Water', 'Lake')).not.toBe(
      benchmarkName('Depth', 'Water on Lake'),
    );
  });

  test('of a paper holds title, authors and year', () => {
    const addresses = ['https://a.example/1'];
    const named = { title: 'A "title"', authors: ['Ada, Lovelace'], year: null, addresses };
    expect(paperName(named)).toBe('["A \\"title\\"",["Ada, Lovelace"],null]');
  });

  test('of a paper whose authors nobody tells holds its address too', () => {
    const nameless = { title: '[1]', authors: [], year: 2016 };
    expect(paperName(nameless)).toBe('["[1]",[],2016]');
    const addresses = ['https://a.example/1', 'https://a.example/2'];
    expect(paperName({ ...nameless, addresses })).toBe('["[1]",[],2016,"https://a.example/1"]');
  });
});
