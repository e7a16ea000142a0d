import { readFileSync } from 'node:fs';
import { changesSchema, type Changes } from '../../src/catalog/changes.ts';
import type { Paper } from '../../src/catalog/paper.ts';
import { crowdedChanges, crowdedPapers } from '../fixtures/crowded-board.ts';
import { importedArchives } from '../fixtures/imported-archives.ts';
import { longBoardPapers } from '../fixtures/long-board.ts';

/** The sites that the browser visits, each built afresh and served on a port of its own. */
export interface Site {
  readonly origin: string;
  /** Path under which the site stands, with a slash at both ends. */
  readonly base: string;
  /** Where it is built, below the project. */
  readonly outDir: string;
  readonly port: number;
  /** The content folder it is built from, below the project. */
  readonly content: string;
  /** Pages that are ingested into that folder first: files, or folders of them. */
  readonly pages?: readonly string[];
  /** Archives of Papers with Code that are imported into it instead, by file name. */
  readonly archives?: () => Readonly<Record<string, readonly unknown[]>>;
  /** What the folder remembers of ids before that. */
  readonly ids?: string;
  /** Papers written by hand that are put into that folder first. */
  readonly papers?: () => readonly Paper[];
  /** The log of changes that is put there. */
  readonly changes?: () => Changes;
  /** What is set in the environment of its build, as whoever publishes a site sets it. */
  readonly settings: Readonly<Record<'REPOSITORY' | 'BADGES' | 'DOWNLOADS' | 'PICTURES', string>>;
}

/** What takes corrections on the sites that name a repository. */
export const REPOSITORY = 'https://github.com/example/catalog';

const ALL = { REPOSITORY: '', BADGES: 'on', DOWNLOADS: 'on', PICTURES: 'on' };

/** The first of ten ports in a row; another one lets two checkouts test at the same time. */
const FIRST_PORT = Number(process.env['TEST_PORT'] ?? 4330);

function site(name: string, offset: number, base = '/', content = 'content'): Site {
  const port = FIRST_PORT + offset;
  const outDir = `dist-test/${name}`;
  return { origin: `http://localhost:${port}`, base, outDir, port, content, settings: ALL };
}

/** The first four pages, which are kept as they were received: what they say is known. */
const FOUR_PAGES = [
  '000_0181b8f42390574b.txt',
  '001_4f5b9bb36b5b33ef.txt',
  '002_10d947c095fa9c41.txt',
  '003_bd0ddb69de174357.txt',
].map((name) => `content/sources/workdl/${name}`);

/** When those four came. */
function fourPapersChanges(): Changes {
  const file = new URL('../fixtures/four-papers-changes.json', import.meta.url);
  return changesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export const SITES = {
  /** The catalog as it was with four papers: a page that joins it changes no test. */
  root: {
    ...site('root', 1, '/', 'dist-test/root-content'),
    pages: FOUR_PAGES,
    changes: fourPapersChanges,
  },
  /** The catalog as it is committed, under a base path, as on GitHub Pages, with as few files as can be. */
  based: {
    ...site('based', 2, '/catalog/'),
    settings: { REPOSITORY, BADGES: 'off', DOWNLOADS: 'off', PICTURES: 'off' },
  },
  /** Pages of our own that hold what the four do not: scripts, doubts, rows without a value, lower is better. */
  odd: {
    ...site('odd', 3, '/', 'dist-test/odd-content'),
    pages: ['tests/fixtures/site-pages'],
    ids: 'tests/fixtures/retired-ids.json',
    settings: { ...ALL, REPOSITORY },
  },
  /** A board of 500 rows, and one of more than a page shows, by more papers of one name than a page lists. */
  long: {
    ...site('long', 4, '/', 'dist-test/long-content'),
    pages: ['tests/fixtures/site-pages/no-results.txt'],
    papers: () => [...longBoardPapers(), ...crowdedPapers()],
    changes: crowdedChanges,
  },
} as const satisfies Record<string, Site>;

/** What archives of Papers with Code tell: models, additional data, repositories, entries instead of lines. */
export const IMPORTED: Site = {
  ...site('imported', 5, '/', 'dist-test/imported-content'),
  archives: importedArchives,
};

/** Answers once every site is served. */
export const READY = `http://localhost:${FIRST_PORT + 9}/`;
