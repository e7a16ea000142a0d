/** How many files are open at a time. */
const CONCURRENCY = 32;

/** Await `work` for every item, some at a time, and return the answers in the order of the items. */
export async function inOrder<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < items.length; start += CONCURRENCY) {
    answers.push(...(await Promise.all(items.slice(start, start + CONCURRENCY).map(work))));
  }
  return answers;
}
