import { expect, test } from 'vitest';
import { relatedTasks } from '../../src/views/related-tasks.ts';
import { buildIndex } from '../fixtures/boards.ts';

const index = buildIndex({
  papers: {
    a: {
      rows: [
        ['Sorting', 'Shelf (test)', 'SSIM', '0.8'],
        ['Sorting', 'Desk', 'SSIM', '0.8'],
        ['Sorting', 'User Study', 'SSIM', '0.8'],
        ['Stacking', 'Shelf (val)', 'SSIM', '0.8'],
        ['Tidying', 'Shelf (test)', 'SSIM', '0.8'],
        ['Tidying', 'Desk', 'PSNR', '30'],
        ['Painting', 'User Study', 'SSIM', '0.8'],
      ],
    },
  },
});
const relatedTo = (name: string) =>
  relatedTasks(index.tasks.find((task) => task.name === name)!).map(({ task, datasets }) => [
    task.name,
    ...datasets.map((dataset) => dataset.name),
  ]);

test('tasks on the same datasets are related, whatever the split, the most shared first', () => {
  expect(relatedTo('Sorting')).toEqual([
    ['Tidying', 'Desk', 'Shelf'],
    ['Stacking', 'Shelf'],
  ]);
});

test('user studies are nobody’s common dataset', () => {
  expect(relatedTo('Painting')).toEqual([]);
});
