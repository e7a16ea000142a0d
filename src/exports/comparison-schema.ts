import { z } from 'zod';
import { directionSchema } from '../catalog/direction.ts';
import { valueSchema } from '../catalog/paper.ts';

const valueOfPaperSchema = z.strictObject({
  paper: z.string().describe('Id of the paper'),
  id: z.string().describe('Result id'),
  model: z.string().nullable(),
  value: valueSchema,
  printed: z.string().nullable().describe('The digits as the source has them'),
  place: z.int().positive().nullable().describe('Place on the board, not in this comparison'),
  tied: z.boolean().describe('Whether another result of the board shares the place'),
  held: z.int().describe('Results with a value that this catalog holds on the board'),
  best: z
    .boolean()
    .describe('Whether no compared paper is better here, on a board that is counted'),
  explanation: z.string(),
  sourceAddress: z.string().nullable(),
});

/** Papers compared on the boards they share, as `/compare/<a>--<b>.json` has them. */
export const comparisonExportSchema = z.strictObject({
  papers: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      label: z.string(),
      year: z.int().nullable(),
      address: z.string(),
      wins: z
        .int()
        .describe('Over counted boards, once for each other paper that has a place there'),
      ties: z.int(),
      losses: z.int(),
    }),
  ),
  boards: z.array(
    z.strictObject({
      benchmark: z.strictObject({
        id: z.string(),
        task: z.string(),
        dataset: z.string(),
        address: z.string(),
      }),
      metric: z
        .strictObject({ id: z.string(), name: z.string(), direction: directionSchema })
        .nullable()
        .describe('null where upstream lists the papers without a result'),
      counted: z.boolean().describe('Whether two of the papers have a place, so that one can win'),
      reasons: z
        .array(z.string())
        .describe('What is not counted, and why; empty when everything is'),
      values: z.array(valueOfPaperSchema),
    }),
  ),
});

export type ComparisonExport = z.infer<typeof comparisonExportSchema>;
