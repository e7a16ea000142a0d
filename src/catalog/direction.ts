import { z } from 'zod';

/** Which way a metric improves; `unknown` ranks nothing. */
export const directionSchema = z.enum(['higher', 'lower', 'unknown']);

export type Direction = z.infer<typeof directionSchema>;
