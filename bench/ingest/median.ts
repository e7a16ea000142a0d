/** The middle of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((a, b) => a - b);
  const middle = (inOrder.length - 1) / 2;
  return (inOrder[Math.floor(middle)]! + inOrder[Math.ceil(middle)]!) / 2;
}
