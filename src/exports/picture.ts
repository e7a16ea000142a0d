import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { shortened } from '../views/shortened.ts';

/** What the picture of a page says where its address is shared. */
export interface PictureText {
  /** `Benchmark` */
  readonly kind: string;
  readonly title: string;
  readonly line: string;
}

type Fonts = Parameters<typeof satori>[1]['fonts'];

/** The size that OpenGraph readers show without cutting anything off. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

const PAPER = '#fdfcf9';
const INK = '#1d2320';
const MUTED = '#56605a';
const ACCENT = '#14603f';
const MARGIN = 72;

/** The most characters a title has in each size, and the size; longer ones are cut off. */
const TITLE_SIZES = [
  [45, 76],
  [90, 60],
  [160, 46],
] as const;

/** Characters of the line below the title that have room. */
const LONGEST_LINE = 150;

interface DrawnElement {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

function box(style: object, ...children: (DrawnElement | string)[]): DrawnElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** The mark of the site, as `public/mark.svg` has it. */
function mark(): DrawnElement {
  const path = (props: object): DrawnElement => ({ type: 'path', props: { ...props } });
  return {
    type: 'svg',
    props: {
      viewBox: '0 0 32 32',
      width: 64,
      height: 64,
      children: [
        path({ d: 'M4 28C3 13 12 3 28.5 3.5 29 20 19 29 4 28Z', fill: ACCENT }),
        path({
          d: 'M14 11.5h10M10.5 16.5h10.5M8.5 21.5h7',
          stroke: PAPER,
          'stroke-width': 2.4,
          'stroke-linecap': 'round',
        }),
      ],
    },
  };
}

/** Every script of a font, the one that most is written in first. */
function familyOf(font: string, fonts: Fonts): string {
  return fonts
    .filter(({ name }) => name.startsWith(font))
    .map(({ name }) => `'${name}'`)
    .join(', ');
}

function drawTitle(title: string, fontFamily: string): DrawnElement {
  const [most, fontSize] =
    TITLE_SIZES.find(([characters]) => title.length <= characters) ?? TITLE_SIZES.at(-1)!;
  return box({ fontFamily, fontSize, lineHeight: 1.15 }, shortened(title.toWellFormed(), most));
}

/** Pictures after which what they left behind is cleared away. */
const CLEARED_AFTER = 32;

let drawn = 0;

/**
 * The renderer holds 4 MB for a picture beside the memory that Node knows of, until the handle of
 * a few bytes is found to be no longer used: left to itself Node looks after a thousand pictures.
 * Only where it lets a program ask for that, as a build does.
 */
async function clearAway(): Promise<void> {
  drawn += 1;
  if (drawn % CLEARED_AFTER !== 0 || globalThis.gc === undefined) return;
  await globalThis.gc({ type: 'minor', execution: 'async' });
  // What is found to be unused is given back between two turns.
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The picture of a page as a PNG; the same text gives the same bytes. */
export async function drawPicture(
  { kind, title, line }: PictureText,
  fonts: Fonts,
): Promise<Buffer> {
  const card = box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      padding: MARGIN,
      backgroundColor: PAPER,
      color: INK,
      fontFamily: familyOf('Source Sans 3', fonts),
    },
    box(
      { alignItems: 'center', gap: 20, fontSize: 34, color: ACCENT },
      mark(),
      `Benchleaf · ${kind}`,
    ),
    drawTitle(title, familyOf('Source Serif 4', fonts)),
    box(
      { fontSize: 34, lineHeight: 1.3, color: MUTED },
      shortened(line.toWellFormed(), LONGEST_LINE),
    ),
  );
  const svg = await satori(card, { ...PICTURE_SIZE, fonts });
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  await clearAway();
  return png;
}
