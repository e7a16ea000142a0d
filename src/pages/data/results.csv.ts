import { csvResponse } from '../../exports/csv-response.ts';
import { resultsCsv } from '../../exports/results-table.ts';
import { index } from '../../site.ts';
import { boardStandings } from '../../views/paper-standings.ts';

export const GET = () => csvResponse(resultsCsv(boardStandings(index.benchmarks)));
