import { ByteReader, ByteWriter } from './bytes.ts';
import { FIELDS, type Field } from './fields.ts';

/** A stretch of a list of papers: where it lies, how many it holds, and which comes first. */
export interface Part {
  readonly block: number;
  readonly offset: number;
  readonly count: number;
  readonly first: number;
}

/** A word in one field, with the papers that have it there. */
export interface Entry {
  readonly word: string;
  readonly field: Field;
  /** How many papers have it. */
  readonly count: number;
  /** The papers themselves where they are few, … */
  readonly docs?: Uint32Array;
  /** … else where their list lies. */
  readonly parts?: readonly Part[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The first half of a character of two units, which cannot be written without the second. */
const HALF = /[\ud800-\udbff]/;

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length > 0 && HALF.test(a[length - 1]!) ? length - 1 : length;
}

/** A word without the beginning it shares with the one before: shared units, bytes of the rest, the rest. */
function writeWord(to: ByteWriter, before: string, word: string): void {
  const shared = sharedLength(before, word);
  const rest = encoder.encode(word.slice(shared));
  to.number(shared);
  to.number(rest.length);
  to.append(rest);
}

function readWord(from: ByteReader, before: string): string {
  const shared = from.number();
  return before.slice(0, shared) + decoder.decode(from.take(from.number()));
}

/** Words in their order, as a list of their own: how many, then each without what it shares. */
export function encodeWords(words: readonly string[]): Uint8Array<ArrayBuffer> {
  const to = new ByteWriter();
  to.number(words.length);
  words.forEach((word, index) => {
    writeWord(to, words[index - 1] ?? '', word);
  });
  return to.bytes();
}

export function decodeWords(bytes: Uint8Array): string[] {
  const from = new ByteReader(bytes);
  const words: string[] = [];
  for (let left = from.number(); left > 0; left -= 1)
    words.push(readWord(from, words.at(-1) ?? ''));
  return words;
}

/**
 * Entries in the order of their words: how many; then of each its word, field,
 * twice its count, and one more where the gaps between its papers follow; else its parts: how many, the
 * block and the offset of the first, and of each its count and the gap to its
 * first paper. Later parts begin the blocks that follow.
 */
export function encodeEntries(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const to = new ByteWriter();
  to.number(entries.length);
  let before = '';
  for (const { word, field, count, docs, parts = [] } of entries) {
    writeWord(to, before, word);
    before = word;
    to.number(FIELDS.indexOf(field));
    to.number(count * 2 + Number(docs !== undefined));
    let last = 0;
    if (docs === undefined) {
      to.number(parts.length);
      to.number(parts[0]?.block ?? 0);
      to.number(parts[0]?.offset ?? 0);
      for (const { count: held, first } of parts) {
        to.number(held);
        to.number(first - last);
        last = first;
      }
    } else {
      for (const doc of docs) {
        to.number(doc - last);
        last = doc;
      }
    }
  }
  return to.bytes();
}

function readParts(from: ByteReader): Part[] {
  const length = from.number();
  const block = from.number();
  const offset = from.number();
  let first = 0;
  return Array.from({ length }, (_, index) => {
    const count = from.number();
    first += from.number();
    return { block: block + index, offset: index === 0 ? offset : 0, count, first };
  });
}

/** The gaps between papers, summed up. */
export function readDocs(from: ByteReader, count: number, before = 0): Uint32Array {
  const docs = new Uint32Array(count);
  let last = before;
  for (let index = 0; index < count; index += 1) {
    last += from.number();
    docs[index] = last;
  }
  return docs;
}

/** The papers of a part, of the block it lies in. */
export function decodePart(block: Uint8Array, { offset, count, first }: Part): Uint32Array {
  return readDocs(new ByteReader(block, offset), count, first);
}

export function decodeEntries(bytes: Uint8Array): Entry[] {
  const from = new ByteReader(bytes);
  const entries: Entry[] = [];
  for (let left = from.number(); left > 0; left -= 1) {
    const word = readWord(from, entries.at(-1)?.word ?? '');
    const field = FIELDS[from.number()] ?? 'title';
    const size = from.number();
    const count = size >>> 1;
    entries.push(
      size % 2 === 1
        ? { word, field, count, docs: readDocs(from, count) }
        : { word, field, count, parts: readParts(from) },
    );
  }
  return entries;
}
