import { readComparisonQuery } from '../views/compared-papers.ts';
import type { Order } from './compare-cells.ts';
import { NO_FILTER, type RowFilter } from './row-filter.ts';

/** By which column a table is sorted. */
export interface Sorting {
  readonly key: string;
  readonly order: Order;
}

/** What a reader did to a board, as its address holds it. */
export interface BoardState {
  /** `null` for the board's own order. */
  readonly sorting: Sorting | null;
  readonly filter: RowFilter;
  /** Ids of the ticked papers. */
  readonly papers: readonly string[];
}

export const UNTOUCHED: BoardState = { sorting: null, filter: NO_FILTER, papers: [] };

/** `2019`; no sign, no point. */
const YEAR = /^\d{4}$/;

/** The query of an address: only what differs from a board as it comes, so that plain links stay plain. */
export function toSearch({ sorting, filter, papers }: BoardState): string {
  const params = new URLSearchParams();
  if (sorting !== null) {
    params.set('sort', sorting.key);
    params.set('order', sorting.order);
  }
  if (filter.text !== '') params.set('q', filter.text);
  if (filter.from !== null) params.set('from', String(filter.from));
  if (filter.to !== null) params.set('to', String(filter.to));
  if (filter.code) params.set('code', 'yes');
  if (filter.data !== 'any') params.set('data', filter.data);
  for (const paper of papers) params.append('paper', paper);
  const search = params.toString();
  return search && `?${search}`;
}

function yearOf(text: string | null): number | null {
  return text !== null && YEAR.test(text) ? Number(text) : null;
}

function sortingOf(params: URLSearchParams, columns: ReadonlySet<string>): Sorting | null {
  const key = params.get('sort');
  const order = params.get('order');
  if (key === null || !columns.has(key)) return null;
  return { key, order: order === 'descending' ? 'descending' : 'ascending' };
}

/** What an address asks of a board with these columns; whatever it does not understand is as if it were absent. */
export function fromSearch(search: string, columns: ReadonlySet<string>): BoardState {
  const params = new URLSearchParams(search);
  const data = params.get('data');
  return {
    sorting: sortingOf(params, columns),
    filter: {
      text: params.get('q') ?? '',
      from: yearOf(params.get('from')),
      to: yearOf(params.get('to')),
      code: params.get('code') === 'yes',
      data: data === 'own' || data === 'extra' ? data : 'any',
    },
    papers: readComparisonQuery(search).ids,
  };
}
