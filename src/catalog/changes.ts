import { z } from 'zod';
import { ID } from './id.ts';

const idsSchema = z.array(z.string().regex(ID));

/** `content/changes.json`: what changed in the catalog on each day, newest first, from git history. */
export const changesSchema = z.array(
  z.strictObject({
    /** Day in UTC. */
    date: z.iso.date(),
    /** Papers that came, whose content changed, and that went. */
    added: idsSchema,
    changed: idsSchema,
    removed: idsSchema,
    /** Benchmarks that came and that went; what changes in one is its papers' doing. */
    benchmarks: z.strictObject({ added: idsSchema, removed: idsSchema }).optional(),
  }),
);

export type Changes = z.infer<typeof changesSchema>;
