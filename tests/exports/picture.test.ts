import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawPicture, PICTURE_SIZE } from '../../src/exports/picture.ts';
import { loadPictureFonts, type PictureFont } from '../../src/store/picture-fonts.ts';
import { HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';

/** Where a PNG says its width and its height. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

let fonts: PictureFont[];
beforeAll(async () => {
  fonts = await loadPictureFonts();
});

const draw = (title: string) =>
  drawPicture({ kind: 'Benchmark', title, line: 'Best held: X; 2 of about 28 listed.' }, fonts);

test('a picture is a PNG of the size that is shown uncut, and not a large one', async () => {
  const png = await draw('Talking Face Generation on LRW (test)');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(WIDTH_AT), png.readUInt32BE(HEIGHT_AT)]).toEqual([
    PICTURE_SIZE.width,
    PICTURE_SIZE.height,
  ]);
  expect(png.length).toBeLessThan(100_000);
});

test('the same text gives the same bytes, and another text others', async () => {
  const title = 'Talking Face Generation on LRW (test)';
  expect((await draw(title)).equals(await draw(title))).toBe(true);
  expect((await draw(title)).equals(await draw(`${title}!`))).toBe(false);
});

test('letters of other scripts are drawn, not boxes that all look alike', async () => {
  const [greek, cyrillic, polish] = await Promise.all(['Ω', 'Ж', 'Ł'].map(draw));
  const unknown = await Promise.all(['ꀀ', 'ꀁ'].map(draw));
  expect(unknown[0]!.equals(unknown[1]!)).toBe(true);
  for (const png of [greek!, cyrillic!, polish!]) expect(png.equals(unknown[0]!)).toBe(false);
});

describe('a title', () => {
  test.each([...HOSTILE_TEXTS, 'long '.repeat(200), 'W'.repeat(300)])(
    '%j is drawn',
    async (title) => {
      expect((await draw(title)).length).toBeGreaterThan(1000);
    },
  );
});

test('what is drawn does not pile up beside the memory that Node knows of', () => {
  const script = join(import.meta.dirname, '../fixtures/draw-pictures.ts');
  // As a build runs it. 128 pictures hold 500 MB.
  const flags = ['--expose-gc', '--max-semi-space-size=32'];
  const grown = execFileSync(process.execPath, [...flags, script, '128'], { encoding: 'utf8' });
  expect(Number(grown)).toBeLessThan(300);
}, 60_000);
