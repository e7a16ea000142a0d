import type { PaperView } from '../views/things.ts';
import { toBibtex } from './bibtex.ts';
import { type CslItem, toCsl } from './csl.ts';
import { toRis } from './ris.ts';

export type CitationFormat = 'bib' | 'ris' | 'csl.json';

/** CSL takes `<i>` for italics; a scraped title never means it. */
function withoutMarkup(item: CslItem): CslItem {
  return { ...item, title: item.title.replace(/<(?=[a-z/])/gi, '< ') };
}

/** A key that stands twice in one list would be an error to BibTeX: the second takes a number. */
function withDistinctKeys(items: readonly CslItem[]): CslItem[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const key = item['citation-key'];
    let free = key;
    for (let count = 2; taken.has(free); count += 1) free = `${key}${count}`;
    taken.add(free);
    return { ...item, 'citation-key': free };
  });
}

/** Items in a citation format; the formats come from citation-js. */
export function formatCitations(given: readonly CslItem[], format: CitationFormat): string {
  const items = withDistinctKeys(given);
  if (format === 'bib') return toBibtex(items);
  if (format === 'ris') return toRis(items);
  return `${JSON.stringify(items.map(withoutMarkup), null, 2)}\n`;
}

/** Papers in a citation format. */
export function cite(papers: readonly PaperView[], format: CitationFormat): string {
  return formatCitations(papers.map(toCsl), format);
}
