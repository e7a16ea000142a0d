import { expect, test } from 'vitest';
import { countFacets, filtersOf } from '../../src/search/facets.ts';
import type { Hit, PaperFacets } from '../../src/search/hit.ts';

const paper = (facets: Partial<PaperFacets>): Hit => ({
  kind: 'paper',
  id: '',
  name: '',
  marks: [],
  detail: '',
  path: '',
  facets: { tasks: [], datasets: [], metrics: [], year: null, code: false, ...facets },
});

const PAPERS = [
  paper({ tasks: ['Video Dubbing', 'Talking Face Generation'], year: 2019, code: true }),
  paper({ tasks: ['Talking Face Generation'], year: 2021, datasets: ['LRS2'] }),
  paper({ tasks: ['Talking Face Generation'], year: 2021 }),
];

test('facets count what divides the papers, and lead to the query that keeps it', () => {
  expect(
    countFacets(PAPERS, 'face').map(({ heading, values }) => [
      heading,
      ...values.map(({ name, count, query }) => `${name} (${count}): ${query}`),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Task",
        "Video Dubbing (1): face task:"Video Dubbing"",
      ],
      [
        "Dataset",
        "LRS2 (1): face dataset:"LRS2"",
      ],
      [
        "Year",
        "2021 (2): face year:2021",
        "2019 (1): face year:2019",
      ],
      [
        "Code",
        "Has code (1): face has:code",
      ],
    ]
  `);
});

test('what the query asks for already is not offered again', () => {
  const headings = countFacets(PAPERS, 'face has:code').map(({ heading }) => heading);
  expect(headings).not.toContain('Code');
});

test('the filters of a query are its fields, years and code, as they were typed', () => {
  expect(filtersOf('face task:“video dubbing” -zhou year:2019..2021 has:code "a b"')).toEqual([
    'task:"video dubbing"',
    'year:2019..2021',
    'has:code',
  ]);
});
