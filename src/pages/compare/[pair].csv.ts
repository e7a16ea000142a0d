import type { APIRoute } from 'astro';
import { comparisonCsv } from '../../exports/comparison-files.ts';
import { textResponse } from '../../exports/text-response.ts';
import { comparePair, downloadable, pairPaths, pairs } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';

export const getStaticPaths = listPaths(() => pairPaths(downloadable(pairs)));

export const GET: APIRoute<{ a: string; b: string }> = ({ props: { a, b } }) =>
  textResponse(comparisonCsv(comparePair(a, b)), 'csv');
