import { describe, expect, test } from 'vitest';
import { emptyIds } from '../../src/catalog/ids-file.ts';
import { retiredIds } from '../../src/views/retired-ids.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const index = talkingFaces();
const retired = (kind: 'papers' | 'tasks', ids: Record<string, string | null>) => {
  const { collisions, retired: none } = emptyIds();
  return retiredIds({ collisions, retired: { ...none, [kind]: ids } }, index).map(
    (gone) => [gone.id, gone.successor?.id, gone.successor?.name] as const,
  );
};

describe('an id that is no longer used', () => {
  test('leads to what took its place', () => {
    expect(retired('tasks', { dubbing: 'video-dubbing' })).toEqual([
      ['dubbing', 'video-dubbing', 'Video Dubbing'],
    ]);
  });

  test('leads on where that was replaced too', () => {
    expect(retired('tasks', { a: 'b', b: 'c', c: 'video-dubbing' }).map(([, id]) => id)).toEqual(
      Array(3).fill('video-dubbing'),
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
    expect(all.map(([id]) => id)).toEqual(Object.keys(ids));
    expect(all.every(([, successor]) => successor === undefined)).toBe(true);
  });

  test('is not retired while something has it', () => {
    expect(retired('papers', { hierarchical: 'landmarks' })).toEqual([]);
  });

  test('names a paper by the title that is shown', () => {
    expect(retired('papers', { old: 'hierarchical' })[0]?.[2]).toContain('Generation with');
  });
});
