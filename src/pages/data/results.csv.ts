import { resultsCsv } from '../../exports/results-table.ts';
import { index } from '../../site.ts';

export const GET = () =>
  new Response(resultsCsv(index.benchmarks.flatMap(({ boards }) => boards)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
