import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { emptyIds } from '../../src/catalog/ids-file.ts';
import { formerResultIds } from '../../src/views/former-result-ids.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const { papers } = talkingFaces();
const BOARD = 'talking-face-generation-on-lrs2-test';
const row = papers.flatMap(({ held }) => held).find(({ result }) => result.benchmark === BOARD)!;

const idOf = (...parts: [paper: string, benchmark: string, metric: string]) =>
  hash('sha256', JSON.stringify([...parts, null, 0])).slice(0, 12);

function former(
  retired: Partial<Record<'papers' | 'benchmarks' | 'metrics', Record<string, string>>>,
) {
  const ids = { retired: { ...emptyIds().retired, ...retired } };
  return formerResultIds(ids, papers).get(row.id);
}

test('a result has no former id while nothing was replaced', () => {
  expect(former({})).toBeUndefined();
});

test('a replaced paper, benchmark and metric give an id each, and one for each two and all three', () => {
  const metric = row.result.metric!;
  const ids = former({
    papers: { 'old-paper': row.paper.id },
    benchmarks: { 'old-board': BOARD },
    metrics: { 'old-metric': metric },
  });
  expect(ids).toHaveLength(7);
  expect(ids).toContain(idOf('old-paper', BOARD, metric));
  expect(ids).toContain(idOf(row.paper.id, 'old-board', 'old-metric'));
  expect(ids).toContain(idOf('old-paper', 'old-board', 'old-metric'));
  expect(ids).not.toContain(row.id);
});

test('what was replaced twice gives the ids of both times', () => {
  const ids = former({ benchmarks: { first: 'second', second: BOARD } });
  expect(ids).toEqual(
    ['first', 'second'].map((old) => idOf(row.paper.id, old, row.result.metric!)),
  );
});

test('rows that only their order tells apart keep no former id, which another could take', () => {
  const twice = papers.map((paper) =>
    paper.id === row.paper.id ? { ...paper, held: [...paper.held, { ...row, id: 'x' }] } : paper,
  );
  const ids = { retired: { ...emptyIds().retired, benchmarks: { old: BOARD } } };
  expect(formerResultIds(ids, twice).get(row.id)).toBeUndefined();
});
