import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../src/store/yaml.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const filesLike = (pattern: string) => globSync(pattern, { cwd: root }).toSorted();

const workflows = filesLike('.github/workflows/*.yml');
const forms = filesLike('.github/ISSUE_TEMPLATE/*.yml').filter(
  (file) => !file.endsWith('config.yml'),
);

/** An action by the commit it was looked at, with the version that this is: a tag can be moved. */
const PINNED = /^\s*(?:- )?uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

describe.each(workflows)('%s', (file) => {
  test('names every action by its commit', () => {
    const lines = read(file)
      .split('\n')
      .filter((line) => line.includes('uses:'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(PINNED);
  });

  test('may read what is in the repository, and more only where it publishes', () => {
    const workflow = z
      .object({
        permissions: z.strictObject({ contents: z.literal('read') }),
        jobs: z.record(
          z.string(),
          z.object({ permissions: z.record(z.string(), z.string()).optional() }),
        ),
      })
      .parse(parseYaml(read(file)));
    const more = Object.values(workflow.jobs).flatMap(({ permissions }) =>
      permissions === undefined ? [] : [permissions],
    );
    const isPublishing = file.endsWith('pages.yml');
    expect(more).toEqual(isPublishing ? [{ pages: 'write', 'id-token': 'write' }] : []);
  });
});

const inputSchema = z.strictObject({
  type: z.enum(['input', 'textarea', 'checkboxes', 'dropdown']),
  id: z.string().regex(/^[\w-]+$/),
  attributes: z.looseObject({ label: z.string() }),
  validations: z.strictObject({ required: z.boolean() }).optional(),
});

/** The part of GitHub's form schema that is used here. */
const formSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  title: z.string(),
  labels: z.array(z.string()),
  body: z.array(inputSchema).min(1),
});

test.each(forms)('%s is a form that GitHub reads, and asks for something', (file) => {
  const { body } = formSchema.parse(parseYaml(read(file)));
  expect(body.some(({ validations }) => validations?.required)).toBe(true);
  expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
});

test('there are forms', () => {
  expect(forms.length).toBeGreaterThan(2);
});
