import { DIRECTION_WORDS } from '../catalog/direction-words.ts';
import type { CatalogVersion } from '../catalog/version.ts';
import { boardTitle } from '../views/board-title.ts';
import { boardVerdict } from '../views/board-verdict.ts';
import { arxivAddress, doiAddress } from '../views/paper-addresses.ts';
import type { Board, DatasetView, PaperView } from '../views/things.ts';

/** A thing in Schema.org's words, as JSON-LD. */
export type StructuredData = Readonly<Record<string, unknown>>;

/** The addresses of a board and its files, with their host. */
export interface BoardAddresses {
  readonly page: string;
  /** None where the site has no such file. */
  readonly csv?: string;
  readonly json: string;
}

const CONTEXT = 'https://schema.org';

/** A paper; where it appeared is not known, so nothing of it is claimed. */
export function paperData(paper: PaperView, page: string): StructuredData {
  const { arxiv, doi } = paper.note ?? {};
  const same = [...(doi ? [doiAddress(doi)] : []), ...(arxiv ? [arxivAddress(arxiv)] : [])];
  return {
    '@context': CONTEXT,
    '@type': 'ScholarlyArticle',
    name: paper.shownTitle,
    mainEntityOfPage: page,
    author: paper.authors.map((name) => ({ '@type': 'Person', name })),
    ...(paper.year !== null && { datePublished: String(paper.year) }),
    ...(paper.abstract.length > 0 && { abstract: paper.abstract.text }),
    ...(doi && { identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: doi } }),
    ...(same.length > 0 && { sameAs: same }),
  };
}

/** A board: the results that this catalog holds in one metric, with the files that have them. */
export function boardData(
  board: Board,
  { page, csv, json }: BoardAddresses,
  { name: version, date }: CatalogVersion,
): StructuredData {
  const { benchmark, metric } = board;
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: `Leaderboard: ${boardTitle(board)}`,
    description: `Results that papers report on ${benchmark.name}, each with the source line it was read from. ${boardVerdict(board)}`,
    url: page,
    creator: { '@type': 'Organization', name: 'Benchleaf' },
    version,
    isAccessibleForFree: true,
    ...(date && { dateModified: date }),
    ...(metric && {
      variableMeasured: {
        '@type': 'PropertyValue',
        name: metric.name,
        description: `${metric.measures} (${DIRECTION_WORDS[metric.direction]})`,
        ...(metric.unit && { unitText: metric.unit }),
      },
    }),
    distribution: [
      ...(csv === undefined ? [] : [download('text/csv', csv)]),
      download('application/json', json),
    ],
  };
}

function download(encodingFormat: string, contentUrl: string): StructuredData {
  return { '@type': 'DataDownload', encodingFormat, contentUrl };
}

/** A dataset that benchmarks are made on; who made it is not known here. */
export function datasetData({ name, note, benchmarks }: DatasetView, page: string): StructuredData {
  const tasks = [...new Set(benchmarks.map(({ task }) => task))];
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name,
    description: note ?? `A dataset that papers report results on: ${tasks.join(', ')}.`,
    mainEntityOfPage: page,
    keywords: tasks,
  };
}

/** JSON that can stand in a script element: no character of it begins a tag or an entity. */
export function serialiseData(data: StructuredData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
