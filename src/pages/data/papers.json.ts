import { jsonResponse } from '../../exports/json-response.ts';
import { index, paperExport } from '../../site.ts';

export const GET = () => jsonResponse(index.papers.map(paperExport));
