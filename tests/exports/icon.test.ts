import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawIcon, ICONS } from '../../src/exports/icon.ts';

const mark = readFileSync(join(import.meta.dirname, '..', '..', 'public', 'mark.svg'), 'utf8');

/** Where a PNG says its width and its height. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

test.each(ICONS)('the icon “$name” is a PNG of $size pixels that shows the mark', (icon) => {
  const png = drawIcon(icon, mark);
  expect([png.readUInt32BE(WIDTH_AT), png.readUInt32BE(HEIGHT_AT)]).toEqual([icon.size, icon.size]);
  expect(png.equals(drawIcon(icon, '<svg ></svg>'))).toBe(false);
  expect(png.equals(drawIcon(icon, mark))).toBe(true);
});

test('what a system cuts a maskable icon down to holds the whole mark', () => {
  const maskable = ICONS.find(({ purpose }) => purpose === 'maskable')!;
  // Corner to corner the square of the mark fits into the circle of 80 %.
  expect(maskable.share * Math.SQRT2).toBeLessThanOrEqual(0.8);
});
