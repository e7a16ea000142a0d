import { z } from 'zod';
import { archiveManifestSchema } from '../catalog/archive-manifest.ts';
import { benchmarkFileSchema } from '../catalog/benchmark.ts';
import { directionSchema } from '../catalog/direction.ts';
import {
  captureSchema,
  paperFrontMatterSchema,
  provenanceSchema,
  readSchema,
  repositorySchema,
  valueSchema,
} from '../catalog/paper.ts';
import { problemSchema } from '../catalog/problem.ts';
import { registrySchemas, webSchema } from '../catalog/registry.ts';
import { comparisonExportSchema } from './comparison-schema.ts';
import { dataManifestSchema, dataPartsSchema } from './data-manifest.ts';
import { evaluationTaskSchema } from './evaluation-tables-schema.ts';

const metricRefSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  direction: directionSchema,
  unit: z.string().nullable(),
});

const benchmarkRefSchema = z.strictObject({
  id: z.string(),
  task: z.string(),
  /** With its split, as printed. */
  dataset: z.string(),
  split: z.string().nullable(),
  /** Address of the board. */
  address: z.string(),
});

const olderValueSchema = z.strictObject({
  value: valueSchema,
  printed: z.string().nullable(),
  source: provenanceSchema,
});

/** A result as the site exports it: what was read, where it was read, and where it stands. */
export const standingSchema = z.strictObject({
  id: z.string().describe('Result id, 12 hex digits'),
  benchmark: benchmarkRefSchema,
  metric: metricRefSchema.nullable(),
  model: z.string().nullable(),
  value: valueSchema,
  printed: z.string().nullable().describe('The digits as the source has them'),
  uncertainty: z.number().nullable().describe('What stands behind ±'),
  unit: z.string().nullable().describe('Unit printed with the value, else that of the metric'),
  additionalData: z
    .boolean()
    .nullable()
    .describe('Whether more data than the benchmark has was used, where an archive tells it'),
  history: z.array(olderValueSchema).describe('Values of older captures, newest first'),
  place: z.int().positive().nullable().describe('Place on the board; null when it is not ranked'),
  tied: z.boolean(),
  explanation: z.string().describe('Why the result stands where it stands'),
  held: z.int().describe('Results with a value that this catalog holds on the board'),
  listed: z.int().nullable().describe('Results that upstream lists on the benchmark'),
  source: provenanceSchema,
  license: z.string().nullable().describe('SPDX id of what the source of the row is under'),
  sourceAddress: z.string().nullable().describe('Address of the source line on this site'),
  read: readSchema,
  doubt: z.array(readSchema),
});

export const paperExportSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  label: z.string().describe('What charts call the paper'),
  authors: z.array(z.string()),
  year: z.int().nullable(),
  abstract: z.string(),
  address: z.string(),
  arxiv: z.string().nullable(),
  doi: z.string().nullable(),
  addresses: z.array(webSchema).describe('Where archives say that the paper is'),
  date: z.string().nullable().describe('Day of publication, where an archive tells it'),
  proceeding: z.string().nullable(),
  codeAddress: z.string().nullable(),
  repositories: z.array(repositorySchema),
  hasCode: z.boolean().describe('Whether upstream knows an implementation'),
  links: z.array(z.string()),
  captures: z.array(captureSchema),
  results: z.array(standingSchema),
});

const rowSchema = z.strictObject({
  id: z.string(),
  place: z.int().positive().nullable(),
  tied: z.boolean(),
  paper: z.strictObject({
    id: z.string(),
    title: z.string(),
    label: z.string(),
    year: z.int().nullable(),
    address: z.string(),
  }),
  model: z.string().nullable(),
  value: valueSchema,
  printed: z.string().nullable(),
  explanation: z.string(),
  additionalData: z.boolean().nullable(),
  source: provenanceSchema,
  license: z.string().nullable().describe('SPDX id of what the source of the row is under'),
  sourceAddress: z.string().nullable(),
  doubt: z.array(readSchema),
});

export const benchmarkExportSchema = z.strictObject({
  id: z.string(),
  task: z.string(),
  dataset: z.string(),
  split: z.string().nullable(),
  printed: z.string(),
  address: z.string(),
  held: z.int(),
  listed: z.int().nullable(),
  boards: z.array(
    z.strictObject({
      metric: metricRefSchema.nullable(),
      ranked: z.boolean(),
      verdict: z.string(),
      notices: z.array(
        z.strictObject({
          code: z.string(),
          tone: z.enum(['blocking', 'notice']),
          sentence: z.string(),
          rows: z.array(z.string()),
        }),
      ),
      rows: z.array(rowSchema),
    }),
  ),
});

/** What stands at the `.json` of a thing that was taken out and that nothing replaced. */
export const retiredRecordSchema = z.strictObject({
  kind: z.string(),
  id: z.string(),
  retired: z.literal(true),
  successor: z.null(),
});

export type RetiredRecord = z.infer<typeof retiredRecordSchema>;
export type Standing = z.infer<typeof standingSchema>;
export type PaperExport = z.infer<typeof paperExportSchema>;
export type BenchmarkExport = z.infer<typeof benchmarkExportSchema>;

/** Every published JSON Schema by the name of its file under `/schemas/`. */
export const PUBLISHED_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  paper: paperExportSchema,
  papers: z.array(paperExportSchema),
  benchmark: benchmarkExportSchema,
  benchmarks: z.array(benchmarkExportSchema),
  comparison: comparisonExportSchema,
  'data-manifest': dataManifestSchema,
  'data-parts': dataPartsSchema,
  retired: retiredRecordSchema,
  'evaluation-tables': z.array(evaluationTaskSchema),
  'content-archives': archiveManifestSchema,
  'content-paper': paperFrontMatterSchema,
  'content-benchmark': benchmarkFileSchema,
  'content-problems': z.array(problemSchema),
  'registry-metrics': registrySchemas.metrics,
  'registry-tasks': registrySchemas.tasks,
  'registry-datasets': registrySchemas.datasets,
  'registry-readings': registrySchemas.readings,
  'registry-papers': registrySchemas.papers,
};

/** The JSON Schema (draft 2020-12) of a published name, of what is written rather than of what is read. */
export function jsonSchema(name: string): object {
  const schema = PUBLISHED_SCHEMAS[name];
  if (schema === undefined) throw new RangeError(`No schema is published as ${name}`);
  // A registry file is written by hand, so its defaults may be left out.
  const io = name.startsWith('registry-') ? 'input' : 'output';
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io });
}
