import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenList, jsonEntries } from '../../src/store/json-entries.ts';
import type { Entry } from '../../src/store/entry-assembler.ts';

/** The entries of a text that comes in pieces of a size, and the entry it breaks at, if it does. */
async function read(
  text: string,
  size = 5,
): Promise<{ entries: Entry[]; brokenAt: number | undefined }> {
  const entries: Entry[] = [];
  async function* pieces() {
    for (let at = 0; at < text.length; at += size)
      yield await Promise.resolve(text.slice(at, at + size));
  }
  try {
    for await (const entry of jsonEntries(pieces)) entries.push(entry);
    return { entries, brokenAt: undefined };
  } catch (error) {
    expect(error).toBeInstanceOf(BrokenList);
    return { entries, brokenAt: (error as BrokenList).index };
  }
}

test('every list gives its entries, digits and all, in whatever pieces it comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { maxLength: 8 }),
      fc.integer({ min: 1, max: 60 }),
      async (list, size) => {
        const { entries, brokenAt } = await read(JSON.stringify(list), size);
        expect(brokenAt).toBeUndefined();
        const values = entries.map((entry) => ('value' in entry ? entry.value : entry));
        expect(JSON.stringify(values)).toBe(JSON.stringify(list));
      },
    ),
  );
  const { entries } = await read('[0.930, 1e400, -0]');
  expect(JSON.stringify(entries.map((entry) => 'value' in entry && entry.value))).toBe(
    '[0.930,1e400,-0]',
  );
});

describe('what stands before a fault is given, however the text is divided', () => {
  test.each([
    ['[{"a":1},{"b":2},{"c":x}]', 2],
    ['[{"a":1},{"b":2},', 2],
    ['[{"a":1},{"b":2}', 2],
    ['[{"a":1},{"b":2}] x', 2],
    ['{"a":1}', 0],
    ['', 0],
  ])('%s', async (text, index) => {
    for (let size = 1; size <= text.length + 1; size += 1) {
      const { entries, brokenAt } = await read(text, size);
      expect([entries.length, brokenAt]).toEqual([index, index]);
    }
  });
});

test('an entry that nests too deep is passed over', async () => {
  const deep = `${'['.repeat(150)}${']'.repeat(150)}`;
  const { entries } = await read(`[1,${deep},{"a":{"b":2}}]`, 1000);
  expect(JSON.stringify(entries)).toBe(
    '[{"index":0,"value":1},{"index":1,"fault":"too deep"},{"index":2,"value":{"a":{"b":2}}}]',
  );
});

test('an entry that is too large is passed over, and a text without an end breaks the list', async () => {
  const many = `[${'"0123456789",'.repeat(4_000_000)}0]`;
  const { entries } = await read(`[${many},1]`, 1 << 16);
  expect(JSON.stringify(entries)).toBe('[{"index":0,"fault":"too large"},{"index":1,"value":1}]');
  const { brokenAt } = await read(`[1,"${'x'.repeat(65_000_000)}`, 1 << 16);
  expect(brokenAt).toBe(1);
});
