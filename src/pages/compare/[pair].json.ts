import type { APIRoute } from 'astro';
import { exportComparison } from '../../exports/comparison-files.ts';
import { jsonResponse } from '../../exports/json-response.ts';
import { comparePair, downloadable, pairPaths, pairs } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';

export const getStaticPaths = listPaths(() => pairPaths(downloadable(pairs)));

export const GET: APIRoute<{ a: string; b: string }> = ({ props: { a, b } }) =>
  jsonResponse(exportComparison(comparePair(a, b)));
