import { z } from 'zod';

const linkSchema = z.strictObject({ title: z.string(), url: z.string() });

const rowSchema = z.strictObject({
  model_name: z.string().describe('Empty where the source names no model'),
  metrics: z.record(z.string(), z.string()).describe('Metric to value, both as printed'),
  paper_title: z.string(),
  paper_url: z.string().describe('Empty where no source tells an address'),
  paper_date: z.string().nullable(),
  code_links: z.array(linkSchema),
  model_links: z.array(linkSchema),
  uses_additional_data: z.boolean().nullable().describe('Null where the source does not tell'),
});

const datasetSchema = z.strictObject({
  dataset: z.string().describe('With its split, as printed'),
  description: z.string(),
  dataset_links: z.array(linkSchema),
  dataset_citations: z.array(z.string()),
  subdatasets: z.array(z.unknown()),
  sota: z.strictObject({ metrics: z.array(z.string()), rows: z.array(rowSchema) }),
});

/** A task with its leaderboards, as `evaluation-tables.json` of Papers with Code has it. */
export const evaluationTaskSchema = z.strictObject({
  task: z.string(),
  description: z.string(),
  categories: z.array(z.string()),
  subtasks: z.array(z.unknown()),
  synonyms: z.array(z.string()),
  source_link: z.string().nullable(),
  datasets: z.array(datasetSchema),
});

export type EvaluationTask = z.infer<typeof evaluationTaskSchema>;
export type EvaluationRow = z.infer<typeof rowSchema>;
