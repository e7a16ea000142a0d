import type { APIRoute } from 'astro';
import { comparisonCsv } from '../../exports/comparison-files.ts';
import { csvResponse } from '../../exports/csv-response.ts';
import { comparePair, pairPaths } from '../../site.ts';

export const getStaticPaths = pairPaths;

export const GET: APIRoute<{ a: string; b: string }> = ({ props: { a, b } }) =>
  csvResponse(comparisonCsv(comparePair(a, b)));
