import { describe, expect, test } from 'vitest';
import { provenanceSchema, readSchema, valueSchema } from '../../src/catalog/paper.ts';

describe('provenance', () => {
  test.each([
    [{ file: 'workdl/003.txt', lines: [15, 17] }],
    [{ file: 'workdl/a..b.txt', lines: [1, 1] }],
    [{ file: 'pwc/rows.ndjson', pointer: '/3/rows/0' }],
    [{ url: 'https://example.org/table' }],
  ])('%j is taken', (source) => {
    expect(provenanceSchema.parse(source)).toEqual(source);
  });

  test.each([
    [{ file: '../registry/metrics.yaml', lines: [1, 1] }],
    [{ file: 'workdl/../../x', lines: [1, 1] }],
    [{ file: '/etc/passwd', lines: [1, 1] }],
    [{ file: 'C:\\x.txt', lines: [1, 1] }],
    [{ file: 'workdl/a.txt', lines: [0, 1] }],
    [{ file: 'workdl/a.txt', lines: [3, 2] }],
    [{ file: 'workdl/a.txt', lines: [1.5, 2] }],
    [{ file: 'workdl/a.txt', lines: [1, 1], pointer: '/0' }],
    [{ file: 'workdl/a.txt' }],
    [{ url: 'javascript:alert(1)' }],
    [{ url: 'http://example.org' }],
  ])('%j is refused', (source) => {
    expect(provenanceSchema.safeParse(source).success).toBe(false);
  });
});

test.each([0, -0.19, null, true, [76.2, 83.1]])('%j is a value', (value) => {
  expect(valueSchema.safeParse(value).success).toBe(true);
});

test.each(['0.8', '', [1], [1, 2, 3], NaN, Infinity, undefined])('%j is no value', (value) => {
  expect(valueSchema.safeParse(value).success).toBe(false);
});

test.each([[['A', 'B']], [['A', 'B', 'C', '1']]])('%j is a reading', (read) => {
  expect(readSchema.safeParse(read).success).toBe(true);
});

test.each([[['A']], [['A', 'B', 'C']], [['A', 'B', 'C', 1]]])('%j is no reading', (read) => {
  expect(readSchema.safeParse(read).success).toBe(false);
});
