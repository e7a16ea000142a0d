import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import {
  makeAuthor,
  makeDataset,
  makeMetric,
  makeProse,
  makeTask,
  makeTitle,
  makeValue,
} from '../ingest/made-names.ts';
import { seededRandom, type Random } from '../ingest/random.ts';

/** Result rows for each paper: 300,000 for 576,000. */
const ROWS_PER_PAPER = 300 / 576;

/** Entries of code for each paper. */
const CODE_PER_PAPER = 0.5;

/** Rows of a table: half of all have at most 8, a few have hundreds. */
const TABLE = { median: 8, deviation: 1.3, most: 1_000 } as const;

/** Length of an abstract, in characters. */
const ABSTRACT = 1_100;

const FRAMEWORKS = ['pytorch', 'tf', 'none', 'jax', 'mxnet'] as const;

/** A paper as every archive names it. */
interface MadePaper {
  readonly slug: string;
  readonly arxiv: string | null;
  readonly title: string;
  readonly date: string;
}

/** One of about a million people, as so many papers have. */
function makePerson(random: Random): string {
  const name = makeAuthor(random);
  return random.next() < 0.5 ? name : `${name}-${makeAuthor(random).split(' ').at(-1)!}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The same paper for the same number, whichever archive asks. */
function makePaper(seed: number, number: number): MadePaper {
  const random = seededRandom(seed + number);
  const [year, month] = [random.between(2012, 2025), random.between(1, 12)];
  const isOnArxiv = random.next() < 0.8;
  const serial = String(number % 100_000).padStart(5, '0');
  return {
    slug: `made-paper-${number}`,
    // A number beyond the five digits goes into another month, so that no id comes twice.
    arxiv: isOnArxiv ? `${two(12 + Math.floor(number / 100_000))}${two(month)}.${serial}` : null,
    title: makeTitle(random, number),
    date: `${year}-${two(month)}-${two(random.between(1, 28))}`,
  };
}

function addressOf({ slug, arxiv }: MadePaper): string {
  return arxiv === null ? `https://papers.example/${slug}.pdf` : `https://arxiv.org/abs/${arxiv}v1`;
}

/** Write a JSON list of values, packed, in the memory of one of them. */
async function writeList(path: string, values: Iterable<unknown>): Promise<void> {
  const gzip = createGzip({ level: 1 });
  const done = once(gzip.pipe(createWriteStream(path)), 'close');
  let text = '[';
  let isFirst = true;
  for (const value of values) {
    text += `${isFirst ? '' : ','}\n${JSON.stringify(value, null, 1)}`;
    isFirst = false;
    if (text.length < 1 << 16) continue;
    if (!gzip.write(text)) await once(gzip, 'drain');
    text = '';
  }
  gzip.end(`${text}\n]\n`);
  await done;
}

function* paperEntries(papers: number, seed: number): Generator<unknown> {
  const random = seededRandom(seed);
  for (let number = 0; number < papers; number += 1) {
    const paper = makePaper(seed, number);
    const abstract = makeProse(random, Math.round(ABSTRACT * (0.5 + random.next())));
    yield {
      paper_url: `https://paperswithcode.com/paper/${paper.slug}`,
      arxiv_id: paper.arxiv,
      title: paper.title,
      abstract,
      short_abstract: abstract.slice(0, 160),
      url_abs: addressOf(paper),
      url_pdf: addressOf(paper).replace('/abs/', '/pdf/'),
      proceeding: random.next() < 0.3 ? `Made Conference ${random.between(2012, 2025)}` : null,
      authors: Array.from({ length: random.between(1, 8) }, () => makePerson(random)),
      tasks: Array.from({ length: random.between(0, 3) }, () => makeTask(random)),
      date: paper.date,
      methods: [],
    };
  }
}

function makeRow(random: Random, paper: MadePaper, metrics: readonly string[]): unknown {
  return {
    model_name: `${paper.title.split(':')[0]}-${random.pick(['S', 'B', 'L'])}`,
    paper_url: addressOf(paper),
    paper_title: paper.title,
    paper_date: paper.date,
    code_links:
      random.next() < 0.5
        ? [{ title: paper.slug, url: `https://github.com/made/${paper.slug}` }]
        : [],
    model_links: [],
    metrics: Object.fromEntries(metrics.map((metric) => [metric, makeValue(random)])),
    uses_additional_data: random.next() < 0.1,
  };
}

function makeTable(random: Random, size: number, papers: number, seed: number): unknown {
  const metrics = Array.from({ length: random.between(1, 3) }, () => makeMetric(random));
  const own = [...new Set(metrics)];
  const rows = Array.from({ length: size }, () =>
    makeRow(random, makePaper(seed, random.between(0, papers - 1)), own),
  );
  return {
    dataset: makeDataset(random),
    ...{ description: '', dataset_links: [], dataset_citations: [], subdatasets: [] },
    sota: { metrics: own, rows },
  };
}

function* taskEntries(papers: number, seed: number): Generator<unknown> {
  const random = seededRandom(seed + 1);
  let left = Math.round(papers * ROWS_PER_PAPER);
  for (let task = 0; left > 0; task += 1) {
    const datasets: unknown[] = [];
    for (let more = random.between(1, 8); more > 0 && left > 0; more -= 1) {
      const drawn = Math.round(TABLE.median * Math.exp(TABLE.deviation * random.normal()));
      const size = Math.min(left, TABLE.most, Math.max(1, drawn));
      left -= size;
      datasets.push(makeTable(random, size, papers, seed));
    }
    const name = `${makeTask(random)} ${task}`;
    const own = { categories: ['Made Things'], subtasks: [], synonyms: [], source_link: null };
    yield { task: name, description: makeProse(random, 200), ...own, datasets };
  }
}

function* codeEntries(papers: number, seed: number): Generator<unknown> {
  const random = seededRandom(seed + 2);
  for (let entry = 0; entry < papers * CODE_PER_PAPER; entry += 1) {
    const paper = makePaper(seed, random.between(0, papers - 1));
    yield {
      paper_url: `https://paperswithcode.com/paper/${paper.slug}`,
      paper_title: paper.title,
      paper_arxiv_id: paper.arxiv,
      paper_url_abs: addressOf(paper),
      paper_url_pdf: addressOf(paper),
      repo_url: `https://github.com/made/${paper.slug}-${random.between(0, 3)}`,
      is_official: random.next() < 0.4,
      mentioned_in_paper: random.next() < 0.3,
      mentioned_in_github: random.next() < 0.7,
      framework: random.pick(FRAMEWORKS),
    };
  }
}

/** Write the three archives of so many papers into a folder, the same every time; gives their paths. */
export async function makeArchives(
  folder: string,
  papers: number,
  seed: number,
): Promise<readonly string[]> {
  const lists = [
    ['evaluation-tables', taskEntries(papers, seed)],
    ['papers-with-abstracts', paperEntries(papers, seed)],
    ['links-between-papers-and-code', codeEntries(papers, seed)],
  ] as const;
  const paths: string[] = [];
  for (const [name, values] of lists) {
    const path = join(folder, `${name}.json.gz`);
    await writeList(path, values);
    paths.push(path);
  }
  return paths;
}
