import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Changes } from '../../src/catalog/changes.ts';
import { benchmarkFeed, catalogFeed, type Channel } from '../../src/exports/catalog-feeds.ts';
import { atom } from '../../src/exports/feed.ts';
import type { PaperView } from '../../src/views/things.ts';
import { buildIndex } from '../fixtures/boards.ts';
import type { CompactRow } from '../fixtures/catalog-builder.ts';
import { anyText, HOSTILE_TEXTS } from '../fixtures/hostile-text.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const CHANNEL: Channel = {
  title: 'Benchleaf: everything new',
  description: 'What came.',
  page: 'https://example.org/catalog/',
  self: 'https://example.org/catalog/feed.xml',
};

const addressOf = ({ id }: PaperView) => `https://example.org/catalog/papers/${id}/`;

/** The feed as XML says it, without a feed reader's opinion. */
function xmlOf(feed: string) {
  expect(XMLValidator.validate(feed)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
  });
  return parser.parse(feed).feed;
}

/** HTML without tags as the text it shows. */
const htmlToText = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What of a text XML can hold. */
const inXml = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

describe('a feed', () => {
  const feed = atom({ ...CHANNEL, updated: new Date('2025-03-01') }, [
    {
      title: 'Sorting <i>books</i> & more',
      address: 'https://example.org/catalog/papers/a/?x=1&y=2',
      summary: '1 result on 1 benchmark.',
      date: new Date('2025-03-01'),
    },
  ]);

  test('is read by a feed reader', () => {
    expect(parseAtomFeed(feed)).toMatchInlineSnapshot(`
      {
        "authors": [
          {
            "name": "Benchleaf",
          },
        ],
        "entries": [
          {
            "id": "https://example.org/catalog/papers/a/?x=1&y=2",
            "links": [
              {
                "href": "https://example.org/catalog/papers/a/?x=1&y=2",
              },
            ],
            "summary": {
              "type": "html",
              "value": "1 result on 1 benchmark.",
            },
            "title": {
              "type": "html",
              "value": "Sorting &lt;i&gt;books&lt;/i&gt; &amp; more",
            },
            "updated": "2025-03-01T00:00:00.000Z",
          },
        ],
        "generator": {
          "text": "Benchleaf",
        },
        "id": "https://example.org/catalog/",
        "links": [
          {
            "href": "https://example.org/catalog/",
            "rel": "alternate",
          },
          {
            "href": "https://example.org/catalog/feed.xml",
            "rel": "self",
          },
        ],
        "subtitle": {
          "value": "What came.",
        },
        "title": {
          "value": "Benchleaf: everything new",
        },
        "updated": "2025-03-01T00:00:00.000Z",
      }
    `);
  });

  test('without entries is one all the same', () => {
    const empty = parseAtomFeed(atom({ ...CHANNEL, updated: new Date(0) }, []));
    expect(empty).toMatchObject({ title: { value: CHANNEL.title }, id: CHANNEL.page });
    expect(empty.entries ?? []).toEqual([]);
  });

  test('says that its titles are HTML, and no tag of a scraped title is one of theirs', () => {
    const { entry } = xmlOf(feed);
    expect(entry.title['@_type']).toBe('html');
    expect(entry.title['#text']).toBe('Sorting &lt;i&gt;books&lt;/i&gt; &amp; more');
  });

  const feedWith = (text: string) =>
    atom({ ...CHANNEL, title: text, description: text, updated: new Date(0) }, [
      { title: text, address: CHANNEL.page, summary: text, date: new Date(0) },
    ]);

  test.each(HOSTILE_TEXTS)('with %j in every text is well formed and shows that text', (text) => {
    const { entry, title } = xmlOf(feedWith(text));
    for (const html of [entry.title['#text'], entry.summary['#text']]) {
      expect(html).not.toMatch(/[<>]/);
      // Every XML reader takes any line end for a line feed.
      expect(htmlToText(html)).toBe(inXml(text).replace(/\r\n?/g, '\n'));
    }
    expect(title).not.toBe('');
  });

  test('is well formed and read by a feed reader, whatever its texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = feedWith(text);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).toBe(inXml(xml));
        expect(parseAtomFeed(xml).entries).toHaveLength(1);
      }),
    );
  });
});

const CHANGES: Changes = [
  { date: '2025-03-02', added: ['landmarks'], changed: [], removed: [] },
  { date: '2025-03-01', added: ['hierarchical'], changed: [], removed: [] },
];

describe('the feed of everything', () => {
  test('has the papers that the change log dates, newest first, with what they bring', () => {
    const { papers } = talkingFaces();
    const { updated, entries } = parseAtomFeed(catalogFeed(CHANNEL, papers, CHANGES, addressOf));
    expect(updated).toBe('2025-03-02T00:00:00.000Z');
    expect(entries?.map(({ id, updated: date, summary }) => [id, date, summary?.value])).toEqual([
      [
        'https://example.org/catalog/papers/landmarks/',
        '2025-03-02T00:00:00.000Z',
        '3 results on 2 benchmarks.',
      ],
      [
        'https://example.org/catalog/papers/hierarchical/',
        '2025-03-01T00:00:00.000Z',
        '4 results on 4 benchmarks.',
      ],
    ]);
  });

  test('is as old as time while nothing has a date', () => {
    const feed = parseAtomFeed(catalogFeed(CHANNEL, talkingFaces().papers, [], addressOf));
    expect(feed.updated).toBe('1970-01-01T00:00:00.000Z');
    expect(feed.entries ?? []).toEqual([]);
  });

  test('has a hundred entries at the most', () => {
    const rows: CompactRow[] = [['Sorting', 'Shelf', 'SSIM', '0.8', 9]];
    const ids = Array.from({ length: 120 }, (_, index) => `p${index}`);
    const { papers } = buildIndex({
      papers: Object.fromEntries(ids.map((id) => [id, { rows }])),
    });
    const changes = [{ date: '2025-03-01', added: ids, changed: [], removed: [] }];
    const feed = parseAtomFeed(catalogFeed(CHANNEL, papers, changes, addressOf));
    expect(feed.entries).toHaveLength(100);
  });
});

test('the feed of a benchmark has its papers alone, with their results on it', () => {
  const { benchmarks } = talkingFaces();
  const lrs2 = benchmarks.filter(({ id }) => id === 'talking-face-generation-on-lrs2-test');
  const { entries } = parseAtomFeed(benchmarkFeed(CHANNEL, lrs2, CHANGES, addressOf));
  expect(entries?.map(({ summary }) => summary?.value)).toMatchInlineSnapshot(`
    [
      "Talking Face Generation on LRS2 (test): no value; Talking Face Generation on LRS2 (test): Sync Confidence 7.5",
      "Talking Face Generation on LRS2 (test): SSIM 0.3944",
    ]
  `);
});
