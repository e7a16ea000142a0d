import type { APIRoute } from 'astro';
import { exportComparison } from '../../exports/comparison-files.ts';
import { jsonResponse } from '../../exports/json-response.ts';
import { comparePair, downloadable, pairPaths, pairs } from '../../site.ts';

export const getStaticPaths = () => pairPaths(downloadable(pairs));

export const GET: APIRoute<{ a: string; b: string }> = ({ props: { a, b } }) =>
  jsonResponse(exportComparison(comparePair(a, b)));
