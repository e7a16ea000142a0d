/** A place in a drawing. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A label that wants room in a drawing. */
export interface WantedLabel extends Spot {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Room that its letters take at most, on the average of them. */
  readonly width: number;
}

/** The sides that no label may pass, and the width of a letter between them; letters are narrower on the average. */
export interface LabelFrame {
  readonly left: number;
  readonly right: number;
  readonly letter: number;
}

/** From the baseline of a letter to its edges, in units of the drawing. */
const LETTER = { above: 10, below: 3 } as const;

/** From the middle of a mark to its edge, and to the baseline of its label. */
const MARK = 7;
const BASELINE = { above: -11, below: 20 } as const;

/** The label of a mark, on the side where better values would stand and no other mark is. */
export function wantLabel(
  text: string,
  { x, y }: Spot,
  side: 'above' | 'below',
  { left, right, letter }: LabelFrame,
): WantedLabel {
  const width = text.length * letter;
  const half = width / 2;
  const anchor = x - half < left ? 'start' : x + half > right ? 'end' : 'middle';
  return { text, x, y: y + BASELINE[side], anchor, width };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How much of a label stands left of its anchor. */
const LEFT = { start: 0, middle: 0.5, end: 1 } as const;

function boxOf({ x, y, anchor, width }: WantedLabel): Box {
  const left = x - width * LEFT[anchor];
  return { left, right: left + width, top: y - LETTER.above, bottom: y + LETTER.below };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether all of a label stands between the sides. */
export function fits(
  label: WantedLabel,
  { left, right }: Pick<LabelFrame, 'left' | 'right'>,
): boolean {
  const box = boxOf(label);
  return box.left >= left && box.right <= right;
}

/** Those of the labels that hide no mark and no label that came before. */
export function labelsWithRoom<T extends WantedLabel>(
  labels: readonly T[],
  marks: readonly Spot[],
): T[] {
  const taken = marks.map(({ x, y }): Box => ({
    left: x - MARK,
    right: x + MARK,
    top: y - MARK,
    bottom: y + MARK,
  }));
  return labels.filter((label) => {
    const box = boxOf(label);
    if (taken.some((other) => touch(box, other))) return false;
    taken.push(box);
    return true;
  });
}
