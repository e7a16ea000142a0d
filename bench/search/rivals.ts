import { gzipSync } from 'node:zlib';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { NameTable } from '../../src/search/name-table.ts';
import { paperTexts } from '../../src/search/paper-texts.ts';
import type { IndexedPaper } from '../../src/search/paper-row.ts';
import { Recall, printRow, spread } from './figures.ts';
import { QUERY_KINDS, type MadeQuery } from './made-queries.ts';

/** A paper as the others are given it. */
export interface Document {
  readonly id: number;
  readonly title: string;
  readonly authors: string;
  readonly names: string;
}

const FIELDS = ['title', 'authors', 'names'];

/** Queries of each kind that brute force is asked above this many papers: it takes seconds for each. */
const MANY_PAPERS = 1_000;
const SAMPLE_OF_EACH = 4;

interface Rival {
  readonly name: string;
  /** What a reader loads before the first answer, compressed, in bytes. */
  readonly bytes: number;
  readonly search: (text: string) => readonly number[];
}

export function documentsOf(papers: Iterable<IndexedPaper>, names: NameTable): Document[] {
  return Array.from(papers, (paper, id) => {
    const { task, dataset } = paperTexts(paper, names);
    const authors = paper.authors.map(({ name }) => name).join(' ');
    return { id, title: paper.title, authors, names: [...task, ...dataset].join(' ') };
  });
}

const packed = (value: unknown) => gzipSync(JSON.stringify(value)).length;

function bruteForce(documents: readonly Document[]): Rival {
  const fuse = new Fuse(documents, {
    keys: [...FIELDS],
    useTokenSearch: true,
    tokenMatch: 'all',
    threshold: 0.3,
    ignoreDiacritics: true,
  });
  return {
    name: 'Fuse.js',
    bytes: packed(documents),
    search: (text) => fuse.search(text, { limit: 10 }).map(({ item }) => item.id),
  };
}

function miniSearch(documents: readonly Document[]): Rival {
  const index = new MiniSearch<Document>({
    fields: FIELDS,
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 3 } },
  });
  index.addAll(documents);
  return {
    name: 'MiniSearch',
    bytes: packed(index),
    search: (text) =>
      index
        .search(text)
        .slice(0, 10)
        .map(({ id }) => id as number),
  };
}

function flexSearch(documents: readonly Document[]): Rival {
  const index = new FlexSearch.Index({ tokenize: 'forward', encoder: 'LatinBalance' });
  for (const { id, title, authors, names } of documents)
    index.add(id, `${title} ${authors} ${names}`);
  let bytes = 0;
  void index.export((_: string, data: string) => {
    bytes += gzipSync(data ?? '').length;
  });
  return { name: 'FlexSearch', bytes, search: (text) => index.search(text, 10) as number[] };
}

/** The same papers and queries, in engines that hold everything in memory. */
export function measureRivals(documents: readonly Document[], queries: readonly MadeQuery[]): void {
  const asked = queries.filter(({ targetKind }) => targetKind === 'paper');
  for (const make of [bruteForce, miniSearch, flexSearch]) {
    const isSampled = make === bruteForce && documents.length > MANY_PAPERS;
    const start = performance.now();
    const { name, bytes, search } = make(documents);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const sampled = isSampled ? `, ${SAMPLE_OF_EACH} queries of each kind` : '';
    console.log(
      `\n${name}: ${(bytes / 1000).toFixed(0)} kB before the first answer, made in ${seconds} s${sampled}`,
    );
    for (const kind of QUERY_KINDS) {
      const ofKind = asked.filter((query) => query.kind === kind);
      const some = isSampled ? ofKind.slice(0, SAMPLE_OF_EACH) : ofKind;
      if (some.length === 0) continue;
      const recall = new Recall();
      const times: number[] = [];
      for (const { text, target } of some) {
        const from = performance.now();
        // Quotes mean nothing to them.
        const found = search(text.replaceAll('"', ' ').trim());
        times.push(performance.now() - from);
        recall.add(
          found.map((id) => documents[id]!.title),
          target,
        );
      }
      printRow(kind, recall.toString(), spread(times));
    }
  }
}
