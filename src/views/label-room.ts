/** A label that wants room in a drawing. */
export interface WantedLabel {
  readonly text: string;
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Size of a letter in units of the drawing; letters are narrower on the average. */
const LETTER = { width: 6.5, height: 13 } as const;

/** Width of a text in units of the drawing, near enough to find room for it. */
export function textWidth(text: string): number {
  return text.length * LETTER.width;
}

/** How much of a label stands left of its anchor. */
const LEFT = { start: 0, middle: 0.5, end: 1 } as const;

/** Which of the labels can stand without lying on one that came before. */
export function labelsWithRoom(labels: readonly WantedLabel[]): ReadonlySet<WantedLabel> {
  const placed: { label: WantedLabel; left: number; right: number }[] = [];
  for (const label of labels) {
    const width = textWidth(label.text);
    const left = label.x - width * LEFT[label.anchor];
    const right = left + width;
    const isFree = placed.every(
      (other) =>
        right <= other.left ||
        other.right <= left ||
        Math.abs(label.y - other.label.y) >= LETTER.height,
    );
    if (isFree) placed.push({ label, left, right });
  }
  return new Set(placed.map(({ label }) => label));
}
