import type { PaperView } from './things.ts';

/** "2019 to 2023" or "2021": the years of some papers; nothing when none has one. */
export function yearSpan(papers: readonly Pick<PaperView, 'year'>[]): string | undefined {
  const years = papers.flatMap(({ year }) => (year === null ? [] : [year]));
  if (years.length === 0) return undefined;
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? String(first) : `${first} to ${last}`;
}
