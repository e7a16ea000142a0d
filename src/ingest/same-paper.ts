import { compareText } from '../catalog/problem.ts';

/** What tells one paper from another. */
export interface PaperIdentity {
  readonly title: string;
  readonly authors: readonly string[];
}

/** `\v{c}`, `\'`, `\textit`: how LaTeX writes accents and styles. */
const LATEX_COMMAND = /\\(?:[a-zA-Z]+|.)/g;

/** Fold a text to its letters and digits, so that a lost space, an accent or a dash does not matter. */
export function foldText(text: string): string {
  const plain = text.replace(LATEX_COMMAND, '').normalize('NFKD').toLowerCase();
  // Joined, since what `replace` leaves is a tree of pieces that takes several times the memory.
  const letters = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join('');
  return letters === '' ? text : letters;
}

/** Whether two lists of authors are of one paper: half of the shorter list stands in the other, or one is unknown. */
export function haveAuthorsInCommon(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const names = new Set(longer.map(foldText));
  return shorter.filter((name) => names.has(foldText(name))).length * 2 >= shorter.length;
}

/** Whether two pages are of one paper: the same title once folded, and the same authors where both are known. */
export function isSamePaper(a: PaperIdentity, b: PaperIdentity): boolean {
  return foldText(a.title) === foldText(b.title) && haveAuthorsInCommon(a.authors, b.authors);
}

/**
 * Gather pages into papers. Pages that name authors are gathered first; one
 * that names none joins the only paper of its title, and stays by itself where
 * there are several.
 */
export function groupByPaper<T extends PaperIdentity>(
  pages: readonly T[],
  fileOf: (page: T) => string,
): T[][] {
  const groups: T[][] = [];
  for (const titled of Map.groupBy(pages, ({ title }) => foldText(title)).values()) {
    const inOrder = titled.toSorted((a, b) => compareText(fileOf(a), fileOf(b)));
    const named: T[][] = [];
    for (const page of inOrder.filter(({ authors }) => authors.length > 0)) {
      const group = named.find((members) =>
        members.some(({ authors }) => haveAuthorsInCommon(authors, page.authors)),
      );
      if (group) group.push(page);
      else named.push([page]);
    }
    const nameless = inOrder.filter(({ authors }) => authors.length === 0);
    if (named.length === 1) named[0]!.push(...nameless);
    else if (nameless.length > 0) named.push(nameless);
    groups.push(...named);
  }
  return groups;
}
