import { z } from 'zod';
import { ID } from './id.ts';

const idSchema = z.string().regex(ID).max(80);

/** The kinds of things that have an id of their own in an address. */
export const KINDS = [
  'papers',
  'benchmarks',
  'metrics',
  'tasks',
  'datasets',
  'authors',
  'areas',
] as const;
export type Kind = (typeof KINDS)[number];

const perKind = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    papers: value,
    benchmarks: value,
    metrics: value,
    tasks: value,
    datasets: value,
    authors: value,
    areas: value,
  });

/** `content/ids.json`: what cannot be derived about ids. */
export const idsFileSchema = z.strictObject({
  /** Exact name to id, for every name whose id is not the one its name gives by itself, and its rivals. */
  collisions: perKind(z.record(z.string(), idSchema)),
  /** Id that was published and is no longer used, to the id it leads to now, or `null`. */
  retired: perKind(z.record(z.string(), idSchema.nullable())),
});

export type IdsFile = z.infer<typeof idsFileSchema>;

/** No collision decided, no id retired. */
export function emptyIds(): IdsFile {
  const none = () => ({
    papers: {},
    benchmarks: {},
    metrics: {},
    tasks: {},
    datasets: {},
    authors: {},
    areas: {},
  });
  return { collisions: none(), retired: none() };
}
