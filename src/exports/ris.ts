import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl.ts';

/**
 * RIS records: one field a line, never wrapped, since readers disagree on how
 * to join lines and the library's own text is cut inside words. It also cuts
 * ids to 20 characters, where two papers may be one.
 */
export function toRis(items: readonly CslItem[]): string {
  const records = plugins.output.format('ris', items, { format: 'object' });
  return records.map((record, index) => risRecord({ ...record, ID: items[index]!.id })).join('\n');
}

function risRecord({ TY, ...fields }: Record<string, string | string[]>): string {
  const lines = Object.entries(fields).flatMap(([tag, values]) =>
    [values].flat().flatMap((value) => (value === '' ? [] : [`${tag}  - ${value}`])),
  );
  return [`TY  - ${String(TY)}`, ...lines, 'ER  - ', ''].join('\n');
}
