import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Addresses, lineAnchor } from '../../src/views/addresses.ts';

describe.each(['/', '/catalog/', '/catalog'])('under the base %j', (base) => {
  const addresses = new Addresses(base);
  const root = base === '/' ? '/' : '/catalog/';

  test('every address is below the base, without a doubled slash', () => {
    expect([
      addresses.at('data/results.csv'),
      addresses.page('papers', 'a'),
      addresses.list('tasks'),
      addresses.file('papers', 'a', 'csl.json'),
      addresses.sourceLine('a', '12345678-L3'),
      addresses.pair('a', 'b'),
      addresses.compare(),
      addresses.compare('a', 'b'),
      addresses.search(),
      addresses.search('talking face & more'),
    ]).toEqual(
      [
        'data/results.csv',
        'papers/a/',
        'tasks/',
        'papers/a.csl.json',
        'papers/a/#12345678-L3',
        'compare/a--b/',
        'compare/',
        'compare/?paper=a&paper=b',
        'search/',
        'search/?q=talking%20face%20%26%20more',
      ].map((path) => root + path),
    );
  });

  test('the first metric of a benchmark has its page, every other one a page below it', () => {
    const benchmark = { id: 'b', metrics: ['ssim', 'fid'] };
    expect(addresses.board(benchmark, 'ssim')).toBe(`${root}benchmarks/b/`);
    expect(addresses.board(benchmark, 'fid')).toBe(`${root}benchmarks/b/fid/`);
    expect(addresses.board({ id: 'b', metrics: [] }, undefined)).toBe(`${root}benchmarks/b/`);
  });
});

test('a query comes back from its address as it was, whatever it is', () => {
  const addresses = new Addresses('/catalog/');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (query) => {
      const url = new URL(addresses.search(query), 'https://example.org');
      expect(url.searchParams.get('q')).toBe(query);
      expect(url.pathname).toBe('/catalog/search/');
    }),
  );
});

test('the anchor of a line has the first eight digits of the capture', () => {
  expect(lineAnchor('0123456789abcdef'.repeat(4), 15)).toBe('01234567-L15');
});
