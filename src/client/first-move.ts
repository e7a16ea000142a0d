/** The reader's first move on something: pointer, focus or tap. */
const FIRST_MOVES = ['pointerenter', 'pointerdown', 'focusin'] as const;

/** Run something once, when a reader first turns to an element, or at once when that was before this script. */
export function onFirstMove(element: Element, run: () => void): void {
  if (element.matches(':hover, :focus-within')) {
    run();
    return;
  }
  const controller = new AbortController();
  for (const move of FIRST_MOVES) {
    element.addEventListener(
      move,
      () => {
        controller.abort();
        run();
      },
      { signal: controller.signal },
    );
  }
}
