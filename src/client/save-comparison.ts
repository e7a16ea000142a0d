import { comparisonCsv, exportComparison } from '../exports/comparison-files.ts';
import type { Comparison } from '../views/comparison.ts';
import { saveFile } from './save-file.ts';

/** What a comparison can be saved as. */
export type ComparisonFormat = 'csv' | 'json';

const WRITERS: Readonly<Record<ComparisonFormat, (comparison: Comparison) => Blob>> = {
  csv: (comparison) => new Blob([comparisonCsv(comparison)], { type: 'text/csv' }),
  json: (comparison) =>
    new Blob([`${JSON.stringify(exportComparison(comparison), null, 2)}\n`], {
      type: 'application/json',
    }),
};

/** Hand a comparison to the reader, in the file that the page of a pair has as well. */
export function saveComparison(comparison: Comparison, format: ComparisonFormat): void {
  saveFile(WRITERS[format](comparison), `comparison.${format}`);
}
