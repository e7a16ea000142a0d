import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARCHIVES } from '../fixtures/archives.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import {
  readTree,
  scratchContent,
  scratchFolder,
  writeFiles,
} from '../fixtures/scratch-content.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'ingest.ts');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('exit code 0', () => {
  test('everything was read; run again, nothing is written', () => {
    const content = scratchContent({ 'a.txt': readFixture('whole.txt') });
    const first = run('--content', content);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/^1 paper with 2 results on 2 benchmarks, from 1 source page\.$/m);
    expect(first.stdout).toMatch(/^Written: 5 files added\. \(\d+\.\d s\)$/m);
    const second = run('--content', content, '--check');
    expect(second).toMatchObject({ status: 0 });
    expect(second.stdout).toMatch(/^Content is up to date: nothing to write\./m);
  });

  test('--help says what there is', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const option of [
      '--check',
      '--overwrite',
      '--prune',
      '--anew',
      '--from',
      '--content',
      '--format',
      'Exit codes',
    ]) {
      expect(stdout).toContain(option);
    }
  });
});

describe('exit code 1', () => {
  test('a row of an archive names no paper, everything else was written', () => {
    const content = scratchContent({});
    const { status, stdout } = run('--content', content, '--from', 'pwc', ARCHIVES.tables);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'evaluation-tables.json#/0/subtasks/0/datasets/0/sota/rows/1: error[nameless-paper]',
    );
    expect(stdout).toMatch(/^4 papers .* from no source pages and 1 archive\.$/m);
    expect(readTree(content)).toHaveProperty(['papers/an-almanac.md']);
  });

  test('a row was not read, everything else was written', () => {
    const content = scratchContent({ 'a.txt': readFixture('cut-off-in-a-row.txt') });
    const { status, stdout } = run('--content', content);
    expect(status).toBe(1);
    expect(stdout).toContain(`${content}/sources/workdl/a.txt:18: error[truncated-row]`);
    expect(readTree(content)).toHaveProperty(['papers/cut-a-study-of-lawns.md']);
  });

  test('a file given in the call is no page', () => {
    const content = scratchContent({});
    const folder = scratchFolder();
    writeFiles(folder, { 'letter.txt': readFixture('no-page-at-all.txt') });
    const { status, stdout } = run(join(folder, 'letter.txt'), '--content', content);
    expect(status).toBe(1);
    expect(stdout).toContain(`${folder}/letter.txt:1: error[not-a-page]`);
    expect(stdout).toContain('Of 1 file given, 0 joined the sources and 1 could not be read.');
  });

  test('--check finds something to change, and changes nothing', () => {
    const content = scratchContent({ 'a.txt': readFixture('whole.txt') });
    const before = readTree(content);
    expect(run('--content', content, '--check')).toMatchObject({ status: 1 });
    expect(readTree(content)).toEqual(before);
  });
});

describe('exit code 2', () => {
  test.each([
    ['an option nobody knows', ['--colour'], /Unknown option '--colour'/],
    ['an option without its value', ['--format'], /--format/],
    [
      'a format nobody knows',
      ['--format', 'xml'],
      /--format is pretty, json, github; xml is none of them\./,
    ],
    ['a source nobody knows', ['--from', 'arxiv'], /--from is workdl or pwc; arxiv is neither\./],
    ['a path that is not there', ['nowhere.txt'], /There is no file or folder nowhere\.txt\./],
  ])('%s', (_, args, message) => {
    const content = scratchContent({ 'a.txt': readFixture('whole.txt') });
    const before = readTree(content);
    const { status, stdout, stderr } = run('--content', content, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Nothing was touched.');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr).not.toContain('positional');
    expect(readTree(content)).toEqual(before);
  });

  test('a flag that npm kept, for the run would do something else', () => {
    const content = scratchContent({ 'a.txt': readFixture('whole.txt') });
    const before = readTree(content);
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--content', content], {
      encoding: 'utf8',
      env: { ...process.env, npm_config_check: 'true' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('npm run ingest -- --check');
    expect(readTree(content)).toEqual(before);
  });

  test('--anew where git knows no commit', () => {
    const content = scratchContent({ 'a.txt': readFixture('whole.txt') });
    const { status, stderr } = run('--content', content, '--anew');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^git knows no commit of .*\nNothing was touched\./);
  });

  test('a content folder that is not there', () => {
    const { status, stderr } = run('--content', join(scratchFolder(), 'none'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no folder .*none\./);
  });

  test('a registry that is invalid, told with its line', () => {
    const content = scratchContent(
      { 'a.txt': readFixture('whole.txt') },
      { 'tasks.yaml': '- name: 3\n' },
    );
    const { status, stdout, stderr } = run('--content', content);
    expect(status).toBe(2);
    expect(stdout).toContain(`${content}/registry/tasks.yaml:1: error[invalid-registry]`);
    expect(stderr).toContain('Nothing was touched.');
  });
});

describe('--format', () => {
  test('json prints one document, and the summary beside it', () => {
    const content = scratchContent({ 'a.txt': readFixture('rows-left-out.txt') });
    const { stdout, stderr } = run('--content', content, '--format', 'json');
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      papers: 1,
      results: 2,
      problems: [{ code: 'truncated-results' }],
    });
    expect(document.problems[0].file).toBe(`${content}/sources/workdl/a.txt`);
    expect(stderr).toMatch(/^1 paper with 2 results/);
    expect(readFileSync(join(content, 'problems.json'), 'utf8')).not.toContain(content);
  });

  test('github prints one annotation a problem', () => {
    const content = scratchContent({ 'a.txt': readFixture('rows-left-out.txt') });
    const { stdout } = run('--content', content, '--format', 'github');
    expect(stdout).toMatch(/^::notice file=.*a\.txt,line=22,title=truncated-results::.*%0Ahelp: /);
  });
});

describe('who names pages', () => {
  const folder = () => {
    const pages = scratchFolder();
    writeFiles(pages, { 'mine.txt': readFixture('no-year.txt') });
    return join(pages, 'mine.txt');
  };

  test('is told of these, where they went, and of the rest how much there is', () => {
    const content = scratchContent({ 'other.txt': readFixture('rows-left-out.txt') });
    run('--content', content);
    const mine = folder();
    for (const became of ['1 joined the sources', '1 was among them already']) {
      const { stdout } = run(mine, '--content', content);
      expect(stdout).toContain(became);
      expect(stdout).toContain('mine.txt:10: warning[missing-year]');
      expect(stdout).not.toContain('other.txt');
      expect(stdout).toMatch(/mine\.txt is read as .*papers\/(.*)\.md, .* at \/papers\/\1\/\.$/m);
      expect(stdout).toMatch(/^Problems: no errors, 1 warning, 1 note\.$/m);
      expect(stdout).toMatch(/^Not printed: 1 of other pages, known before: npm run ingest/m);
    }
    expect(run('--content', content).stdout).toContain('other.txt');
  });

  test('is told what nobody was told before, whatever page it is of', () => {
    const content = scratchContent({ 'other.txt': readFixture('rows-left-out.txt') });
    expect(run(folder(), '--content', content).stdout).toContain('other.txt');
  });
});
