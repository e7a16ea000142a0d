import { shortHash } from '../catalog/id.ts';
import { encodeEntries, encodeWords, type Entry } from './dictionary.ts';
import { FIELDS } from './fields.ts';
import { commonWords, isPair, PairedWords } from './paired-words.ts';
import { GrowingList } from './growing-list.ts';
import { ListFiles, type Emit } from './list-files.ts';
import { FILE, type Manifest } from './manifest.ts';
import { encodeNames, type NameTable } from './name-table.ts';
import { paperTexts } from './paper-texts.ts';
import { CHUNK, encodePaper, type IndexedPaper, type PaperRow } from './paper-row.ts';
import { backwards, fromMiddle } from './turned-words.ts';

/** Words of the file of frequent ones, which everybody loads. */
const MOST_FREQUENT = 300;

/** Words of a file of endings, and of a file of middles, where neighbours share less. */
const ENDINGS_PER_FILE = 1_200;
const MIDDLES_PER_FILE = 800;

/** Bytes of a file of words, before compression: less in a small catalog, so that a query loads a small part of it. */
const WORD_BYTES = { most: 8_192, least: 1_024 };
const LEAST_WORD_FILES = 64;

/** What a word costs there beside its letters and lists. */
const BYTES_OF_WORD = 5;

/** Lists of up to so many bytes stand beside their words, which saves a request; everybody loads those of frequent words. */
const MOST_INLINE = { rare: 4_096, frequent: 8 };

/** Papers by which it is known which words are common: those that come first. */
const SAMPLE = 2_000;

/** A word with its lists, one for each field it stands in. */
type Lists = (GrowingList | undefined)[];

const encoder = new TextEncoder();
const asJson = (value: unknown) => encoder.encode(JSON.stringify(value));

/**
 * Write the index of a catalog, file by file, and return what leads into it.
 * Papers come in the order in which equal ones are shown. In memory are the
 * names, the words and their lists as gaps; papers pass through. Files are packed by whoever takes them.
 */
export async function buildIndex(
  names: NameTable,
  papers: Iterable<IndexedPaper>,
  emit: Emit,
): Promise<Manifest> {
  const hashes: string[] = [];
  const put: Emit = async (name, bytes) => {
    hashes.push(`${name} ${shortHash(bytes, 64)}`);
    await emit(name, bytes);
  };
  await put(FILE.names, asJson(encodeNames(names)));
  const { count, lists } = await readPapers(papers, names, put);
  const words = [...lists.keys()].sort();
  const frequent = frequentWords(lists);
  const files = new ListFiles(put);
  const write = async (name: string, some: readonly string[], inline: number) => {
    const entries: Entry[] = [];
    for (const word of some) {
      entries.push(...(await entriesOf(word, lists.get(word)!, files, inline)));
    }
    await put(name, encodeEntries(entries));
  };
  await write(
    FILE.frequent,
    words.filter((word) => frequent.has(word)),
    MOST_INLINE.frequent,
  );
  const rare = words.filter((word) => !frequent.has(word));
  const groups = divideBySize(rare, (word) =>
    lists.get(word)!.reduce((sum, list) => {
      const bytes = list?.bytes ?? 0;
      return sum + BYTES_OF_WORD + (bytes <= MOST_INLINE.rare ? bytes : 0);
    }, word.length),
  );
  for (const [number, group] of groups.entries()) {
    await write(FILE.words(number), group, MOST_INLINE.rare);
  }
  await files.finish();
  const singles = rare.filter((word) => !isPair(word));
  const writeTurned = async (nameOf: (number: number) => string, divided: string[][]) => {
    for (const [number, group] of divided.entries()) await put(nameOf(number), encodeWords(group));
    return separators(divided);
  };
  const endings = await writeTurned(
    FILE.endings,
    divide(singles.map(backwards).sort(), ENDINGS_PER_FILE),
  );
  const middles = await writeTurned(
    FILE.middles,
    divide(singles.flatMap((word) => fromMiddle(word) ?? []).sort(), MIDDLES_PER_FILE),
  );
  return {
    version: shortHash(hashes.join('\n'), 12),
    papers: count,
    words: separators(groups),
    endings,
    middles,
  };
}

/** Take the words of all papers, and write the papers in chunks. */
async function readPapers(
  papers: Iterable<IndexedPaper>,
  names: NameTable,
  put: Emit,
): Promise<{ count: number; lists: Map<string, Lists> }> {
  const lists = new Map<string, Lists>();
  const [first, all] = peek(papers, SAMPLE);
  const paired = new PairedWords(commonWords(first.map((paper) => paperTexts(paper, names))));
  let chunk: PaperRow[] = [];
  let count = 0;
  const finish = async () => {
    await put(FILE.papers(Math.floor((count - 1) / CHUNK)), asJson(chunk));
    chunk = [];
  };
  for (const paper of all) {
    const texts = paperTexts(paper, names);
    FIELDS.forEach((field, number) => {
      for (const word of texts[field].flatMap((text) => paired.of(text, field))) {
        addTo(lists, word, number, count);
      }
    });
    chunk.push(encodePaper(paper));
    count += 1;
    if (chunk.length === CHUNK) await finish();
  }
  if (chunk.length > 0) await finish();
  return { count, lists };
}

/** The first of some things, and all of them. */
function peek<T>(things: Iterable<T>, count: number): [T[], Iterable<T>] {
  const rest = Iterator.from(things);
  const first: T[] = [];
  while (first.length < count) {
    const { value, done } = rest.next();
    if (done) break;
    first.push(value);
  }
  function* all() {
    yield* first;
    yield* rest;
  }
  return [first, all()];
}

function addTo(lists: Map<string, Lists>, word: string, field: number, doc: number): void {
  const known = lists.get(word) ?? [];
  if (known.length === 0) lists.set(word, known);
  (known[field] ??= new GrowingList()).add(doc);
}

/** The words that most papers have. */
function frequentWords(lists: ReadonlyMap<string, Lists>): Set<string> {
  const total = (some: Lists) => some.reduce((sum, list) => sum + (list?.count ?? 0), 0);
  const words = [...lists].filter(([word]) => !isPair(word));
  const counted = words.map(([word, some]) => [word, total(some)] as const);
  counted.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(counted.slice(0, MOST_FREQUENT).map(([word]) => word));
}

async function entriesOf(
  word: string,
  lists: Lists,
  files: ListFiles,
  inline: number,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [number, field] of FIELDS.entries()) {
    const list = lists[number];
    if (list === undefined) continue;
    const docs = list.docs();
    const { count } = list;
    if (list.bytes <= inline) entries.push({ word, field, count, docs });
    else entries.push({ word, field, count, parts: await files.add(docs) });
  }
  return entries;
}

/** The shortest beginning of each group's first word that no word before it reaches. */
function separators(groups: readonly (readonly string[])[]): string[] {
  return groups.map((group, number) => {
    const first = group[0]!;
    const before = groups[number - 1]?.at(-1) ?? '';
    let length = 1;
    while (first.slice(0, length) <= before) length += 1;
    return first.slice(0, length);
  });
}

/** Words in their order, in groups of about {@link WORD_BYTES}. */
function divideBySize(words: readonly string[], sizeOf: (word: string) => number): string[][] {
  const sizes = words.map(sizeOf);
  const share = sizes.reduce((sum, size) => sum + size, 0) / LEAST_WORD_FILES;
  const most = Math.min(WORD_BYTES.most, Math.max(WORD_BYTES.least, share));
  const groups: string[][] = [];
  let left = 0;
  words.forEach((word, index) => {
    if (sizes[index]! > left) {
      groups.push([]);
      left = most;
    }
    groups.at(-1)!.push(word);
    left -= sizes[index]!;
  });
  return groups;
}

function divide<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
