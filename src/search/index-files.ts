import { decompress } from './compression.ts';
import { decodeEntries, decodePart, decodeWords, type Entry, type Part } from './dictionary.ts';
import { FILE, type Manifest } from './manifest.ts';
import { decodeNames, type NamesFile, type NameTable } from './name-table.ts';
import { CHUNK, decodePaper, type IndexedPaper, type PaperRow } from './paper-row.ts';

/** Fetches a file of the index by its name, as it lies there. */
export type Load = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** The files of an index, each loaded and decoded once; what failed is tried again when it is next asked for. */
export class IndexFiles {
  readonly manifest: Manifest;
  #frequentWords: ReadonlySet<string> | undefined;
  readonly #load: Load;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(manifest: Manifest, load: Load) {
    this.manifest = manifest;
    this.#load = load;
  }

  names(): Promise<NameTable> {
    return this.#once(FILE.names, (bytes) => decodeNames(parse(bytes) as NamesFile));
  }

  frequent(): Promise<Entry[]> {
    return this.#once(FILE.frequent, decodeEntries);
  }

  /** The words of these entries; every query asks for them, some more than once. */
  async frequentWords(): Promise<ReadonlySet<string>> {
    const entries = await this.frequent();
    return (this.#frequentWords ??= new Set(entries.map(({ word }) => word)));
  }

  words(number: number): Promise<Entry[]> {
    return this.#once(FILE.words(number), decodeEntries);
  }

  endings(number: number): Promise<string[]> {
    return this.#once(FILE.endings(number), decodeWords);
  }

  middles(number: number): Promise<string[]> {
    return this.#once(FILE.middles(number), decodeWords);
  }

  async part(part: Part): Promise<Uint32Array> {
    return decodePart(await this.#once(FILE.lists(part.block), (bytes) => bytes), part);
  }

  async paper(doc: number): Promise<IndexedPaper> {
    const rows = await this.#once(FILE.papers(Math.floor(doc / CHUNK)), (bytes) =>
      (parse(bytes) as PaperRow[]).map(decodePaper),
    );
    return rows[doc % CHUNK]!;
  }

  #once<T>(name: string, decode: (bytes: Uint8Array<ArrayBuffer>) => T): Promise<T> {
    const known = this.#known.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const loading = this.#load(name).then(decompress).then(decode);
    this.#known.set(name, loading);
    loading.catch(() => this.#known.delete(name));
    return loading;
  }
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
