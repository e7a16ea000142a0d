import { symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areSettled, hashStamps, stampFiles, type Stamp } from '../../src/store/file-stamps.ts';
import { scratchFolder, writeFiles } from '../fixtures/scratch-content.ts';

function scratch(): string {
  const folder = scratchFolder();
  writeFiles(folder, { 'a.txt': 'a', '.hidden/b.txt': 'b' });
  return folder;
}

const stamp = (ctimeMs: number): Stamp => ({ size: 1, mtimeMs: 0, ctimeMs, ino: 1 });

describe('stamps', () => {
  test('name every file, hidden ones too, and are the same until one changes', () => {
    const folder = scratch();
    const before = stampFiles(folder)!;
    expect([...before.keys()].sort()).toEqual(['.hidden/b.txt', 'a.txt']);
    expect(hashStamps(stampFiles(folder)!)).toBe(hashStamps(before));
    writeFileSync(join(folder, 'a.txt'), 'aa');
    expect(hashStamps(stampFiles(folder)!)).not.toBe(hashStamps(before));
  });

  test('change with the time of a file, and with a file that comes', () => {
    const folder = scratch();
    const hashes = new Set([hashStamps(stampFiles(folder)!)]);
    utimesSync(join(folder, 'a.txt'), 1, 1);
    hashes.add(hashStamps(stampFiles(folder)!));
    writeFileSync(join(folder, 'c.txt'), '');
    hashes.add(hashStamps(stampFiles(folder)!));
    expect(hashes.size).toBe(3);
  });

  test('are not taken of links, which may lead to what changes elsewhere, nor of nothing', () => {
    const folder = scratch();
    symlinkSync('a.txt', join(folder, 'link.txt'));
    expect(stampFiles(folder)).toBeUndefined();
    expect(stampFiles(join(folder, 'none'))).toBeUndefined();
  });

  test('are settled when the clock has moved on, which takes long where it counts in seconds', () => {
    expect(areSettled(new Map([['a', stamp(1_000_000.5)]]), 1_000_001)).toBe(false);
    expect(areSettled(new Map([['a', stamp(1_000_000.5)]]), 1_000_100)).toBe(true);
    expect(areSettled(new Map([['a', stamp(1_000_000)]]), 1_000_100)).toBe(false);
    expect(areSettled(new Map([['a', stamp(1_000_000)]]), 1_003_000)).toBe(true);
    expect(areSettled(new Map([['a', stamp(9_000_000.5)]]), 1_000_000)).toBe(false);
  });
});
