import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import { pageText } from '../fixtures/page-text.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { scratchContent } from '../fixtures/scratch-content.ts';

async function catalogOf(pages: Record<string, string>, registry: Record<string, string> = {}) {
  const content = scratchContent(pages, registry);
  await ingest(content);
  return loadCatalog(content);
}

describe('a title that lost a space', () => {
  const PAGE = { 'a.txt': readFixture('title-with-a-lost-space.txt') };
  const ID = 'slow-growth-estimationwith-patient-sensors';

  test('is told and left alone', async () => {
    const { papers, problems } = await catalogOf(PAGE, {
      'papers.yaml': `- {id: ${ID}, short: X}`,
    });
    expect(problems.map(({ code }) => code)).toContain('likely-missing-space');
    expect(papers[0]?.title).toBe('Slow Growth Estimationwith Patient Sensors');
  });

  test('is not told any more once the registry mends it; its id stays', async () => {
    const mended = `- {id: ${ID}, title: Slow Growth Estimation with Patient Sensors}`;
    const { papers, problems } = await catalogOf(PAGE, { 'papers.yaml': mended });
    expect(problems.map(({ code }) => code)).not.toContain('likely-missing-space');
    expect(papers[0]?.id).toBe(ID);
  });

  test('is told of other papers all the same', async () => {
    const other = pageText({ title: 'Weed Detectionvia Drones' });
    const mended = `- {id: ${ID}, title: Slow Growth Estimation with Patient Sensors}`;
    const { problems } = await catalogOf({ ...PAGE, 'b.txt': other }, { 'papers.yaml': mended });
    expect(problems.filter(({ code }) => code === 'likely-missing-space')).toMatchObject([
      { file: 'sources/workdl/b.txt' },
    ]);
  });
});

describe('a title with TeX', () => {
  const page = (title: string) =>
    pageText({ title, authors: "Petar Veli\\v{c}kovi\\'c\u2022 2018" });

  test('is shown in Unicode, and its id is made from what is printed', async () => {
    const { papers } = await catalogOf({ 'a.txt': page('Beds after G\\"odel: 5\\% More') });
    expect(papers).toMatchObject([
      {
        id: 'beds-after-g-odel-5-more',
        title: 'Beds after Gödel: 5% More',
        authors: ['Petar Veličković'],
      },
    ]);
  });

  test('is the same paper as one that is printed in Unicode', async () => {
    const { papers } = await catalogOf({
      'a.txt': page('Beds after G\\"odel'),
      'b.txt': page('Beds after Gödel'),
    });
    expect(papers).toHaveLength(1);
  });
});
