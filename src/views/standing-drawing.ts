import { standingShare, type ComparedResult, type Comparison } from './comparison.ts';
import { boardName } from './comparison-text.ts';
import { type Markup, tag } from './markup.ts';
import { placeText, placeWords } from './rank.ts';
import { shortened } from './shortened.ts';

/** Sizes of the drawing of a board in its own units, near those of the screen: a phone has room for one. */
const DRAWING = { width: 300, name: 24, line: 29, bar: 8, bottom: 4 } as const;

/** Letters that the drawing has room for; the table has all of a name. */
const LONGEST = { name: 34, label: 26 } as const;

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
  const width = (DRAWING.width * share).toFixed(1);
  return [
    tag('text', { x: '0', y: String(y + DRAWING.line - DRAWING.bar - 3) }, text),
    tag('rect', {
      class: `series-${paper + 1}`,
      x: '0',
      y: String(y + DRAWING.line - DRAWING.bar + 2),
      width,
      height: String(DRAWING.bar),
    }),
  ];
}

function drawGroup({ name, bars }: StandingGroup): Markup {
  const { width } = DRAWING;
  const height = DRAWING.name + bars.length * DRAWING.line + DRAWING.bottom;
  return tag(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      'aria-hidden': 'true',
    },
    tag('text', { class: 'board-name', x: '0', y: String(DRAWING.name - 8) }, name),
    ...bars.flatMap((bar, index) => drawBar(bar, DRAWING.name + index * DRAWING.line)),
  );
}

/** The figure of standings as it is printed and read without a script, board beside board; nothing where none is counted. */
export function standingFigure(comparison: Comparison): Markup[] {
  const groups = standingGroups(comparison);
  if (groups.length === 0) return [];
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
        { class: 'standing-boards' },
        ...groups.map((group) =>
          tag(
            'div',
            { class: 'chart-frame', role: 'img', 'aria-label': `Chart. ${standingText(group)}` },
            drawGroup(group),
          ),
        ),
      ),
    ),
  ];
}

/** The chart of a board in words, for whoever does not see it. */
export function standingText({ name, bars }: StandingGroup): string {
  return `${name}: ${bars.map(({ text }) => text).join(', ')}.`;
}
