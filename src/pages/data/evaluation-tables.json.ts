import { evaluationTables } from '../../exports/evaluation-tables.ts';
import { jsonResponse } from '../../exports/json-response.ts';
import { catalog } from '../../site.ts';

export const GET = () => jsonResponse(evaluationTables(catalog));
