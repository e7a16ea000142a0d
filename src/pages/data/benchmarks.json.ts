import { jsonResponse } from '../../exports/json-response.ts';
import { benchmarkExport, index } from '../../site.ts';

export const GET = () => jsonResponse(index.benchmarks.map(benchmarkExport));
