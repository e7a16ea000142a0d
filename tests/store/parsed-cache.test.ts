import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Stamp } from '../../src/store/file-stamps.ts';
import { ParsedCache } from '../../src/store/parsed-cache.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
  file = join(folder, 'kept', 'papers');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const stamp = (ino: number, ctimeMs = 1_000.5): Stamp => ({ size: 1, mtimeMs: 1, ctimeMs, ino });

const IDS = Array.from({ length: 40 }, (_, number) => `p${String(number).padStart(2, '0')}`);

/** Read ids as a build does; gives those that were not kept. */
function read(ids: readonly string[], { program = 'p', inode = 1, stamps = stamp } = {}): string[] {
  const cache = new ParsedCache(file, program);
  const opened = ids.filter((id) => {
    const found = cache.find<{ id: string; ino: number }>(id, stamps(inode));
    if (found) expect(found).toEqual({ id, ino: inode, text: 'a\tb\né' });
    else cache.keep(id, stamps(inode), { id, ino: inode, text: 'a\tb\né' });
    return !found;
  });
  cache.close();
  return opened;
}

describe('what was parsed', () => {
  test('is kept as long as the stamp of its file is the same', () => {
    expect(read(IDS)).toEqual(IDS);
    expect(read(IDS)).toEqual([]);
    expect(read(IDS.slice(3, 5), { inode: 2 })).toEqual(IDS.slice(3, 5));
  });

  test('is of one program', () => {
    read(IDS);
    expect(read(IDS, { program: 'q' })).toEqual(IDS);
    expect(read(IDS)).toEqual(IDS);
  });

  test('is not kept of a file that was changed a moment ago', () => {
    const now = (ino: number) => stamp(ino, Date.now());
    expect(read(['a'], { stamps: now })).toEqual(['a']);
    const later = new ParsedCache(file, 'p');
    expect(later.find('a', now(1))).toBeUndefined();
  });

  test('has room for what comes before, between and behind, and for what goes', () => {
    read(IDS);
    expect(read(['a', ...IDS, 'z'])).toEqual(['a', 'z']);
    expect(read(['a', ...IDS.slice(0, 9), 'p08x', ...IDS.slice(12), 'z'])).toEqual(['p08x']);
    expect(read(['a', ...IDS.slice(0, 9), 'p08x', ...IDS.slice(9), 'z'])).toEqual([]);
  });

  test('is written anew when much of it was added', () => {
    read(IDS);
    const many = [...IDS, ...Array.from({ length: 9 }, (_, number) => `q${number}`)];
    expect(read(many)).toEqual(many.slice(IDS.length));
    expect(existsSync(file)).toBe(false);
    expect(read(many)).toEqual(many);
    expect(read(many)).toEqual([]);
    expect(existsSync(`${file}.added`)).toBe(false);
  });

  test('is read from the file again where it is cut off', () => {
    read(IDS);
    for (const length of [0, 2, 3, 300, 700]) {
      truncateSync(file, length);
      read(IDS);
      rmSync(file, { force: true });
      expect(read(IDS)).toEqual(IDS);
    }
  });

  test('is read from the file again where any byte is another one', () => {
    read(IDS.slice(0, 3));
    const whole = readFileSync(file);
    for (let position = 0; position < whole.length; position += 1) {
      const broken = Buffer.from(whole);
      broken[position] = broken[position]! ^ 1;
      writeFileSync(file, broken);
      // Every value that is found is compared with what was kept.
      expect(read(IDS.slice(0, 3)).length).toBeGreaterThan(0);
      rmSync(`${file}.added`, { force: true });
    }
  });
});
