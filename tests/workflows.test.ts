import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '.github', 'workflows');

interface Workflow {
  readonly jobs: Record<string, { steps: { uses?: string; run?: string; with?: object }[] }>;
}

const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, workflow: load(text) as Workflow };
});

test.each(workflows)('$file leaves no credentials in its checkout', ({ workflow }) => {
  const checkouts = Object.values(workflow.jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
});

test('what is published asks first what is known of its packages', () => {
  const steps = workflows
    .flatMap(({ workflow }) => Object.values(workflow.jobs))
    .flatMap(({ steps: all }) => all);
  expect(steps.some(({ run }) => run?.startsWith('npm audit'))).toBe(true);
});
