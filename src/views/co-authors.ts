import { compareText } from '../catalog/problem.ts';
import type { AuthorView } from './things.ts';

/** A name that stands on papers beside another, and on how many. */
export interface CoAuthor {
  readonly name: string;
  readonly papers: number;
}

/** The names listed beside one, those on the most common papers first. */
export function coAuthors({ name, papers }: AuthorView): CoAuthor[] {
  const counts = new Map<string, number>();
  for (const other of papers.flatMap(({ authors }) => [...new Set(authors)])) {
    if (other !== name) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .map(([other, count]) => ({ name: other, papers: count }))
    .toSorted((a, b) => b.papers - a.papers || compareText(a.name, b.name));
}
