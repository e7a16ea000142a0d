import type { Capture } from '../catalog/paper.ts';
import { comparePointers } from '../catalog/problem.ts';
import { parseRawJson, type RawJson } from '../catalog/raw-json.ts';
import { keptPointer, pointerAnchor, pointerKey } from './archive-anchor.ts';
import { clipLine, type SourceLine } from './source-excerpt.ts';
import type { PaperView } from './things.ts';

/** A row of an archive as it is kept, laid out in lines. */
export interface ArchiveRow {
  readonly pointer: string;
  readonly lines: readonly SourceLine[];
}

/** Every place of an archive that something of a paper was read from, once each, in the archive's order. */
function placesOf(paper: PaperView, { file, pointer }: Capture): string[] {
  const places = paper.results
    .flatMap(({ source, history }) => [source, ...(history ?? []).map((older) => older.source)])
    .flatMap((source) => ('pointer' in source && source.file === file ? source.pointer : []));
  return [...new Set([...(pointer === undefined ? [] : [pointer]), ...places])].sort(
    comparePointers,
  );
}

/** Divide a row's JSON into lines; those that a value was read from have the anchor of that value. */
function layOut(
  row: RawJson,
  kept: string,
  places: readonly string[],
  sha256: string,
): SourceLine[] {
  const lines = JSON.stringify(row, null, 2).split('\n');
  const inMetrics = lines.findIndex((line) => line.startsWith('  "metrics": {'));
  const anchors = new Map([[0, pointerAnchor(sha256, kept)]]);
  for (const place of places.filter((one) => one !== kept)) {
    const key = `    ${JSON.stringify(pointerKey(place))}: `;
    const at = lines.findIndex((line, index) => index > inMetrics && line.startsWith(key));
    if (at !== -1) anchors.set(at, pointerAnchor(sha256, place));
  }
  return lines.map((line, index) => ({
    number: index + 1,
    text: clipLine(line),
    anchor: anchors.get(index) ?? `${pointerAnchor(sha256, kept)}-L${index + 1}`,
  }));
}

/**
 * The rows of an archive that a paper was read from. `rowAt` gives the JSON of a kept
 * row by its pointer; digits stay as the archive has them, only white space is ours.
 */
export function archiveExcerpt(
  paper: PaperView,
  capture: Capture,
  rowAt: (pointer: string) => string | undefined,
): ArchiveRow[] {
  const places = Map.groupBy(placesOf(paper, capture), keptPointer);
  return [...places].flatMap(([pointer, inRow]) => {
    const text = rowAt(pointer);
    if (text === undefined) return [];
    const { row } = parseRawJson(text) as { readonly row: RawJson };
    return { pointer, lines: layOut(row, pointer, inRow, capture.sha256) };
  });
}
