import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes that are read at once, unless a line is longer. */
const CHUNK = 1 << 20;

const NEWLINE = 10;

/**
 * The lines of a file that may be larger than a string can be, each in bytes that are others when the
 * next one is asked for: a text cut from a larger one would keep all of it. Returns whether the last line had an end;
 * one without is left out. Throws where the file cannot be opened.
 */
export function* linesOfFile(file: string): Generator<Buffer, boolean> {
  const open = openSync(file, 'r');
  try {
    let bytes = Buffer.alloc(CHUNK);
    let held = 0;
    for (;;) {
      if (held * 2 > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
      const length = readSync(open, bytes, held, bytes.length - held, null);
      if (length === 0) return held === 0;
      held += length;
      let start = 0;
      for (let end; (end = bytes.indexOf(NEWLINE, start)) >= 0 && end < held; start = end + 1)
        yield bytes.subarray(start, end);
      bytes.copy(bytes, 0, start, held);
      held -= start;
    }
  } finally {
    closeSync(open);
  }
}

const TAB = 9;

/** The texts between the tabs of a line; the last one holds what tabs are left. */
export function fieldsOf(line: Buffer, most = Infinity): string[] {
  const fields: string[] = [];
  let start = 0;
  for (let end; fields.length < most - 1 && (end = line.indexOf(TAB, start)) >= 0; start = end + 1)
    fields.push(line.toString('utf8', start, end));
  fields.push(line.toString('utf8', start));
  return fields;
}
