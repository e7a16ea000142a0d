import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import { chartDrawing } from '../views/chart-drawing.ts';
import type { ChartSeries } from '../views/chart-series.ts';
import { type Markup, tag } from '../views/markup.ts';
import { markupXml } from './markup-xml.ts';

/** What a reader of the file alone has to know. */
export interface ChartFile {
  readonly series: ChartSeries;
  /** Name of the benchmark. */
  readonly name: string;
  /** Where the board stands, with its host. */
  readonly address: string;
}

/** The colours of the light theme: a file stands on a white page, and no style sheet reaches it. */
export const FILE_COLOURS = {
  ink: '#1d2320',
  'ink-muted': '#56605a',
  paper: '#fdfcf9',
  rule: '#1d2320',
  'rule-soft': '#dcd9ce',
  'series-1': '#14603f',
  'series-2': '#b35900',
} as const;

const { ink, paper, rule } = FILE_COLOURS;
const [muted, soft] = [FILE_COLOURS['ink-muted'], FILE_COLOURS['rule-soft']];
const [first, second] = [FILE_COLOURS['series-1'], FILE_COLOURS['series-2']];

/** What the style sheet of the site says of each class, as attributes that any program reads. */
const PAINT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  grid: { stroke: soft },
  tick: { fill: muted },
  zero: { stroke: rule },
  'mark-best': { fill: first, stroke: first, 'stroke-width': '2' },
  'mark-other': { fill: paper, stroke: second, 'stroke-width': '2' },
  'point-label': { stroke: paper, 'stroke-width': '4', 'paint-order': 'stroke' },
  'running-best': { fill: 'none', stroke: first, 'stroke-width': '2' },
};

/** Fonts that a reader's machine has: a file that loads one is not self-contained. */
const FONTS = "'Source Sans 3', Arial, Helvetica, sans-serif";

/** Sizes around the drawing, in its own units. */
const FRAME = { side: 16, top: 16, title: 17, line: 21, small: 12, foot: 40 } as const;

/** Letters of the title that fit beside each other. */
const TITLE_WIDTH = 76;

function paint(node: Markup): Markup {
  if (typeof node === 'string') return node;
  const { class: kind = '', ...attributes } = node.attributes;
  return tag(node.tag, { ...attributes, ...PAINT[kind] }, ...node.children.map(paint));
}

/** Words in lines of at most a width; a longer word has a line to itself. */
function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** A board's chart as a file of its own: title, drawing and where it comes from. */
export function chartSvg({ series, name, address }: ChartFile): string {
  const drawing = paint(chartDrawing(series));
  if (typeof drawing === 'string') return drawing;
  const inner = {
    width: Number(drawing.attributes['width']),
    height: Number(drawing.attributes['height']),
  };
  const title = `${name}: ${series.metric}, ${DIRECTION_WORDS[series.direction]}`;
  const lines = wrapWords(title, TITLE_WIDTH);
  const top = FRAME.top + lines.length * FRAME.line + 8;
  const width = inner.width + 2 * FRAME.side;
  const height = top + inner.height + FRAME.foot;
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      role: 'img',
      'aria-labelledby': 'title summary',
      'font-family': FONTS,
      'font-size': '13',
      fill: ink,
    },
    tag('title', { id: 'title' }, title),
    tag('desc', { id: 'summary' }, series.summary),
    tag('rect', { width: String(width), height: String(height), fill: paper }),
    ...lines.map((line, index) => {
      const y = String(FRAME.top + (index + 1) * FRAME.line - 6);
      const font = { 'font-size': String(FRAME.title), 'font-weight': '600' };
      return tag('text', { x: String(FRAME.side), y, ...font }, line);
    }),
    tag('g', { transform: `translate(${FRAME.side} ${top})` }, ...drawing.children),
    tag(
      'text',
      {
        x: String(FRAME.side),
        y: String(height - 14),
        'font-size': String(FRAME.small),
        fill: muted,
      },
      address,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupXml(svg)}\n`;
}
