import type { APIRoute } from 'astro';
import { jsonResponse } from '../../exports/json-response.ts';
import { jsonSchema, PUBLISHED_SCHEMAS } from '../../exports/schemas.ts';

export const getStaticPaths = () =>
  Object.keys(PUBLISHED_SCHEMAS).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => jsonResponse(jsonSchema(params['name']!));
