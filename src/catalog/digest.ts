import { hash } from 'node:crypto';

/** 64 bits: that two versions of one page share a digest by accident is out of reach. */
const DIGITS = 16;

/** A short hash of JSON values in their order, equal on whatever machine. */
export function digest(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, DIGITS);
}
