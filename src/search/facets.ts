import type { Hit, PaperFacets } from './hit.ts';
import { parseQuery, plainSigns } from './query.ts';

/** A value that papers found have, with the query that keeps those alone. */
export interface FacetValue {
  readonly name: string;
  readonly count: number;
  readonly query: string;
}

/** What a list of papers can be narrowed down by, most frequent values first; years the newest first. */
export interface Facet {
  readonly heading: string;
  readonly values: readonly FacetValue[];
}

/** Values that are offered of each facet. */
const MOST = 8;

interface FacetKind {
  readonly heading: string;
  readonly valuesOf: (facets: PaperFacets) => readonly string[];
  /** The part of a query that asks for a value. */
  readonly part: (value: string) => string;
}

const quoted = (field: string) => (value: string) => `${field}:"${value.replaceAll('"', ' ')}"`;

const KINDS: readonly FacetKind[] = [
  { heading: 'Task', valuesOf: ({ tasks }) => tasks, part: quoted('task') },
  { heading: 'Dataset', valuesOf: ({ datasets }) => datasets, part: quoted('dataset') },
  { heading: 'Metric', valuesOf: ({ metrics }) => metrics, part: quoted('metric') },
  {
    heading: 'Year',
    valuesOf: ({ year }) => (year === null ? [] : [String(year)]),
    part: (year) => `year:${year}`,
  },
  { heading: 'Code', valuesOf: ({ code }) => (code ? ['Has code'] : []), part: () => 'has:code' },
];

/** The parts of a query that narrow it down, as they are typed. */
export function filtersOf(query: string): string[] {
  const { terms, years, code } = parseQuery(query);
  const fields = terms.filter(({ field }) => field !== undefined).map(({ text }) => text);
  return [...new Set([...fields, ...years.map(({ text }) => text), ...(code ? ['has:code'] : [])])];
}

/** Counts of what papers have, as far as it divides them: a value that all have narrows nothing down. */
export function countFacets(papers: readonly Hit[], query: string): Facet[] {
  const asked = plainSigns(query).trim();
  return KINDS.flatMap(({ heading, valuesOf, part }) => {
    const counts = new Map<string, number>();
    for (const value of papers.flatMap(({ facets }) => (facets ? valuesOf(facets) : []))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts]
      .filter(([value, count]) => count < papers.length && !asked.includes(part(value)))
      .toSorted(([a, x], [b, y]) => (heading === 'Year' ? Number(b) - Number(a) : y - x))
      .slice(0, MOST)
      .map(([name, count]) => ({ name, count, query: `${asked} ${part(name)}` }));
    return values.length === 0 ? [] : [{ heading, values }];
  });
}
