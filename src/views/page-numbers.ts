/** How far from the page shown the pages lie that it links to, on either side: about three times as far each. */
const STEPS = [1, 2, 6, 20, 60, 200, 600] as const;

/**
 * The numbers of the pages that one of many links to, in order: the first, the last,
 * itself, its neighbours and ever fewer further away, so that there are never more
 * than seventeen and any of a thousand is a few steps away.
 */
export function pageNumbers(page: number, last: number): number[] {
  const near = STEPS.flatMap((step) => [page - step, page + step]);
  const numbers = [1, page, last, ...near].filter((number) => number >= 1 && number <= last);
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
