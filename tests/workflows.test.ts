import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '.github', 'workflows');

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Record<string, { steps: { uses?: string; run?: string; with?: object }[] }>;
}

const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, workflow: load(text) as Workflow };
});

test.each(workflows)(
  '$file may only read, unless a job says what else it needs',
  ({ workflow }) => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  },
);

test.each(workflows)(
  '$file names every action by its commit, with its version beside it',
  ({ text }) => {
    const actions = text.split('\n').filter((line) => line.includes('uses:'));
    expect(actions.length).toBeGreaterThan(0);
    for (const line of actions)
      expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  },
);

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
