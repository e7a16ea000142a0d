export type Order = 'ascending' | 'descending';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compareValues(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  const [isNumberA, isNumberB] = [Number.isFinite(x), Number.isFinite(y)];
  // A number stands before a text, else `2`, `1e5` and `1f` would go round in a circle.
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  return isNumberA ? x - y : collator.compare(a, b);
}

/** Order two cells as numbers where both are, else as text; a missing one stands last in either order. */
export function compareCells(a: string, b: string, order: Order): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return (order === 'ascending' ? 1 : -1) * compareValues(a, b);
}
