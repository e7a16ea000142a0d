import { resultsCsv } from '../../exports/results-table.ts';
import { textResponse } from '../../exports/text-response.ts';
import { index } from '../../site.ts';
import { boardStandings } from '../../views/paper-standings.ts';

export const GET = () => textResponse(resultsCsv(boardStandings(index.benchmarks)), 'csv');
