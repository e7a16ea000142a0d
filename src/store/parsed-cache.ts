import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { compareText } from '../catalog/problem.ts';
import { linesOfFile } from './file-lines.ts';
import { isSettled, stampText, type Stamp } from './file-stamps.ts';

/** Of so many things one may have been added since all were written: then all are written anew. */
const FOR_ONE_ADDED = 10;

const TAB = 9;

/** What is known of one file: when it was as it was, and what it was parsed to, as JSON. */
interface Line {
  readonly id: string;
  readonly stamp: string;
  readonly json: Buffer;
}

/** The bytes of a line, behind a sum that tells when any of them is another one. */
function formatLine(id: string, stamp: string, json: string | Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(`${id}\t${stamp}\t`), Buffer.from(json)]);
  return Buffer.concat([Buffer.from(`${crc32(rest)}\t`), rest, Buffer.from('\n')]);
}

function parseLine(line: Buffer): Line | undefined {
  const sumEnd = line.indexOf(TAB);
  const rest = line.subarray(sumEnd + 1);
  if (sumEnd < 0 || String(crc32(rest)) !== line.toString('latin1', 0, sumEnd)) return undefined;
  const idEnd = rest.indexOf(TAB);
  const stampEnd = rest.indexOf(TAB, idEnd + 1);
  return {
    id: rest.toString('utf8', 0, idEnd),
    stamp: rest.toString('latin1', idEnd + 1, stampEnd),
    json: rest.subarray(stampEnd + 1),
  };
}

/** The lines of a file; none where there is no file. */
function linesIn(file: string): Iterator<Buffer> {
  return existsSync(file) ? linesOfFile(file) : [].values();
}

/**
 * What content files were parsed to when they were last read, by one program: opening and checking a
 * hundred thousand files takes longer than all else that a build does when nothing has changed. A file
 * stands for what it was parsed to as long as its stamp is the same, as in Git's index. It may be lost or
 * broken at any time: then files are read.
 *
 * Ids have to be asked for in the order of `compareText`: what is kept is read along with them.
 */
export class ParsedCache {
  readonly #file: string;
  readonly #head: string;
  readonly #lines: Iterator<Buffer>;
  readonly #added = new Map<string, Line>();
  /** Whether anything is kept that may be used. */
  readonly #isUsed: boolean;
  #next: Line | undefined;
  #count = 0;
  #isChanged = false;
  /** Where all of it is written anew. */
  #writing: number | undefined;

  constructor(file: string, program: string) {
    this.#file = file;
    this.#head = JSON.stringify(program);
    this.#lines = linesIn(file);
    const first = this.#lines.next();
    this.#isUsed = first.done !== true && first.value.toString() === this.#head;
    if (this.#isUsed) this.#readAdded();
    else this.#begin();
  }

  get #addedFile(): string {
    return `${this.#file}.added`;
  }

  get #aside(): string {
    return `${this.#file}.new`;
  }

  #readAdded(): void {
    const lines = linesIn(this.#addedFile);
    const first = lines.next();
    if (first.done === true || first.value.toString() !== this.#head) return;
    for (let next; (next = lines.next()).done !== true;) {
      const line = parseLine(next.value);
      if (line) this.#added.set(line.id, { ...line, json: Buffer.from(line.json) });
    }
  }

  #begin(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    this.#writing = openSync(this.#aside, 'w');
    writeSync(this.#writing, `${this.#head}\n`);
  }

  /** What is kept of an id, where it comes next. */
  #kept(id: string): Line | undefined {
    const added = this.#added.get(id);
    if (added) return added;
    while (this.#next === undefined || compareText(this.#next.id, id) < 0) {
      const { value, done } = this.#lines.next();
      if (done === true) return undefined;
      const line = parseLine(value);
      this.#count += 1;
      if (line) this.#next = line;
    }
    return this.#next.id === id ? this.#next : undefined;
  }

  /** What a file was parsed to, if it stands as it stood then. */
  find<T>(id: string, stamp: Stamp): T | undefined {
    if (!this.#isUsed) return undefined;
    const line = this.#kept(id);
    if (line?.stamp !== stampText(stamp)) return undefined;
    return JSON.parse(line.json.toString('utf8')) as T;
  }

  /** Keep what a file was parsed to that was stamped before it was read. */
  keep(id: string, stamp: Stamp, parsed: unknown): void {
    if (!isSettled(stamp, Date.now())) return;
    const [text, json] = [stampText(stamp), JSON.stringify(parsed)];
    if (this.#writing !== undefined) {
      writeSync(this.#writing, formatLine(id, text, json));
      return;
    }
    this.#added.set(id, { id, stamp: text, json: Buffer.from(json) });
    this.#isChanged = true;
  }

  /** Write what was kept, when all files have been asked for. */
  close(): void {
    this.#lines.return?.();
    if (this.#writing !== undefined) {
      closeSync(this.#writing);
      rmSync(this.#addedFile, { force: true });
      renameSync(this.#aside, this.#file);
    } else if (this.#added.size * FOR_ONE_ADDED > this.#count) {
      // What is added is held in memory: the next build writes all of it anew.
      rmSync(this.#file, { force: true });
    } else if (this.#isChanged) this.#writeAdded();
  }

  #writeAdded(): void {
    const open = openSync(this.#aside, 'w');
    try {
      writeSync(open, `${this.#head}\n`);
      for (const { id, stamp, json } of this.#added.values())
        writeSync(open, formatLine(id, stamp, json));
    } finally {
      closeSync(open);
    }
    renameSync(this.#aside, this.#addedFile);
  }
}
