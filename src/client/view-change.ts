/** The reader changed what a board shows; it bubbles up to the element that keeps the address. */
export class ViewChange extends Event {
  static readonly type = 'viewchange';
  /** One of a series of changes, such as the letters of a word, of which only the last is worth going back to. */
  readonly isStep: boolean;

  constructor({ isStep = false } = {}) {
    super(ViewChange.type, { bubbles: true });
    this.isStep = isStep;
  }
}
