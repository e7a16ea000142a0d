import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInShard, parseShard, WHOLE } from '../../scripts/build/shard.ts';
import { hashText } from '../../scripts/build/text-hash.ts';

test('a shard is a number of how many', () => {
  expect(parseShard('2/8')).toEqual({ number: 2, count: 8 });
});

test.each(['', '0/2', '3/2', '1', '1/', 'a/b', '1/1000', '-1/2', '1.5/2'])(
  '%j is no shard, and the answer says what is',
  (text) => {
    expect(() => parseShard(text)).toThrow(/such as 2\/8/);
  },
);

describe('the paths of a site', () => {
  test('belong to one shard each, however many there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 16 }), (path, count) => {
        const shards = Array.from({ length: count }, (_, index) => ({ number: index + 1, count }));
        expect(shards.filter((shard) => isInShard(hashText(path), shard))).toHaveLength(1);
      }),
    );
  });

  test('are spread evenly', () => {
    const paths = Array.from({ length: 4_000 }, (_, index) => `papers/paper-${index}/index.html`);
    const own = paths.filter((path) => isInShard(hashText(path), { number: 3, count: 4 }));
    expect(own.length).toBeGreaterThan(900);
    expect(own.length).toBeLessThan(1_100);
  });

  test('all belong to the whole', () => {
    expect(isInShard(hashText('index.html'), WHOLE)).toBe(true);
  });
});
