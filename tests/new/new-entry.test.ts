import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RegistryFile } from '../../src/catalog/registry.ts';
import { readRegistryFile } from '../../src/store/registry-files.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { scratchContent, writeFiles } from '../fixtures/scratch-content.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'new.ts');

function call(content: string, ...args: string[]) {
  const all = [SCRIPT, ...args, '--content', content];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const fileOf = (content: string, kind: string) =>
  readFileSync(join(content, 'registry', `${kind}.yaml`), 'utf8');

function entriesOf(content: string, kind: RegistryFile) {
  const { entries, problems } = readRegistryFile(kind, fileOf(content, kind), `${kind}.yaml`);
  expect(problems).toEqual([]);
  return entries;
}

describe('a new entry is at the end of its file, valid, and has what was said', () => {
  test('of a metric', () => {
    const content = scratchContent({});
    const before = fileOf(content, 'metrics');
    const said = ['--direction', 'lower', '--unit', 'mm', '--measures', 'How far: less is better.'];
    const args = ['metric', 'Zyzzy: Gap #2', '--spelling', 'ZG, 2', '--rating', ...said];
    expect(call(content, ...args)).toMatchObject({ status: 0, stderr: '' });
    expect(fileOf(content, 'metrics').startsWith(before.trimEnd())).toBe(true);
    expect(entriesOf(content, 'metrics').at(-1)).toEqual({
      id: 'zyzzy-gap-2',
      name: 'Zyzzy: Gap #2',
      aliases: ['ZG, 2'],
      direction: 'lower',
      unit: 'mm',
      range: null,
      rating: true,
      measures: 'How far: less is better.',
      reference: null,
    });
  });

  test('of a metric that nothing is known of, with comments that say what would stand there', () => {
    const content = scratchContent({});
    expect(call(content, 'metric', 'Zyzzy').status).toBe(0);
    expect(entriesOf(content, 'metrics').at(-1)).toMatchObject({ direction: 'unknown' });
    const added = fileOf(content, 'metrics').split('- id: zyzzy\n')[1];
    expect(added).toMatchInlineSnapshot(`
      "  name: Zyzzy
        # aliases: [Other Spelling] as printed, meaning exactly the same
        direction: unknown # higher or lower, once somebody knows: unknown ranks nothing
        # unit: dB
        # range: [0, 100] smallest and largest, null for an open end
        # rating: true where people gave the value
        measures: Not described yet.
        # reference: https://… where it is defined
      "
    `);
  });

  test.each(['task', 'dataset'] as const)('of a %s', (kind) => {
    const content = scratchContent({});
    const args = [kind, 'Zyzzy counting', '--spelling', 'Zyzzy-count', '--area', 'Audio'];
    expect(call(content, ...args, '--note', 'No: yes').status).toBe(0);
    expect(entriesOf(content, `${kind}s`).at(-1)).toEqual({
      name: 'Zyzzy counting',
      spellings: ['Zyzzy-count'],
      distinct: [],
      area: 'Audio',
      note: 'No: yes',
    });
  });

  test('of a reading, first in a file that has none', () => {
    const content = scratchContent({ 'a.txt': readFixture('whole.txt') });
    writeFiles(content, { 'registry/readings.yaml': '# How to read\n[]\n' });
    const glued = readFixture('whole.txt')
      .split('\n')
      .find((line) => /^[A-Z][a-z]+ [A-Z].*\(/.test(line))!;
    const read = [glued.slice(0, 5), glued.slice(5)] as const;
    const answer = call(content, 'reading', glued, ...read);
    expect(answer.stdout).toMatch(/Read at .*a\.txt:\d+/);
    expect(entriesOf(content, 'readings')).toEqual([{ glued, read: [...read], note: null }]);
    const again = call(content, 'reading', glued, ...read);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('each name stands for one thing only');
  });
});

describe('nothing is written', () => {
  test.each([
    ['a metric of the registry', ['metric', 'FID'], 'FID  (metrics.yaml, FID)'],
    ['another spelling of one', ['metric', 'F-I-D'], 'FID  (metrics.yaml, FID)'],
    ['a misspelled task', ['task', 'Image Clasification'], 'Image Classification'],
    ['a task with words left out', ['task', 'Head Generation'], 'Talking Head Generation'],
    ['a spelling that is taken', ['task', 'Zyzzy', '--spelling', 'Video Dubbing'], 'Video Dubbing'],
    ['a glued text of no source', ['reading', 'ab', 'a', 'b'], 'No source has “ab”'],
  ])('for %s', (_, args, message) => {
    const content = scratchContent({});
    const { status, stdout, stderr } = call(content, ...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('Nothing was written.');
    expect(fileOf(content, 'metrics')).toBe(fileOf(scratchContent({}), 'metrics'));
    expect(fileOf(content, 'tasks')).toBe(fileOf(scratchContent({}), 'tasks'));
  });

  test.each([
    ['no kind', []],
    ['a kind nobody knows', ['author', 'Ada']],
    ['no name', ['metric']],
    ['a name without quotes', ['task', 'Lawn', 'Mowing']],
    ['a direction nobody knows', ['metric', 'Zyzzy', '--direction', 'up']],
    ['an option nobody knows', ['metric', 'Zyzzy', '--colour']],
    ['what is said of metrics alone', ['task', 'Zyzzy', '--direction', 'lower']],
    ['another spelling of a reading', ['reading', 'ab', 'a', 'b', '--spelling', 'x']],
    ['no paper', ['paper', '--short', 'Zyzzy']],
    ['a reading of two parts', ['reading', 'ab', 'a']],
  ])('for a call with %s', (_, args) => {
    const { status, stderr } = call(scratchContent({}), ...args);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr).not.toContain('positional');
  });

  test('where a reading is not its text, even with --anyway', () => {
    const content = scratchContent({});
    const before = fileOf(content, 'readings');
    const { status, stderr } = call(content, 'reading', 'ab', 'a', 'c', '--anyway');
    expect(status).toBe(1);
    expect(stderr).toContain('put together, are the glued text');
    expect(fileOf(content, 'readings')).toBe(before);
  });
});

test('--anyway writes what only looks like something, with an id of its own', () => {
  const content = scratchContent({});
  expect(call(content, 'metric', 'F-I-D', '--anyway').status).toBe(0);
  expect(entriesOf(content, 'metrics').at(-1)).toMatchObject({ id: 'f-i-d', name: 'F-I-D' });
});

describe('--same-as adds a spelling to the entry that has a name', () => {
  const listed = (content: string, kind: 'metrics' | 'tasks' | 'datasets', name: string) =>
    entriesOf(content, kind).find((entry) => 'name' in entry && entry.name === name);
  const registryOf = (tasks: string) => scratchContent({}, { 'tasks.yaml': tasks });
  const wall = '- name: Wall Counting\n';

  test.each([
    [
      'in a list that stands there',
      `- name: Lawn Counting\n  spellings: [Counting lawns] # all of them\n  area: Gardens\n${wall}`,
      `- name: Lawn Counting\n  spellings: [Counting lawns, "Lawn: counting"] # all of them\n  area: Gardens\n${wall}`,
    ],
    [
      'in place of the comment of a new entry',
      `- name: Lawn Counting\n  # spellings: [Other Spelling]\n${wall}`,
      `- name: Lawn Counting\n  spellings: ["Lawn: counting"]\n${wall}`,
    ],
    [
      'behind the name where nothing is said of spellings',
      `- name: Lawn Counting\n  area: Gardens\n\n# Walls\n${wall}`,
      `- name: Lawn Counting\n  spellings: ["Lawn: counting"]\n  area: Gardens\n\n# Walls\n${wall}`,
    ],
  ])('%s', (_, before, after) => {
    const content = registryOf(before);
    const answer = call(content, 'task', 'Lawn: counting', '--same-as', 'Lawn Counting');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(answer.stdout).toContain('registry/tasks.yaml:2\n');
    expect(answer.stdout).toContain('npm run ingest applies it; with -- --anew');
    expect(fileOf(content, 'tasks')).toBe(after);
  });

  test('of the registry of the project, whichever of its spellings is named', () => {
    const content = scratchContent({});
    const before = listed(content, 'metrics', 'FID');
    const args = ['metric', 'Zyzzy FID', '--spelling', 'FID of zyzzy', '--same-as', 'FID Score'];
    expect(call(content, ...args).status).toBe(0);
    expect(listed(content, 'metrics', 'FID')).toEqual({
      ...before,
      aliases: [...(before as { aliases: string[] }).aliases, 'Zyzzy FID', 'FID of zyzzy'],
    });
  });

  test.each([
    [
      'a name nobody knows',
      ['Zyzzy', '--same-as', 'Lawn Countin'],
      1,
      'Lawn Counting  (tasks.yaml',
    ],
    [
      'a name nobody knows, which may be new',
      ['Z', '--same-as', 'Pit'],
      1,
      'task Pit --spelling Z',
    ],
    ['a spelling of another', ['Wall Counting', '--same-as', 'Lawn Counting'], 1, 'one thing only'],
    ['a description', ['Zyzzy', '--same-as', 'Lawn Counting', '--area', 'X'], 2, 'not --area'],
    ['a list on several lines', ['Zyzzy', '--same-as', 'Lot'], 1, 'tasks.yaml:3 Its list'],
  ])('and writes nothing for %s', (_, args, status, message) => {
    const before = `- name: Lawn Counting\n${wall}- name: Lot\n  spellings:\n    - Lots\n`;
    const content = registryOf(before);
    const answer = call(content, 'task', ...args);
    expect(answer).toMatchObject({ status, stdout: '' });
    expect(answer.stderr).toContain(message);
    expect(fileOf(content, 'tasks')).toBe(before);
  });
});

describe('a refusal names the call that does it', () => {
  test.each([
    [['metric', "Zyzzy's FID", '--spelling', 'F-I-D'], `metric 'Zyzzy'\\''s FID' --same-as`],
    [['metric', 'FID', '--spelling', 'Fid of Zyzzy'], `metric 'Fid of Zyzzy' --same-as FID`],
    [['dataset', 'LRS-3'], 'dataset LRS-3 --same-as'],
  ])('%j', (args, words) => {
    const { status, stderr } = call(scratchContent({}), ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(`npm run new -- ${words}`);
  });
});

test('a name that no page has is written, and doubted', () => {
  const content = scratchContent({ 'a.txt': readFixture('whole.txt') });
  expect(call(content, 'metric', 'Zyzzy').stdout).toContain(
    'No page among the sources has “Zyzzy”',
  );
  const name = readFixture('whole.txt').match(/^[A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+/m)![0];
  expect(call(content, 'task', name, '--anyway').stdout).not.toContain('No page');
});

test('a flag that npm kept is told, for the command would do something else', () => {
  const content = scratchContent({});
  const { status, stderr } = spawnSync(
    process.execPath,
    [SCRIPT, 'metric', 'F-I-D', '--content', content],
    { encoding: 'utf8', env: { ...process.env, npm_config_anyway: 'true' } },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('npm run new -- --anyway');
});

describe('what is known of a paper', () => {
  const ID = 'a-zyzzy-of-lawns';
  const withPaper = () => {
    const content = scratchContent({});
    writeFiles(content, { [`papers/${ID}.md`]: '' });
    return content;
  };

  test('is written by its id', () => {
    const content = withPaper();
    const said = ['--short', 'Zyzzy', '--arxiv', '2401.00010', '--code', 'https://example.org/z'];
    expect(call(content, 'paper', ID, ...said)).toMatchObject({ status: 0, stderr: '' });
    expect(entriesOf(content, 'papers').at(-1)).toEqual({
      ...{ id: ID, title: null, short: 'Zyzzy', arxiv: '2401.00010' },
      ...{ doi: null, code: 'https://example.org/z' },
    });
  });

  test.each([
    ['an id nobody has, with those like it', ['zyzzy'], `\n  ${ID}`],
    ['a title in its place', ['A Zyzzy of Lawns'], `\n  ${ID}`],
    ['an arXiv id with a version', [ID, '--arxiv', '2401.00010v2'], 'without its version'],
  ])('is not, for %s', (_, args, message) => {
    const content = withPaper();
    const before = fileOf(content, 'papers');
    const { status, stderr } = call(content, 'paper', ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(fileOf(content, 'papers')).toBe(before);
  });

  test('is not twice', () => {
    const content = withPaper();
    expect(call(content, 'paper', ID, '--short', 'Zyzzy').status).toBe(0);
    const { status, stderr } = call(content, 'paper', ID, '--doi', '10.1234/z');
    expect(status).toBe(1);
    expect(stderr).toMatch(/papers\.yaml:\d+: error\[invalid-registry\]/);
  });
});
