import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportBenchmark, exportPaper } from '../../src/exports/catalog-json.ts';
import { resultsCsv } from '../../src/exports/results-table.ts';
import { Addresses } from '../../src/views/addresses.ts';
import { comparedPairs, pairLinks } from '../../src/views/compared-pairs.ts';
import { DataVersions } from '../../src/views/data-versions.ts';
import { browseCatalog, browsedPages } from '../../src/views/browse.ts';
import { ownPages } from '../../src/views/own-lists.ts';
import { paperStandings } from '../../src/views/paper-standings.ts';
import { relatedPapers } from '../../src/views/related-papers.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactCatalog, CompactPaper, CompactRow } from '../fixtures/catalog-builder.ts';
import { lookAtLists } from '../fixtures/looked-at-lists.ts';

const addresses = new Addresses('/');

/** Versions of everything in a catalog, and what files are made of it, by `kind id`. */
function look(catalog: CompactCatalog) {
  const index = buildIndex(catalog);
  const related = relatedPapers(index);
  const links = pairLinks(comparedPairs(related), addresses);
  const versions = new DataVersions(index, [], related, links, []);
  const benchmarks = new Map(index.benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  return {
    ...lookAtLists(index, versions),
    papers: Object.fromEntries(
      index.papers.map((paper) => [
        paper.id,
        {
          citation: versions.citation(paper),
          data: versions.paperData(paper),
          page: versions.paper(paper),
          files: [
            exportPaper(paper, benchmarks, addresses, () => null),
            resultsCsv(paperStandings(paper, benchmarks)),
          ],
        },
      ]),
    ),
    benchmarks: Object.fromEntries(
      index.benchmarks.map((benchmark) => [
        benchmark.id,
        {
          cited: versions.cited(benchmark).name,
          data: versions.benchmarkData(benchmark),
          page: versions.benchmark(benchmark),
          files: [exportBenchmark(benchmark, addresses, () => null)],
        },
      ]),
    ),
  };
}

const row = (task: string, dataset: string, printed = '0.8', metric = 'SSIM'): CompactRow => [
  task,
  dataset,
  metric,
  printed,
  9,
];
const paper = (...rows: CompactRow[]): CompactPaper => ({ rows });

const SHELF = 'sorting-on-shelf';
const papers = {
  a: paper(row('Sorting', 'Shelf', '0.8')),
  b: paper(row('Sorting', 'Shelf', '0.7')),
  c: paper(row('Folding', 'Desk')),
};

test('a paper elsewhere changes nothing', () => {
  const before = look({ papers });
  const after = look({ papers: { ...papers, d: paper(row('Ironing', 'Board')) } });
  expect(after.papers).toMatchObject(before.papers);
  expect(after.benchmarks).toMatchObject(before.benchmarks);
});

test('a paper on a board changes the board, and where others stand, but not what they are cited as', () => {
  const before = look({ papers });
  const after = look({ papers: { ...papers, d: paper(row('Sorting', 'Shelf', '0.9')) } });
  expect(after.benchmarks[SHELF]!.data).not.toBe(before.benchmarks[SHELF]!.data);
  expect(after.benchmarks[SHELF]!.cited).not.toBe(before.benchmarks[SHELF]!.cited);
  expect(after.papers['a']!.data).not.toBe(before.papers['a']!.data);
  expect(after.papers['a']!.citation).toBe(before.papers['a']!.citation);
  expect(after.papers['c']).toEqual(before.papers['c']);
});

test('a benchmark on the same dataset changes the page that names it, and not the data', () => {
  const before = look({ papers });
  const after = look({ papers: { ...papers, d: paper(row('Dusting', 'Shelf')) } });
  const [was, is] = [before.benchmarks[SHELF]!, after.benchmarks[SHELF]!];
  expect(is.page).not.toBe(was.page);
  expect([is.data, is.cited]).toEqual([was.data, was.cited]);
  expect(after.papers['a']).toEqual(before.papers['a']);
});

test('a related paper changes the page that names it, and not the data', () => {
  const far = {
    ...papers,
    d: paper(row('Sorting', 'Shelf', '0.6'), row('Folding', 'Desk', '0.1')),
  };
  const near = { ...far, d: { ...far.d, title: 'Another Title Altogether' } };
  const [before, after] = [look({ papers: far }), look({ papers: near })];
  expect(after.papers['a']!.page).not.toBe(before.papers['a']!.page);
  expect(after.papers['a']!.data).toBe(before.papers['a']!.data);
});

const anyRow = fc
  .tuple(
    fc.constantFrom('Sorting', 'Folding'),
    fc.constantFrom('Shelf', 'Desk', 'desk'),
    fc.constantFrom('0.1', '0.10', '0.5', '50', '--'),
    fc.constantFrom('SSIM', 'FID', 'New Score'),
  )
  .map((cells) => row(...cells));
const anyPaper = fc.record({
  rows: fc.uniqueArray(anyRow, { minLength: 1, maxLength: 3, selector: (cells) => `${cells}` }),
  year: fc.constantFrom(null, 2020, 2021),
  title: fc.constantFrom('One Title', 'Other: A Title'),
  authors: fc.subarray(['Ada Lovelace', 'Wei Wang', 'Ada LoveLace'], { minLength: 1 }),
});
const anyPapers = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), anyPaper, { minKeys: 1 });

/** Areas are of the registry alone. */
const tasks = [
  { name: 'Sorting', area: 'Household' },
  { name: 'Folding', area: 'Household' },
];

const LOOKED_AT = [
  'papers',
  'benchmarks',
  'tasks',
  'datasets',
  'metrics',
  'areas',
  'authors',
] as const;

test('what has the version that it had before has the files that it had before', () => {
  const equal = new Map<string, number>();
  fc.assert(
    fc.property(
      anyPapers,
      anyPapers,
      fc.constantFrom('a', 'b', 'c', 'd'),
      (one, other, changed) => {
        // Mostly the same papers, so that most versions are compared with themselves.
        const near = { ...one, ...(other[changed] && { [changed]: other[changed] }) };
        const [before, after] = [look({ papers: one, tasks }), look({ papers: near, tasks })];
        for (const kind of LOOKED_AT) {
          for (const [id, { data, files }] of Object.entries(before[kind])) {
            const now = after[kind][id];
            if (now === undefined || now.data !== data) continue;
            equal.set(kind, (equal.get(kind) ?? 0) + 1);
            expect(now.files).toEqual(files);
          }
        }
      },
    ),
  );
  for (const kind of LOOKED_AT) expect(equal.get(kind), kind).toBeGreaterThan(5);
});

/** Papers that hold one result each on benchmarks of their own, more than a page of a list has. */
function crowd(printedOfLast: string): CompactCatalog {
  const many = Array.from({ length: 230 }, (_, number) => [
    `p${String(number).padStart(3, '0')}`,
    { ...paper(row('Sorting', `Shelf ${number}`)), year: 2020 },
  ]);
  const last = { ...paper(row('Sorting', 'Zoo', printedOfLast)), year: 1999 };
  return { papers: { ...(Object.fromEntries(many) as CompactCatalog['papers']), z: last } };
}

/** Versions of all pages of long lists, by their addresses. */
function pagesOfLists(catalog: CompactCatalog): ReadonlyMap<string, string> {
  const index = buildIndex(catalog);
  const versions = new DataVersions(
    index,
    [],
    new Map(),
    () => ({ address: '', isPage: true }),
    [],
  );
  return new Map([
    ...index.tasks.map((task) => [`tasks/${task.id}`, versions.task(task)] as const),
    ...ownPages(index).map(
      (page) =>
        [
          `${page.kind}/${page.owner.id}/${page.part}/${page.page}`,
          versions.ownPage(page),
        ] as const,
    ),
    ...browsedPages(browseCatalog(index)).map(
      (page) =>
        [
          `browse/${page.kind}/${page.browsed.group.key}/${page.browsed.page}`,
          versions.browsed(page),
        ] as const,
    ),
  ]);
}

test('a value changes those pages of long lists that show its board or its paper, and no other', () => {
  const [before, after] = [pagesOfLists(crowd('0.8')), pagesOfLists(crowd('0.9'))];
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...after].flatMap(([page, version]) =>
    before.get(page) === version ? [] : [page],
  );
  expect(changed).toEqual([
    'tasks/sorting/boards/3',
    'tasks/sorting/papers/3',
    'metrics/ssim/boards/3',
    'authors/ada-lovelace/papers/3',
    'browse/papers/1999/1',
    'browse/benchmarks/s/3',
  ]);
});
