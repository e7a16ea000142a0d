import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../bench/ingest/random.ts';
import { makeCatalog } from '../../bench/search/made-catalog.ts';
import { makeQueries, QUERY_KINDS } from '../../bench/search/made-queries.ts';
import {
  decodeNames,
  encodeNames,
  NAME_KINDS,
  type NamesFile,
  type NameTable,
} from '../../src/search/name-table.ts';
import { Searcher } from '../../src/search/searcher.ts';
import { buildSearch, searchHits, type Built } from '../fixtures/built-search.ts';

describe('an index of several files', () => {
  const made = makeCatalog(2_500, 3);
  const papers = [...made.papers()];
  let built: Built;

  beforeAll(async () => {
    built = await buildSearch(made.names, papers);
  });

  test('is divided: words, endings, lists and papers lie in files of a few kilobytes', () => {
    const { files, manifest } = built;
    expect(manifest.words.length).toBeGreaterThan(5);
    expect(manifest.endings.length).toBeGreaterThan(1);
    expect(manifest.middles?.length).toBeGreaterThan(1);
    expect(files.has('lists-1.bin')).toBe(true);
    expect(files.has(`papers-${Math.ceil(papers.length / 16) - 1}.bin`)).toBe(true);
    for (const [name, bytes] of files) {
      if (name !== 'names.bin') expect(bytes.length, name).toBeLessThan(12_000);
    }
  });

  test('is the same for the same catalog, and another for another', async () => {
    expect((await buildSearch(made.names, papers)).manifest).toEqual(built.manifest);
    const fewer = await buildSearch(made.names, papers.slice(1));
    expect(fewer.manifest.version).not.toBe(built.manifest.version);
  });

  test.each(QUERY_KINDS)('finds what is looked for by %s', async (kind) => {
    const queries = makeQueries(seededRandom(11), papers, made.names, 40).filter(
      (query) => query.kind === kind,
    );
    let missed = 0;
    for (const { text, target, targetKind } of queries) {
      const names = (await searchHits(built.searcher, text, targetKind))
        .slice(0, 10)
        .map(({ name }) => name);
      if (!names.includes(target)) missed += 1;
    }
    expect(queries.length).toBe(40);
    expect(missed).toBeLessThanOrEqual(2);
  });

  test('gives every name and its id back that the file of names has without what it shares', () => {
    const names: NameTable = {
      ...made.names,
      task: ['Face', 'Face 𝒳', 'Face 𝒴', 'Face "Q"', 'Face\nTwo'].map((name) => ({
        id: `its-${name.length}`,
        name,
        also: [],
      })),
    };
    const file = JSON.parse(JSON.stringify(encodeNames(names))) as NamesFile;
    const decoded = decodeNames(file);
    for (const kind of NAME_KINDS) expect(decoded[kind]).toEqual(names[kind]);
  });

  const misspelled = async (titles: readonly string[], typed: string) => {
    const some = titles.map((title, number) => ({ ...papers[number]!, title, id: String(number) }));
    const small = await buildSearch(made.names, [...some, ...papers.slice(titles.length)]);
    const loaded: string[] = [];
    const searcher = new Searcher(small.manifest, (name) => {
      loaded.push(name);
      return Promise.resolve(small.files.get(name)!);
    });
    const { groups } = await searcher.papers(typed, 5);
    return { found: groups[0]?.hits.map(({ name }) => name), loaded };
  };

  test('reads the few papers of the other words before it loads words for a correction', async () => {
    const { found, loaded } = await misspelled(
      ['Xylozenic Quibbleworth Brakanter'],
      'xylozenic quibbleworth brukanter',
    );
    expect(found).toEqual(['Xylozenic Quibbleworth Brakanter']);
    expect(loaded.filter((name) => name.startsWith('endings'))).toEqual([]);
  });

  test('forgives an error that makes another word of the catalog', async () => {
    const others = ['Xylozenic', 'Quibbleworth', 'Kent'].flatMap((word) =>
      Array.from({ length: 10 }, (_, number) => `${word} Splendorum ${number}`),
    );
    const { found } = await misspelled(
      [...others, 'Xylozenic Quibbleworth Kient'],
      'xylozenic quibbleworth kent',
    );
    expect(found).toEqual(['Xylozenic Quibbleworth Kient']);
  });

  test('finds a word by its middle where its beginning and its ending have an error each', async () => {
    const others = Array.from({ length: 80 }, (_, number) => `Quibbleworth Xylozenic ${number}`);
    const { found, loaded } = await misspelled(
      [...others, 'Quibbleworth Xylozenic Samotebrinkom'],
      'quibbleworth xylozenic smotebrinkmo',
    );
    expect(found).toEqual(['Quibbleworth Xylozenic Samotebrinkom']);
    expect(loaded.some((name) => name.startsWith('middles'))).toBe(true);
  });

  test('finds a word no other is like, by the papers of what the others begin', async () => {
    const others = Array.from({ length: 80 }, (_, number) => `Quibbleworth Samotebrin ${number}`);
    const { found } = await misspelled(
      [...others, 'Quibbleworth Zoquaiionaxelam Xylozenic'],
      'quibbleworth ozquai xyloz',
    );
    expect(found).toEqual(['Quibbleworth Zoquaiionaxelam Xylozenic']);
  });

  test('searches too by a manifest of before there were middles', async () => {
    const { version, papers: count, words, endings } = built.manifest;
    const before = { version, papers: count, words, endings };
    const searcher = new Searcher(before, (name) => Promise.resolve(built.files.get(name)!));
    const answer = await searcher.papers('smotebrinkmo qvibblewrothx', 5);
    expect(answer.groups).toEqual([]);
    expect(answer.isIncomplete).toBe(false);
  });

  test('loads for a query what its words need, and little else', async () => {
    const loaded: string[] = [];
    const cold = new Searcher(built.manifest, (name) => {
      loaded.push(name);
      return Promise.resolve(built.files.get(name)!);
    });
    await cold.prepare();
    expect(loaded.toSorted()).toEqual(['frequent.bin', 'names.bin']);
    loaded.length = 0;
    await cold.papers(papers[1_234]!.authors[0]!.name, 5);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.length).toBeLessThan(16);
  });

  test('shows what is known when a file fails, says so, and tries it again', async () => {
    let isBroken = true;
    const shaky = new Searcher(built.manifest, (name) =>
      isBroken && name.startsWith('papers-')
        ? Promise.reject(new Error(name))
        : Promise.resolve(built.files.get(name)!),
    );
    const query = papers[7]!.title;
    expect(await shaky.papers(query, 5)).toEqual({ groups: [], corrected: [], isIncomplete: true });
    expect((await shaky.names(made.names.task[0]!.name, 5)).groups).not.toEqual([]);
    isBroken = false;
    const again = await shaky.papers(query, 5);
    expect(again.isIncomplete).toBe(false);
    expect(again.groups[0]!.hits[0]!.name).toBe(query);
  });

  test('gives up an older query between two files', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(built.searcher.papers(papers[9]!.title, 5, controller.signal)).rejects.toThrow();
  });
});
