import { z } from 'zod';
import { directionSchema } from './direction.ts';
import { ID } from './id.ts';

const idSchema = z.string().regex(ID, 'lower case letters, digits and single hyphens').max(80);
const lineSchema = z
  .string()
  .min(1)
  .regex(/^[^\n]*$/, 'one line');
/** An https address; `z.url` alone accepts `javascript:`. */
export const httpsSchema = z.url({ protocol: /^https$/ });
/** A web address as an archive has it: many a paper of before 2015 lies behind plain http. */
export const webSchema = z.url({ protocol: /^https?$/ });
/** An arXiv id without its version: `1808.09602`, `cs.CL/0101001`. */
export const arxivSchema = z
  .string()
  .regex(
    /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/,
    'an id like 1808.09602, without its version',
  );

/** What is known about a metric: `content/registry/metrics.yaml` is a list of these. */
export const metricSchema = z.strictObject({
  id: idSchema,
  /** The name the catalog shows. */
  name: lineSchema,
  /** Other spellings that mean the same, exactly as they are printed. */
  aliases: z.array(lineSchema).default([]),
  direction: directionSchema,
  /** Unit of the value as papers print it: `dB`, `%`, `s`. */
  unit: lineSchema.nullable().default(null),
  /** Smallest and largest possible value on the metric's own scale; `null` for an open end. */
  range: z.tuple([z.number().nullable(), z.number().nullable()]).nullable().default(null),
  /** True where people gave the value: never ranked across papers. */
  rating: z.boolean().default(false),
  /** One sentence: what the number says. */
  measures: lineSchema,
  /** Where the metric is defined. */
  reference: httpsSchema.nullable().default(null),
});

/** A task or a dataset: the name the catalog shows and the spellings confirmed to mean the same. */
export const nameSchema = z.strictObject({
  name: lineSchema,
  spellings: z.array(lineSchema).default([]),
  /** Names that look like this one and are confirmed to mean something else, each with the reason. */
  distinct: z.array(z.strictObject({ name: lineSchema, why: lineSchema })).default([]),
  area: lineSchema.nullable().default(null),
  note: lineSchema.nullable().default(null),
});

/** A glued line and how it is read, once and for all. */
export const readingSchema = z.strictObject({
  /** The glued text exactly as it stands in a source: `Image Captioningnocaps (val)`. */
  glued: lineSchema,
  /** Its two parts, which together are the glued text but for white space between them. */
  read: z.tuple([lineSchema, lineSchema]),
  /** Why, when the text alone does not show it. */
  note: lineSchema.nullable().default(null),
});

/** What people know of a paper and its source does not say, by paper id. */
export const paperNoteSchema = z.strictObject({
  id: idSchema,
  /** A title that mends a fault of the source; the id stays. */
  title: lineSchema.nullable().default(null),
  /** The short label that charts use: `PC-AVS`. */
  short: lineSchema.nullable().default(null),
  arxiv: arxivSchema.nullable().default(null),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .nullable()
    .default(null),
  code: httpsSchema.nullable().default(null),
});

export const registrySchemas = {
  metrics: z.array(metricSchema),
  tasks: z.array(nameSchema),
  datasets: z.array(nameSchema),
  readings: z.array(readingSchema),
  papers: z.array(paperNoteSchema),
} as const;

export type RegistryFile = keyof typeof registrySchemas;
export type Metric = z.infer<typeof metricSchema>;
export type NamedThing = z.infer<typeof nameSchema>;
export type CuratedReading = z.infer<typeof readingSchema>;
export type PaperNote = z.infer<typeof paperNoteSchema>;

/** The hand-kept knowledge, file by file, as it stands in `content/registry/`. */
export interface Registry {
  readonly metrics: readonly Metric[];
  readonly tasks: readonly NamedThing[];
  readonly datasets: readonly NamedThing[];
  readonly readings: readonly CuratedReading[];
  readonly papers: readonly PaperNote[];
}

export const EMPTY_REGISTRY: Registry = {
  metrics: [],
  tasks: [],
  datasets: [],
  readings: [],
  papers: [],
};
