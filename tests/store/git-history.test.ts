import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesSchema } from '../../src/catalog/changes.ts';
import { parseHistory } from '../../src/store/git-history.ts';

/** What git prints of a commit: its date, an empty line, a line for each file. */
const commit = (when: string, ...files: string[]) => `@${when}\n\n${files.join('\n')}\n`;
const paper = (status: string, id: string) => `${status}\tcontent/papers/${id}.md`;

describe('the history', () => {
  test('is told day by day, newest first, ids in order', () => {
    const log = [
      commit('2025-01-01T10:00:00+00:00', paper('A', 'b'), paper('A', 'a')),
      commit('2025-01-03T10:00:00+00:00', paper('M', 'a'), paper('D', 'b')),
    ].join('');
    expect(parseHistory(log)).toEqual([
      { date: '2025-01-03', added: [], changed: ['a'], removed: ['b'] },
      { date: '2025-01-01', added: ['a', 'b'], changed: [], removed: [] },
    ]);
  });

  test.each([
    ['2025-01-01T23:30:00-05:00', '2025-01-02'],
    ['2025-01-01T00:30:00+02:00', '2024-12-31'],
    ['2025-01-01T12:00:00Z', '2025-01-01'],
  ])('dates %s as the day %s of UTC', (when, date) => {
    expect(parseHistory(commit(when, paper('A', 'a')))[0]?.date).toBe(date);
  });

  test.each([
    [['A', 'M'], { added: ['a'], changed: [], removed: [] }],
    [['M', 'M'], { added: [], changed: ['a'], removed: [] }],
    [['M', 'D'], { added: [], changed: [], removed: ['a'] }],
    [['D', 'A'], { added: [], changed: ['a'], removed: [] }],
    [['D', 'A', 'D'], { added: [], changed: [], removed: ['a'] }],
    [['A', 'D', 'A'], { added: ['a'], changed: [], removed: [] }],
  ])('of %j within a day is what came of it', (statuses, outcome) => {
    const log = statuses.map((status) => commit('2025-01-01T10:00:00Z', paper(status, 'a')));
    expect(parseHistory(log.join(''))).toEqual([{ date: '2025-01-01', ...outcome }]);
  });

  test('leaves out a day on which a paper came and went again', () => {
    const log = ['A', 'D'].map((status) => commit('2025-01-01T10:00:00Z', paper(status, 'a')));
    expect(parseHistory(log.join(''))).toEqual([]);
  });

  test('tells of benchmarks that came and went, and not of those that changed', () => {
    const board = (status: string, id: string) => `${status}\tcontent/benchmarks/${id}.json`;
    const log = [
      commit('2025-01-01T10:00:00Z', board('A', 'x'), board('A', 'y')),
      commit('2025-01-02T10:00:00Z', board('M', 'x'), board('D', 'y')),
      commit('2025-01-03T10:00:00Z', board('M', 'x')),
    ].join('');
    expect(parseHistory(log).map(({ date, benchmarks }) => [date, benchmarks])).toEqual([
      ['2025-01-02', { added: [], removed: ['y'] }],
      ['2025-01-01', { added: ['x', 'y'], removed: [] }],
    ]);
  });

  test('knows papers and benchmarks alone, wherever the content folder stands in the checkout', () => {
    const log = commit(
      '2025-01-01T10:00:00Z',
      'A\tpapers/a.md',
      'A\tsites/one/content/papers/b.md',
      'A\tcontent/registry/c.json',
      'A\tcontent/papers/NOT-AN-ID.md',
      'A\tREADME.md',
    );
    expect(parseHistory(log)).toEqual([
      { date: '2025-01-01', added: ['a', 'b'], changed: [], removed: [] },
    ]);
  });

  test('of nothing is empty', () => {
    expect(parseHistory('')).toEqual([]);
    expect(parseHistory(commit('2025-01-01T10:00:00Z'))).toEqual([]);
  });
});

test('whatever happened, a day names a paper once, and the whole fits its schema', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const day = fc.integer({ min: 1, max: 3 });
  const events = fc.array(fc.tuple(id, day), { maxLength: 20 });
  fc.assert(
    fc.property(events, (all) => {
      // A file that is there changes or goes, one that is not comes: git tells no other story.
      const present = new Set<string>();
      const log = all
        .toSorted(([, a], [, b]) => a - b)
        .map(([one, when], index) => {
          const status = !present.has(one) ? 'A' : index % 2 === 0 ? 'M' : 'D';
          if (status === 'D') present.delete(one);
          else present.add(one);
          return commit(`2025-01-0${when}T10:00:00Z`, paper(status, one));
        });
      const changes = parseHistory(log.join(''));
      expect(changesSchema.parse(changes)).toEqual(changes);
      expect(changes.map(({ date }) => date)).toEqual(
        [...new Set(changes.map(({ date }) => date))].sort().reverse(),
      );
      const replayed = new Set<string>();
      for (const { added, changed, removed } of changes.toReversed()) {
        const named = [...added, ...changed, ...removed];
        expect(new Set(named).size).toBe(named.length);
        for (const one of added) replayed.add(one);
        for (const one of removed) replayed.delete(one);
      }
      expect([...replayed].sort()).toEqual([...present].sort());
    }),
  );
});
