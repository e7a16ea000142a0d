import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ID, makeId, withSuffix } from '../../src/catalog/id.ts';
import { emptyIds, type IdsFile } from '../../src/catalog/ids-file.ts';
import { assignIds, foldName, hasStrayNumber } from '../../src/views/naming.ts';
import { anyText } from '../fixtures/hostile-text.ts';

const LONG = 'Talking Head Generation with Probabilistic Audio-to-Visual Diffusion Priors and More';

function decided(
  collisions: Record<string, string>,
  retired: Record<string, string | null> = {},
): IdsFile {
  const ids = emptyIds();
  return {
    collisions: { ...ids.collisions, tasks: collisions },
    retired: { ...ids.retired, tasks: retired },
  };
}

describe('ids of names', () => {
  test('are the plain ones where nothing collides', () => {
    expect(Object.fromEntries(assignIds(['LRW', 'LRS2'], 'datasets', emptyIds()))).toEqual({
      LRW: 'lrw',
      LRS2: 'lrs2',
    });
  });

  test('that fold alike: the first exact name keeps the plain one, the others take a suffix', () => {
    expect(
      Object.fromEntries(assignIds(['SMAC+', 'R^2', 'SMAC', 'R@2'], 'tasks', emptyIds())),
    ).toEqual({
      SMAC: 'smac',
      'SMAC+': withSuffix('smac', 'SMAC+'),
      'R@2': 'r-2',
      'R^2': withSuffix('r-2', 'R^2'),
    });
  });

  test('that were decided stand, even against the order of the names', () => {
    const ids = assignIds(['R@2', 'R^2'], 'tasks', decided({ 'R^2': 'r-2' }));
    expect(ids.get('R^2')).toBe('r-2');
    expect(ids.get('R@2')).toBe(withSuffix('r-2', 'R@2'));
  });

  test('that were decided for an absent name go to nobody else', () => {
    const ids = assignIds(['R@2'], 'tasks', decided({ 'R^2': 'r-2' }));
    expect(ids.get('R@2')).toBe(withSuffix('r-2', 'R@2'));
  });

  test.each(['Video Dubbing', LONG, 'index', ''])(
    'that are retired are never used again, not even for %j',
    (name) => {
      const plain = makeId(name);
      const id = assignIds([name], 'tasks', decided({}, { [plain]: null })).get(name)!;
      expect(id).not.toBe(plain);
      expect(id).toMatch(ID);
    },
  );

  test('retired for one kind may serve another', () => {
    const ids = assignIds(['Video Dubbing'], 'datasets', decided({}, { 'video-dubbing': null }));
    expect(ids.get('Video Dubbing')).toBe('video-dubbing');
  });

  test('never meet a name that is spelled like the suffixed id of another', () => {
    // It stands before both in the order of exact names, and takes the id that R^2 would.
    const impostor = withSuffix('r-2', 'R^2').replaceAll('-', ' ').toUpperCase();
    const ids = assignIds([impostor, 'R@2', 'R^2'], 'tasks', emptyIds());
    expect(new Set(ids.values()).size).toBe(3);
  });

  test('differ for every name, hold to the form, and do not depend on the order of the names', () => {
    const names = fc.uniqueArray(
      fc.oneof(anyText, fc.constantFrom('R@2', 'R^2', 'r 2', 'R-2', 'r-2', LONG, `${LONG}!`)),
      { maxLength: 12 },
    );
    const shuffled = names.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        const ids = assignIds(all, 'tasks', emptyIds());
        expect(new Set(ids.values()).size).toBe(all.length);
        for (const id of ids.values()) expect(id).toMatch(ID);
        expect([...assignIds(others, 'tasks', emptyIds())]).toEqual([...ids]);
      }),
    );
  });
});

describe('a folded name', () => {
  test.each([
    ['Mead 60', 'MEAD 59'],
    ['MEAD', 'Mead 53'],
    ['VoxCeleb2', 'VoxCeleb2 13'],
    ['ContextDubBench', 'ContextDubBench 1.0'],
    ['VFHQ Self-Reenactment', 'VFHQ self reenactment'],
    ['Talking-Face_Generation', 'talking face generation'],
    ['A 10 20 B', 'a b'],
  ])('is shared by %j and %j', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  test.each([
    ['LRS2', 'LRS3'],
    ['CIFAR-10', 'CIFAR-100'],
    ['VOC 2007', 'VOC 2012'],
    ['Set5', 'Set14'],
    ['COCO', 'COCO-Stuff'],
    ['300', '1000'],
    ['-', '_'],
    ['100', ''],
  ])('keeps %j and %j apart', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });

  test.each([
    ['Mead 60', true],
    ['ContextDubBench 1.0', true],
    ['MEAD', false],
    ['LRS2', false],
    ['VOC 2007', false],
    ['100', false],
  ])('of %j hides a number that looks stray: %s', (name, isStray) => {
    expect(hasStrayNumber(name)).toBe(isStray);
  });

  test('is its own fold unless it is a bare number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,5}([ _-][a-z0-9]{1,4}){0,3}$/), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });
});
