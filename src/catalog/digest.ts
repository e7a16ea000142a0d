import { hash } from 'node:crypto';

/** 64 bits: that two versions of one page share a digest by accident is out of reach. */
const DIGITS = 16;

const DIGEST = new RegExp(`^[0-9a-f]{${DIGITS}}$`);

/** Whether a text is a digest, and nothing else. */
export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

/** A short hash of JSON values in their order, equal on whatever machine. */
export function digest(...parts: readonly unknown[]): string {
  // As a slice of all digits it would keep them: there are a dozen for each paper.
  return hash('sha256', JSON.stringify(parts), 'buffer').toString('hex', 0, DIGITS / 2);
}
