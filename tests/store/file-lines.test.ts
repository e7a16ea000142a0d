import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fieldsOf, linesOfFile } from '../../src/store/file-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'benchleaf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The lines of a text that was written to a file, and whether the last one has an end. */
function read(text: string): [lines: string[], isEnded: boolean] {
  const file = join(folder, 'text');
  writeFileSync(file, text);
  const lines: string[] = [];
  const all = linesOfFile(file);
  for (;;) {
    const { value, done } = all.next();
    if (done) return [lines, value];
    lines.push(value.toString());
  }
}

test.each([
  ['', [], true],
  ['\n', [''], true],
  ['a\n\nb\n', ['a', '', 'b'], true],
  ['a\nb', ['a'], false],
])('%j has these lines', (text, lines, isEnded) => {
  expect(read(text)).toEqual([lines, isEnded]);
});

test('lines are whole that are longer than what is read at once, or cut there within a letter', () => {
  const lines = [
    'x'.repeat(3_000_001),
    ...Array.from({ length: 9_000 }, (_, n) => 'é'.repeat(n % 300)),
  ];
  expect(read(lines.map((line) => `${line}\n`).join(''))).toEqual([lines, true]);
  expect(read(lines.join('\n'))).toEqual([lines.slice(0, -1), false]);
});

test('a line is divided at its tabs, into so many fields at most', () => {
  const line = Buffer.from('a\t\té\tb\tc');
  expect(fieldsOf(line)).toEqual(['a', '', 'é', 'b', 'c']);
  expect(fieldsOf(line, 3)).toEqual(['a', '', 'é\tb\tc']);
  expect(fieldsOf(Buffer.from(''))).toEqual(['']);
});
