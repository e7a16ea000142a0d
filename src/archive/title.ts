/** `[7]`, `Chen et al. '17`, `Munkhdalai & Yu '16a`, `Cui et al., 2019`: a reference, not a title. */
const REFERENCE =
  /^[[\]()\d\s,.]*$|\bet al\b|^[\p{L}.\s-]+ (?:&|and) [\p{L}.-]+,? '?\(?\d{2,4}[a-z]?\)?$/u;

/** Whether a text that stands in a title's place is one, and not how a paper is cited. */
export function isTitle(text: string): boolean {
  return !REFERENCE.test(text);
}

/** The best of the texts that stand in a title's place: a title, the most frequent, the longest. */
export function bestTitle(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([a, countA], [b, countB]) =>
      Number(isTitle(b)) - Number(isTitle(a)) ||
      countB - countA ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  );
  return best?.[0];
}
