import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UnreadablePath } from '../../src/ingest/added-sources.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { readFixture, readFixtures } from '../fixtures/read-fixture.ts';
import {
  readTree,
  scratchContent,
  scratchFolder,
  writeFiles,
} from '../fixtures/scratch-content.ts';

test('a page that has the name of another says which, and the same page again does not', async () => {
  const content = scratchContent({ 'a.txt': readFixture('whole.txt') });
  const folder = scratchFolder();
  writeFiles(folder, { 'a.txt': readFixture('no-year.txt') });
  const paths = [join(folder, 'a.txt')];
  const { inputs } = await ingest(content, { paths });
  expect(inputs.pages).toMatchObject([
    { file: expect.stringMatching(/^workdl\/a-[0-9a-f]{8}\.txt$/), beside: 'workdl/a.txt' },
  ]);
  const again = await ingest(content, { paths });
  expect(again.inputs.pages).toMatchObject([{ beside: undefined }]);
});

describe('pages from elsewhere', () => {
  test('are copied under their own name, and their provenance lies inside', async () => {
    const content = scratchContent(readFixtures('whole.txt'));
    const elsewhere = scratchFolder();
    writeFiles(elsewhere, readFixtures('no-code.txt', 'markdown.md'));
    const report = await ingest(content, { paths: [elsewhere] });
    expect(report.inputs).toMatchObject({ given: 2, added: 2, present: 0 });
    expect(readTree(join(content, 'sources'))).toEqual({
      'workdl/markdown.md': readFixture('markdown.md'),
      'workdl/no-code.txt': readFixture('no-code.txt'),
      'workdl/whole.txt': readFixture('whole.txt'),
    });
    const again = await ingest(content, { paths: [elsewhere] });
    expect(again.inputs).toMatchObject({ given: 2, added: 0, present: 2 });
    expect(again.changes).toEqual([]);
  });

  test('take a piece of their hash where the name is taken by other bytes', async () => {
    const content = scratchContent({ 'page.txt': readFixture('whole.txt') });
    const elsewhere = scratchFolder();
    writeFiles(elsewhere, { 'PAGE.txt': readFixture('no-code.txt') });
    await ingest(content, { paths: [join(elsewhere, 'PAGE.txt')] });
    expect(readdirSync(join(content, 'sources/workdl')).sort()).toEqual([
      expect.stringMatching(/^PAGE-[0-9a-f]{8}\.txt$/),
      'page.txt',
    ]);
  });

  test('lose what is unsafe in a name', async () => {
    const content = scratchContent({});
    const elsewhere = scratchFolder();
    writeFiles(elsewhere, {
      '..a b\u202e?.TXT': readFixture('whole.txt'),
      'Page.HTML': readFixture('saved-page.html'),
    });
    await ingest(content, {
      paths: [`${elsewhere}/..a b\u202e?.TXT`, `${elsewhere}/Page.HTML`],
    });
    expect(readdirSync(join(content, 'sources/workdl'))).toEqual(['Page.html', 'a-b.txt']);
  });

  test('that are no pages are told and not copied, and the others are', async () => {
    const content = scratchContent({});
    const elsewhere = scratchFolder();
    writeFiles(elsewhere, {
      ...readFixtures(
        'no-page-at-all.txt',
        'cut-off-in-a-row.txt',
        'title-with-a-path.txt',
        'title-with-a-script.txt',
      ),
      'invalid.txt': Buffer.from([0x57, 0x0a, 0xff]),
      'huge.txt': Buffer.alloc(5_000_000, 'weeds\n'),
      'page.html': '<p>',
      'page.pdf': '%PDF-1.7',
    });
    const { inputProblems, problems, inputs } = await ingest(content, { paths: [elsewhere] });
    expect(inputs).toMatchObject({ given: 8, added: 3, present: 0 });
    expect(inputProblems.map(({ code, file }) => `${basename(file)} ${code}`)).toEqual([
      'huge.txt file-too-large',
      'invalid.txt invalid-utf-8',
      'no-page-at-all.txt not-a-page',
      'page.html not-a-page',
      'page.pdf unsupported-file',
    ]);
    expect(problems.map(({ code, file }) => `${file} ${code}`)).toContain(
      'sources/workdl/cut-off-in-a-row.txt truncated-row',
    );
    expect(readFileSync(join(content, 'problems.json'), 'utf8')).not.toContain(elsewhere);
  });

  test('that cannot be opened stop the run before it touches anything', async () => {
    const content = scratchContent(readFixtures('whole.txt'));
    const before = readTree(content);
    await expect(ingest(content, { paths: ['nowhere.txt'] })).rejects.toThrow(UnreadablePath);
    expect(readTree(content)).toEqual(before);
  });
});
