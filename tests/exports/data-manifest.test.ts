import { expect, test } from 'vitest';
import { NO_SUM, withSums, type DataManifest } from '../../src/exports/data-manifest.ts';

const file = (path: string): DataManifest['files'][number] => ({
  path,
  address: `/data/${path}`,
  content: 'papers',
  scope: 'whole',
  format: 'json',
  rows: 1,
  first: 'a',
  last: 'a',
  ...NO_SUM,
});
const MANIFEST: DataManifest = { version: 'v', date: null, licenses: [], files: [file('a.json')] };

test('each file of a manifest gets the sum of what was written', () => {
  const sum = { bytes: 12, sha256: 'f'.repeat(64) };
  const { files, ...rest } = withSums(MANIFEST, (path) => (path === 'a.json' ? sum : undefined));
  expect(files).toEqual([{ ...file('a.json'), ...sum }]);
  expect(rest).toEqual({ version: 'v', date: null, licenses: [] });
});

test('a file that was not written is named', () => {
  expect(() => withSums(MANIFEST, () => undefined)).toThrow('The data file a.json was not made.');
});
