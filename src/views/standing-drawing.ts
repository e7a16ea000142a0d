import { standingShare, type ComparedResult, type Comparison } from './comparison.ts';
import { boardName } from './comparison-text.ts';
import { type Markup, tag } from './markup.ts';
import { placeText, placeWords } from './rank.ts';
import { shortened } from './shortened.ts';

/** Sizes of the drawing in its own units; the page scales it. */
const DRAWING = { width: 360, name: 24, line: 29, bar: 8, gap: 12, right: 4 } as const;

/** Letters that the drawing has room for; the table has all of a name. */
const LONGEST = { name: 46, label: 36 } as const;

/** A bar of the chart of standings. */
export interface StandingBar {
  /** Position of the paper among those compared. */
  readonly paper: number;
  /** From above 0 to 1. */
  readonly share: number;
  /** "PC-AVS: 1 of 2", "PC-AVS: =1 of 4" where it shares the place. */
  readonly text: string;
  /** "PC-AVS: 0.861, 1st of 2 held". */
  readonly detail: string;
}

/** The bars of one board. */
export interface StandingGroup {
  readonly name: string;
  readonly bars: readonly StandingBar[];
}

/** The places of a comparison as bars, board by board; boards that are not counted have none. */
export function standingGroups({ papers, shared }: Comparison): StandingGroup[] {
  return shared
    .filter(({ counted }) => counted)
    .map((row) => ({
      name: shortened(boardName(row), LONGEST.name),
      bars: row.cells.flatMap((cell, paper) =>
        cell ? standingBar(cell.result, paper, papers[paper]!.label) : [],
      ),
    }));
}

function standingBar(result: ComparedResult, paper: number, name: string): StandingBar[] {
  const { printed, place, tied, held } = result;
  if (place === null) return [];
  const label = shortened(name, LONGEST.label);
  return [
    {
      paper,
      share: standingShare(place, held),
      text: `${label}: ${placeText({ place, tied })} of ${held}`,
      detail: `${label}: ${printed}, ${placeWords({ place, tied }, held)}`,
    },
  ];
}

function drawBar({ paper, share, text }: StandingBar, y: number): Markup[] {
  const x = String(DRAWING.right);
  const width = ((DRAWING.width - 2 * DRAWING.right) * share).toFixed(1);
  return [
    tag('text', { x, y: String(y + DRAWING.line - DRAWING.bar - 3) }, text),
    tag('rect', {
      class: `series-${paper + 1}`,
      x,
      y: String(y + DRAWING.line - DRAWING.bar + 2),
      width,
      height: String(DRAWING.bar),
    }),
  ];
}

function drawGroup({ name, bars }: StandingGroup, y: number): Markup {
  const x = String(DRAWING.right);
  return tag(
    'g',
    {},
    tag('text', { class: 'board-name', x, y: String(y + DRAWING.name - 8) }, name),
    ...bars.flatMap((bar, index) => drawBar(bar, y + DRAWING.name + index * DRAWING.line)),
  );
}

/** The figure of standings as it is printed and read without a script; nothing where no board is counted. */
export function standingFigure(comparison: Comparison): Markup[] {
  const groups = standingGroups(comparison);
  if (groups.length === 0) return [];
  let height = 0;
  const drawn = groups.map((group) => {
    const y = height;
    height += DRAWING.name + group.bars.length * DRAWING.line + DRAWING.gap;
    return drawGroup(group, y);
  });
  const svg = tag(
    'svg',
    {
      viewBox: `0 0 ${DRAWING.width} ${height}`,
      width: String(DRAWING.width),
      height: String(height),
      'aria-hidden': 'true',
    },
    ...drawn,
  );
  return [
    tag(
      'figure',
      { class: 'chart standing-chart' },
      tag(
        'figcaption',
        {},
        tag('strong', {}, 'Standing on each shared board.'),
        ' A bar is the share of the held results of a board that the paper is at least as good as, whichever direction is better: the first has a full bar.',
      ),
      tag(
        'div',
        { class: 'chart-frame', role: 'img', 'aria-label': `Chart. ${standingText(groups)}` },
        svg,
      ),
    ),
  ];
}

/** The chart in words, for whoever does not see it. */
export function standingText(groups: readonly StandingGroup[]): string {
  return groups
    .map(({ name, bars }) => `${name}: ${bars.map(({ text }) => text).join(', ')}.`)
    .join(' ');
}
