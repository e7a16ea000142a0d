import type { Problem } from '../catalog/problem.ts';
import type { RawJson } from '../catalog/raw-json.ts';
import { readTexText } from '../source/tex-text.ts';
import { readArxivId } from './address.ts';
import { isObject, lineOf, listOf, type RawObject } from './fields.ts';
import { addressIn, dayIn, misfit, type Place } from './place.ts';

/** A paper of `papers-with-abstracts`, read but for its abstract, which waits until it is written. */
export interface PaperEntry {
  readonly pointer: string;
  /** As it is printed, TeX and all. */
  readonly title: string;
  readonly authors: string[];
  readonly date: string | undefined;
  readonly arxiv: string | undefined;
  readonly proceeding: string | undefined;
  /** Its page upstream, then the paper itself. */
  readonly addresses: string[];
}

/** Read an entry of `papers-with-abstracts`, its abstract aside. */
export function readPaperEntry(
  entry: RawJson,
  place: Place,
): { entry: PaperEntry | undefined; problems: readonly Problem[] } {
  const title = isObject(entry) ? lineOf(entry['title']) : '';
  const authors = isObject(entry) ? listOf(entry['authors']) : undefined;
  if (!isObject(entry) || title === '' || !authors) {
    return {
      entry: undefined,
      problems: [misfit(place, entry, 'a paper with its title and authors')],
    };
  }
  const problems: Problem[] = [];
  const at = (key: string): Place => ({ ...place, pointer: `${place.pointer}/${key}` });
  const addresses = ['paper_url', 'url_abs'].flatMap(
    (key) => addressIn(entry[key], at(key), problems) ?? [],
  );
  const arxiv = readArxivId(lineOf(entry['arxiv_id']));
  const proceeding = lineOf(entry['proceeding']) || lineOf(entry['conference']);
  const read = {
    ...{ pointer: place.pointer, title, addresses, arxiv },
    authors: authors.map(lineOf).filter(Boolean).map(readTexText),
    date: dayIn(entry['date'], at('date'), problems),
    proceeding: proceeding === '' ? undefined : proceeding,
  };
  return { entry: read, problems };
}

/** Line ends that do not end a paragraph. */
const SOFT_LINE_END = /[^\S\n]*\n[^\S\n]*/g;

/** The abstract of an entry as a catalog holds it: paragraphs divided by an empty line. */
export function abstractOf(entry: RawObject): string {
  const { abstract } = entry;
  if (typeof abstract !== 'string') return '';
  const text = abstract
    .replaceAll('\r', '')
    .replace(SOFT_LINE_END, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return readTexText(text.trim()).toWellFormed();
}
