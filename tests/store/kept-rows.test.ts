import { hash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ArchiveRows } from '../../src/store/archive-rows.ts';
import { keptFile } from '../../src/catalog/archive-manifest.ts';
import { indexFile, keptLines, KeptRowsWriter } from '../../src/store/kept-rows.ts';
import { scratchContent } from '../fixtures/scratch-content.ts';

const rows = Array.from({ length: 3000 }, (_, index) => {
  const pointer = `/${Math.floor(index / 10)}/datasets/0/sota/rows/${index % 10}`;
  return { pointer, row: { model_name: `Model ${index}`, note: 'weeds '.repeat(20) } };
});

async function keep(): Promise<{ content: string; path: string }> {
  const content = scratchContent({});
  const path = join(content, 'sources', 'tables.json');
  const writer = await KeptRowsWriter.create(keptFile(path));
  for (const row of rows) await writer.add(row.pointer, JSON.stringify(row));
  const index = await writer.close();
  expect(index.length).toBeGreaterThan(5);
  writeFileSync(indexFile(path), JSON.stringify(index));
  return { content, path };
}

test('rows are kept as one file that any gzip reads, and come back in their order', async () => {
  const { path } = await keep();
  const lines = rows.map((row) => JSON.stringify(row));
  expect(gunzipSync(readFileSync(keptFile(path))).toString()).toBe(`${lines.join('\n')}\n`);
  expect(await Array.fromAsync(keptLines(keptFile(path)))).toEqual(lines);
});

test('a single row is found by its pointer, the last and the first among them, and no other', async () => {
  const { content } = await keep();
  const rowAt = await new ArchiveRows(content).of('tables.json');
  for (const row of [rows[0]!, rows[1234]!, rows[2999]!, rows[100]!]) {
    expect(JSON.parse(rowAt(row.pointer) ?? 'null')).toEqual(row);
  }
  expect(rowAt('/5/datasets/0/sota/rows/99')).toBeUndefined();
  expect(rowAt('/9999')).toBeUndefined();
});

test('a row that is longer than others is found, and those beside it', async () => {
  const content = scratchContent({});
  const path = join(content, 'sources', 'tables.json');
  const writer = await KeptRowsWriter.create(keptFile(path));
  // Hashes, which cannot be packed: this one is longer than any block that was read before.
  const long = Array.from({ length: 20_000 }, (_, index) => hash('sha256', `${index}`)).join('');
  const lines = ['short', long, 'as short'].map((note, index) =>
    JSON.stringify({ pointer: `/${index}`, row: { note } }),
  );
  for (const [index, line] of lines.entries()) await writer.add(`/${index}`, line);
  writeFileSync(indexFile(path), JSON.stringify(await writer.close()));
  const rowAt = await new ArchiveRows(content).of('tables.json');
  for (const index of [0, 1, 2, 0]) expect(rowAt(`/${index}`)).toBe(lines[index]);
});

test('a file that is shorter than its index says is named', async () => {
  const { content, path } = await keep();
  truncateSync(keptFile(path), 100);
  const rowAt = await new ArchiveRows(content).of('tables.json');
  expect(() => rowAt(rows[0]!.pointer)).toThrow(/tables\.jsonl\.gz is shorter than its index says/);
  expect(() => rowAt(rows[2999]!.pointer)).toThrow(/is shorter than its index says/);
});
