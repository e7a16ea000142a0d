// Write the published JSON Schemas from the zod schemas: `npm run schemas`. A test
// fails when they are out of date.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema, PUBLISHED_SCHEMAS } from '../src/exports/schemas.ts';

const folder = join(import.meta.dirname, '..', 'public', 'schemas');
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(PUBLISHED_SCHEMAS)) {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
}
console.log(`public/schemas: ${Object.keys(PUBLISHED_SCHEMAS).length} schemas.`);
