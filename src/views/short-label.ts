import type { Paper } from '../catalog/paper.ts';

/** The family name as a citation uses it: the last word of a name, particles left behind. */
function familyName(author: string): string {
  return author.trim().split(/\s+/).at(-1) ?? author;
}

/** The first words of a title, for a paper nobody is named of. */
function firstWords(title: string): string {
  const words = title.split(/\s+/);
  return words.length > 4 ? `${words.slice(0, 4).join(' ')} …` : title;
}

/**
 * What a chart or a matrix calls a paper: the registry's name, else the authors
 * and the year as a citation does ("Zhou et al. 2021"), else the start of the title.
 */
export function shortLabel(
  paper: Pick<Paper, 'title' | 'authors' | 'year'>,
  registryName: string | null | undefined,
): string {
  if (registryName) return registryName;
  const [first, second, third] = paper.authors;
  if (first === undefined) return firstWords(paper.title);
  const names =
    second === undefined
      ? familyName(first)
      : third === undefined
        ? `${familyName(first)} & ${familyName(second)}`
        : `${familyName(first)} et al.`;
  return paper.year === null ? names : `${names} ${paper.year}`;
}
