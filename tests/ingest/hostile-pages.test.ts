import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { pageText } from '../fixtures/page-text.ts';
import { readFixtures } from '../fixtures/read-fixture.ts';
import {
  readDerived,
  scratchContent,
  scratchFolder,
  writeFiles,
} from '../fixtures/scratch-content.ts';

const paperFiles = (content: string) => readdirSync(join(content, 'papers')).sort();

describe('a hostile title', () => {
  test('stays a text inside content/papers', async () => {
    const content = scratchContent(
      readFixtures('title-with-a-path.txt', 'title-with-a-script.txt'),
    );
    await ingest(content);
    expect(paperFiles(content)).toEqual(['script-alert-weeds-script.md', 'x.md']);
    const { papers } = await loadCatalog(content);
    expect(papers.map(({ title }) => title)).toEqual([
      "<script>alert('weeds')</script>",
      '../../x',
    ]);
  });

  test('whatever it is, every file lands where it belongs, and loads', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.constantFrom(
        '../../x',
        '__proto__',
        'constructor',
        'index',
        'CON',
        '---js',
        '%2e%2e/',
        '\u202egpj',
        '..',
        '#!',
      ),
    );
    const page = fc.record({ title: hostile, author: hostile, task: hostile, metric: hostile });
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
        const folder = scratchFolder();
        const content = join(folder, 'content');
        writeFiles(
          join(content, 'sources/workdl'),
          Object.fromEntries(
            pages.map(({ title, author, task, metric }, index) => {
              const rows = [`${task}DetectionPlot\n${metric}0.5\n3`];
              return [`${index}.txt`, pageText({ title, authors: `${author}\u2022 2020`, rows })];
            }),
          ),
        );
        await ingest(content);
        expect(readdirSync(folder)).toEqual(['content']);
        const paths = Object.keys(readDerived(content));
        for (const path of paths) {
          expect(path).toMatch(
            /^(?:(?:papers|benchmarks)\/[a-z0-9-]{1,80}\.(?:md|json)|(?:ids|problems)\.json)$/,
          );
        }
        await loadCatalog(content);
        expect((await ingest(content)).changes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
