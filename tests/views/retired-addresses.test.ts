import { describe, expect, test } from 'vitest';
import { emptyIds, type Kind } from '../../src/catalog/ids-file.ts';
import { Addresses } from '../../src/views/addresses.ts';
import { retiredAddresses } from '../../src/views/retired-addresses.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const index = talkingFaces();
const retired = (kind: Kind, ids: Record<string, string | null>) => {
  const { collisions, retired: none } = emptyIds();
  const file = { collisions, retired: { ...none, [kind]: ids } };
  return [...retiredAddresses(file, index, new Addresses('/'))].map(
    ([key, { successor }]) => [key, successor?.address, successor?.name] as const,
  );
};

describe('an id that is no longer used', () => {
  test('leads to what took its place', () => {
    expect(retired('tasks', { dubbing: 'video-dubbing' })).toEqual([
      ['tasks/dubbing', '/tasks/video-dubbing/', 'Video Dubbing'],
    ]);
  });

  test('leads on where that was replaced too', () => {
    expect(retired('tasks', { a: 'b', b: 'c', c: 'video-dubbing' }).map(([, to]) => to)).toEqual(
      Array(3).fill('/tasks/video-dubbing/'),
    );
  });

  test.each([
    ['nothing took its place', { a: null }],
    ['what took its place is gone', { a: 'b', b: null }],
    ['what took its place never came', { a: 'b' }],
    ['two lead to each other', { a: 'b', b: 'a' }],
    ['it leads to itself', { a: 'a' }],
  ])('leads nowhere when %s', (_, ids) => {
    const all = retired('papers', ids);
    expect(all.map(([key]) => key)).toEqual(Object.keys(ids).map((id) => `papers/${id}`));
    expect(all.every(([, successor]) => successor === undefined)).toBe(true);
  });

  test('is not retired while something has it', () => {
    expect(retired('papers', { hierarchical: 'landmarks' })).toEqual([]);
  });

  test('names a paper by the title that is shown', () => {
    expect(retired('papers', { old: 'hierarchical' })[0]?.[2]).toContain('Generation with');
  });

  test('of a benchmark takes the pages of its boards along', () => {
    const all = retired('benchmarks', { old: 'talking-face-generation-on-lrs2-test' });
    expect(all.map(([from, to]) => [from, to])).toEqual([
      ['benchmarks/old/ssim', '/benchmarks/talking-face-generation-on-lrs2-test/'],
      [
        'benchmarks/old/sync-confidence',
        '/benchmarks/talking-face-generation-on-lrs2-test/sync-confidence/',
      ],
      ['benchmarks/old', '/benchmarks/talking-face-generation-on-lrs2-test/'],
    ]);
  });

  test('of a metric takes the boards along that had its name', () => {
    const all = retired('metrics', { 'sync-c': 'sync-confidence' });
    expect(all.map(([from, to]) => [from, to])).toEqual([
      [
        'benchmarks/talking-face-generation-on-lrs2-test/sync-c',
        '/benchmarks/talking-face-generation-on-lrs2-test/sync-confidence/',
      ],
      ['metrics/sync-c', '/metrics/sync-confidence/'],
    ]);
  });
});
