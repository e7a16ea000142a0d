import type { CslItem, CslName } from './csl.ts';

function risName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** A RIS record: one field a line, never wrapped, since readers disagree on how to join lines. */
export function toRis({ id, title, author, issued, DOI, URL }: CslItem): string {
  const year = issued?.['date-parts'][0][0];
  const fields: [string, string | undefined][] = [
    ['TY', 'GEN'],
    ['ID', id],
    ...(author ?? []).map((name): [string, string] => ['AU', risName(name)]),
    ['PY', year?.toString()],
    ['TI', title],
    ['DO', DOI],
    ['UR', URL],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - ', ''].join('\n');
}
