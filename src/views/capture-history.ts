import { keptFile } from '../catalog/archive-manifest.ts';
import type { Capture, Result } from '../catalog/paper.ts';
import type { HeldResult, PaperView } from './things.ts';

/**
 * A value that a capture prints otherwise than an older one did. Captures between
 * the two may have either: of equal values only the newest is kept.
 */
export interface ChangedValue {
  readonly row: HeldResult;
  readonly before: HeldReading;
  readonly after: HeldReading;
  /** The capture that has the older value. */
  readonly since: Capture | undefined;
}

/** A value with the place it was read from. */
type HeldReading = Pick<Result, 'value' | 'source' | 'read'>;

/** What a capture brought to its paper. */
export interface CaptureStep {
  readonly capture: Capture;
  readonly changed: readonly ChangedValue[];
  /** Results that stand in this capture and in no newer one. */
  readonly last: number;
  readonly isNewest: boolean;
  readonly isOldest: boolean;
}

/** The captures of a paper, newest first, each with the values that changed in it. */
export function captureHistory({ captures, held }: PaperView): CaptureStep[] {
  const byFile = new Map(captures.map((capture) => [capture.file, capture]));
  const changes = held.flatMap((row) => changesOf(row, byFile));
  const changed = Map.groupBy(changes, ({ after }) => fileOf(after));
  const lastIn = Map.groupBy(held, ({ result }) => fileOf(result));
  return captures.map((capture, position) => ({
    capture,
    changed: changed.get(capture.file) ?? [],
    last: lastIn.get(capture.file)?.length ?? 0,
    isNewest: position === 0,
    isOldest: position === captures.length - 1,
  }));
}

/** The file in which a capture lies below the sources: of an archive its rows are kept, not the archive. */
export function fileOfCapture({ file, flavour }: Capture): string {
  return flavour === 'archive' ? keptFile(file) : file;
}

/** Each value of a result beside the one that an older capture has in its place. */
function changesOf(row: HeldResult, byFile: ReadonlyMap<string, Capture>): ChangedValue[] {
  const readings: readonly HeldReading[] = [row.result, ...(row.result.history ?? [])];
  return readings.slice(1).map((before, position) => ({
    row,
    before,
    after: readings[position]!,
    since: byFile.get(fileOf(before) ?? ''),
  }));
}

function fileOf({ source }: HeldReading): string | undefined {
  return 'file' in source ? source.file : undefined;
}
