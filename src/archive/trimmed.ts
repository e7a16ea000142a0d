/** A copy of a list without the room to grow: a list that was built item by item has some for 16 more. */
export function trimmed<T>(list: readonly T[]): T[] {
  return list.slice();
}
