import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsWithRoom, wantLabel, type WantedLabel } from '../../src/views/label-room.ts';

const FRAME = { left: 0, right: 300, letter: 6.5 };

test.each([
  [5, 'start'],
  [150, 'middle'],
  [295, 'end'],
])('a label at %i stands at its %s', (x, anchor) => {
  expect(wantLabel('PC-AVS 0.861', { x, y: 50 }, 'above', FRAME).anchor).toBe(anchor);
});

test('a label on a mark has no room, one beside it has', () => {
  const label = wantLabel('PC-AVS', { x: 100, y: 50 }, 'above', FRAME);
  expect(labelsWithRoom([label], [{ x: 100, y: 50 }])).toEqual([label]);
  expect(labelsWithRoom([label], [{ x: 100, y: 36 }])).toEqual([]);
});

test('of equal labels the first alone has room, whatever stands beside', () => {
  const spot = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 300 }),
  });
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1 }), (spots) => {
      const wanted = spots.map((one): WantedLabel => wantLabel('Name 1', one, 'above', FRAME));
      const placed = labelsWithRoom(wanted, []);
      expect(placed[0]).toBe(wanted[0]);
      expect(labelsWithRoom([...placed, ...placed], [])).toEqual(placed);
    }),
  );
});
