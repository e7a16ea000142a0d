/** Every item of a list, which is empty afterwards: what is made of an item takes its place in memory. */
export function* takeEach<T>(items: T[]): Generator<T> {
  items.reverse();
  while (items.length > 0) yield items.pop()!;
}
