import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ARCHIVES, importArchives, papersOf, writeArchive } from '../fixtures/archives.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { readDerived, readTree, scratchContent } from '../fixtures/scratch-content.ts';

const ALL = Object.values(ARCHIVES);

const GREENWAIT = 'greenwait-patient-forecasting-of-garden-growth';

describe('the three archives together', () => {
  test('give a paper per address or title, and a result per row and metric', async () => {
    const content = scratchContent({});
    const report = await importArchives(content, ALL);
    const papers = await papersOf(content);
    expect([...papers.keys()]).toEqual([
      'an-almanac',
      'arxiv-org-abs-2105-00001',
      'counting-what-nobody-sowed',
      GREENWAIT,
      'of-slugs',
    ]);
    expect(report).toMatchObject({ sources: 0, archives: 3, papers: 5, results: 8 });
    const { abstract, digest, captures, results, ...facts } = papers.get(GREENWAIT)!;
    expect(facts).toMatchInlineSnapshot(`
      {
        "addresses": [
          "https://paperswithcode.com/paper/greenwait-patient-forecasting",
          "https://arxiv.org/abs/2203.04567v1",
        ],
        "arxiv": "2203.04567",
        "authors": [
          "Ada Example",
          "Ben Sample",
        ],
        "code": true,
        "date": "2022-03-09",
        "id": "greenwait-patient-forecasting-of-garden-growth",
        "links": [
          "https://github.com/garden/greenwait",
        ],
        "proceeding": "Garden Conference 2022 6",
        "repositories": [
          {
            "framework": "pytorch",
            "official": true,
            "url": "https://github.com/garden/greenwait",
          },
          {
            "framework": "tf",
            "official": false,
            "url": "https://github.com/somebody/greenwait-again",
          },
        ],
        "title": "GreenWait: Patient Forecasting of Garden Growth",
        "year": 2022,
      }
    `);
    expect(abstract).toBe(
      'Gardens grow slowly. We wait, and measure. Code: https://github.com/garden/greenwait.',
    );
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(
      captures.map(({ file, flavour, shown, pointer, license }) => [
        file,
        flavour,
        shown,
        pointer,
        license,
      ]),
    ).toEqual(
      [
        ['pwc/papers-with-abstracts.json', 'archive', 0, '/0', 'CC-BY-SA-4.0'],
        ['pwc/links-between-papers-and-code.json', 'archive', 0, '/0', 'CC-BY-SA-4.0'],
        ['pwc/evaluation-tables.json', 'archive', 2, undefined, 'CC-BY-SA-4.0'],
      ].sort(([a], [b]) => (a! < b! ? 1 : -1)),
    );
    expect(
      results.map(({ model, read, value, unit, additional_data }) => [
        model,
        read.slice(1),
        value,
        unit,
        additional_data,
      ]),
    ).toEqual([
      ['GreenWait-L', ['Plot (test)', 'Accuracy', '93.10%'], 93.1, '%', true],
      ['GreenWait-L', ['Plot (test)', 'MAE', '0.410'], 0.41, undefined, true],
      ['GreenWait-S', ['Plot (test)', 'Accuracy', '91.00%'], 91, '%', false],
    ]);
    expect(results.map(({ listed }) => listed)).toEqual([5, 5, 5]);
    expect(results[0]!.source).toEqual({
      file: 'pwc/evaluation-tables.json',
      pointer: '/0/datasets/0/sota/rows/0/metrics/Accuracy',
    });
  });

  test('keep the digits of a number, and name a part of a dataset with the whole', async () => {
    const content = scratchContent({});
    await importArchives(content, [ARCHIVES.tables]);
    const { results } = (await papersOf(content)).get('counting-what-nobody-sowed')!;
    expect(results.map(({ read, value, uncertainty }) => [read, value, uncertainty])).toEqual([
      [['Weed Counting', 'Allotment', 'MAE', '2.50 ± 0.10'], 2.5, 0.1],
      [['Weed Counting', 'Allotment', 'Params', '11.2M'], 11_200_000, undefined],
      [['Weed Counting', 'Allotment (Back row)', 'MAE', '1.50'], 1.5, undefined],
    ]);
  });

  test('tell every fault with its pointer', async () => {
    const content = scratchContent({});
    const { problems } = await importArchives(content, ALL);
    expect(problems.map(({ code, pointer, found }) => [code, pointer, found]))
      .toMatchInlineSnapshot(`
      [
        [
          "implausible-date",
          "/0/datasets/0/sota/rows/2",
          "2021-13-40",
        ],
        [
          "title-is-address",
          "/0/datasets/0/sota/rows/2",
          "https://arxiv.org/abs/2105.00001",
        ],
        [
          "unusable-address",
          "/0/datasets/0/sota/rows/2/code_links/0/url",
          "see the appendix",
        ],
        [
          "value-not-understood",
          "/0/datasets/0/sota/rows/2/metrics/Accuracy",
          "Accuracy: Please tell us",
        ],
        [
          "no-result",
          "/0/datasets/0/sota/rows/3",
          "Garden Growth Forecasting on Plot (test)",
        ],
        [
          "nameless-paper",
          "/0/subtasks/0/datasets/0/sota/rows/1",
          "Somebody's guess",
        ],
      ]
    `);
  });

  test('are kept row by row, verbatim, beside a manifest', async () => {
    const content = scratchContent({});
    await importArchives(content, ALL);
    const folder = join(content, 'sources', 'pwc');
    expect(readdirSync(folder)).toEqual([
      'evaluation-tables.index.json',
      'evaluation-tables.jsonl.gz',
      'links-between-papers-and-code.index.json',
      'links-between-papers-and-code.jsonl.gz',
      'manifest.json',
      'papers-with-abstracts.index.json',
      'papers-with-abstracts.jsonl.gz',
    ]);
    const rows = gunzipSync(readFileSync(join(folder, 'evaluation-tables.jsonl.gz'))).toString();
    // The row that names no paper is kept too, and digits are as the archive has them.
    expect(rows.trimEnd().split('\n')).toHaveLength(7);
    expect(rows).toContain('"model_name":"Somebody\'s guess"');
    expect(rows).toContain('{"MAE":1.50}');
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      archives: object[];
    };
    expect(manifest.archives[0]).toMatchObject({
      file: 'pwc/evaluation-tables.json',
      shape: 'evaluation-tables',
      bytes: readFileSync(ARCHIVES.tables).length,
      license: 'CC-BY-SA-4.0',
      entries: 1,
      rows: 7,
    });
  });

  test('come to the same in whatever order they are named, packed or not', async () => {
    const [plain, reversed] = [scratchContent({}), scratchContent({})];
    await importArchives(plain, ALL);
    await importArchives(reversed, ALL.toReversed());
    expect(readTree(reversed)).toEqual(readTree(plain));
    const packed = ALL.map((path) =>
      writeArchive(`${path.split('/').at(-1)!}.gz`, readFileSync(path, 'utf8')),
    );
    const other = scratchContent({});
    await importArchives(other, packed);
    const results = async (content: string) =>
      [...(await papersOf(content)).values()].map(({ id, results: own }) => [id, own]);
    expect(await results(other)).toEqual(await results(plain));
  });
});

describe('a run after an import', () => {
  test('changes nothing, with the archives or without', async () => {
    const content = scratchContent({});
    await importArchives(content, ALL);
    const before = readTree(content);
    expect((await ingest(content)).changes).toEqual([]);
    const again = await importArchives(content, ALL);
    expect(again).toMatchObject({ changes: [], inputs: { given: 3, added: 0, present: 3 } });
    expect(readTree(content)).toEqual(before);
  });

  test('makes the derived files anew from what was kept', async () => {
    const content = scratchContent({});
    await importArchives(content, ALL);
    const before = readDerived(content);
    for (const folder of ['papers', 'benchmarks'])
      rmSync(join(content, folder), { recursive: true });
    await ingest(content);
    expect(readDerived(content)).toEqual(before);
  });

  test('under --check touches nothing, and says that something would change', async () => {
    const content = scratchContent({});
    const before = readTree(content);
    const { changes } = await importArchives(content, ALL, { check: true });
    expect(changes.length).toBeGreaterThan(5);
    expect(readTree(content)).toEqual(before);
    expect(existsSync(join(content, '.arriving'))).toBe(false);
  });

  test('removes papers of an archive that was taken away, under --prune alone', async () => {
    const content = scratchContent({});
    await importArchives(content, ALL);
    rmSync(join(content, 'sources', 'pwc'), { recursive: true });
    const left = await ingest(content);
    expect(left.problems.map(({ code }) => code)).toContain('unsupported-content');
    expect(left.papers).toBe(5);
    expect((await ingest(content, { prune: true })).papers).toBe(0);
    expect(readdirSync(join(content, 'papers'))).toEqual([]);
  });

  test('of a killed one finds no remains', async () => {
    const content = scratchContent({});
    mkdirSync(join(content, '.arriving'));
    writeFileSync(join(content, '.arriving', 'half.jsonl.gz'), 'x');
    await importArchives(content, ALL);
    expect(existsSync(join(content, '.arriving'))).toBe(false);
  });
});
