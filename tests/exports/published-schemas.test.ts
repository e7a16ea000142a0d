import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchema, PUBLISHED_SCHEMAS } from '../../src/exports/schemas.ts';
import { publishedValidator } from '../fixtures/published-validator.ts';

const root = join(import.meta.dirname, '..', '..');
const schemas = join(root, 'public', 'schemas');
const registry = join(root, 'content', 'registry');

/** `# yaml-language-server: $schema=../../public/schemas/registry-metrics.json` */
const POINTER = /^# yaml-language-server: \$schema=(\S+)$/;

test('public/schemas holds the schemas of the program and no others: `npm run schemas` writes them', () => {
  const names = Object.keys(PUBLISHED_SCHEMAS);
  expect(readdirSync(schemas).toSorted()).toEqual(names.map((name) => `${name}.json`).toSorted());
  for (const name of names) {
    const published: unknown = JSON.parse(readFileSync(join(schemas, `${name}.json`), 'utf8'));
    expect(published, name).toEqual(JSON.parse(JSON.stringify(jsonSchema(name))));
  }
});

test.each(Object.keys(PUBLISHED_SCHEMAS))(
  'the schema %s is one that a strict validator takes, formats and all',
  (name) => {
    expect(publishedValidator(name)).toBeTypeOf('function');
  },
);

test.each(readdirSync(registry))('%s points an editor to its own schema', (file) => {
  const [first = ''] = readFileSync(join(registry, file), 'utf8').split('\n');
  const [, pointer = ''] = POINTER.exec(first) ?? [];
  expect(join(registry, pointer)).toBe(
    join(schemas, `registry-${file.replace(/\.yaml$/, '')}.json`),
  );
});
