import { digest } from '../catalog/digest.ts';
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
 * What a chart or a matrix calls a paper: the registry's name, else the name of
 * its model where it reports one only, else the authors and the year as a
 * citation does ("Zhou et al. 2021"), else the start of the title.
 */
export function shortLabel(
  paper: Pick<Paper, 'title' | 'authors' | 'year' | 'results'>,
  registryName: string | null | undefined,
): string {
  if (registryName) return registryName;
  const models = new Set(paper.results.map(({ model }) => model));
  const [model] = models;
  if (models.size === 1 && model !== undefined) return model;
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

/** Papers of one label that a letter each tells apart. */
const LETTERS = 26;

/**
 * Labels that tell the papers apart: where several share one, each takes a
 * letter as citations do ("Zhou et al. 2021a"), in the order of their ids. Where more share
 * one than there are letters, each takes three that come from its id ("Zhou et al. 2021kfw"): another
 * paper would else rename hundreds, and change every page that names one of them.
 */
export function distinctLabels(
  papers: readonly { readonly id: string; readonly label: string }[],
): ReadonlyMap<string, string> {
  const distinct = new Map<string, string>();
  for (const [label, group] of Map.groupBy(papers, (paper) => paper.label)) {
    const taken = new Set<string>();
    group.forEach(({ id }, position) => {
      const own = group.length > LETTERS ? lettersOf(id, taken) : letter(position);
      taken.add(own);
      distinct.set(id, group.length === 1 ? label : `${label}${own}`);
    });
  }
  return distinct;
}

const letter = (number: number): string => String.fromCharCode(97 + (number % LETTERS));

/** Three letters made of an id, or more of them where others have taken these. */
function lettersOf(id: string, taken: ReadonlySet<string>): string {
  let rest = Number.parseInt(digest(id).slice(0, 12), 16);
  let letters = '';
  while (letters.length < 3 || taken.has(letters)) {
    letters += letter(rest);
    rest = Math.floor(rest / LETTERS);
  }
  return letters;
}
