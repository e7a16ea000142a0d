import type { Capture, Result } from '../catalog/paper.ts';
import type { HeldResult, PaperView } from './things.ts';

/** A value that a capture prints otherwise than the one before it. */
export interface ChangedValue {
  readonly row: HeldResult;
  readonly before: OlderReading;
  readonly after: OlderReading;
}

/** A value with the place it was read from. */
type OlderReading = Pick<Result, 'value' | 'source' | 'read'>;

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
  const changed = Map.groupBy(held.flatMap(changesOf), ({ after }) => fileOf(after));
  const lastIn = Map.groupBy(held, ({ result }) => fileOf(result));
  return captures.map((capture, position) => ({
    capture,
    changed: changed.get(capture.file) ?? [],
    last: lastIn.get(capture.file)?.length ?? 0,
    isNewest: position === 0,
    isOldest: position === captures.length - 1,
  }));
}

/** Each value of a result beside the one that an older capture has in its place. */
function changesOf(row: HeldResult): ChangedValue[] {
  const readings: readonly OlderReading[] = [row.result, ...(row.result.history ?? [])];
  return readings.slice(1).map((before, position) => ({ row, before, after: readings[position]! }));
}

function fileOf({ source }: OlderReading): string | undefined {
  return 'file' in source ? source.file : undefined;
}
