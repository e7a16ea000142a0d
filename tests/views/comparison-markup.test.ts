import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIRECTION_WORDS } from '../../src/catalog/direction-words.ts';
import { compare } from '../../src/views/comparison.ts';
import { comparisonMarkup } from '../../src/views/comparison-markup.ts';
import { tag, type Markup } from '../../src/views/markup.ts';
import type { CompactCatalog } from '../fixtures/catalog-builder.ts';
import { comparedPapers } from '../fixtures/compared-papers.ts';
import { anyText } from '../fixtures/hostile-text.ts';
import { TALKING_FACES } from '../fixtures/talking-faces.ts';

/** Every element of some markup, outermost first. */
function elements(nodes: readonly Markup[]): Exclude<Markup, string>[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [node, ...elements(node.children)],
  );
}

/** The text of some markup as a reader sees it. */
function textOf(node: Markup): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

function markupOf(catalog: CompactCatalog, ...ids: string[]) {
  return comparisonMarkup(compare(comparedPapers(catalog, ...ids)));
}

test('an element leaves out the attributes it does not have', () => {
  expect(tag('tr', { class: undefined, id: 'x' }, 'text')).toEqual({
    tag: 'tr',
    attributes: { id: 'x' },
    children: ['text'],
  });
});

describe('the markup of a comparison', () => {
  const markup = markupOf(TALKING_FACES, 'pose-controllable', 'hierarchical');
  const all = elements(markup);
  const textsOf = (name: string) => all.filter((node) => node.tag === name).map(textOf);

  test('reads as a verdict, a matrix, a chart, what is not compared, and what each has alone', () => {
    expect(markup.map(textOf)).toMatchInlineSnapshot(`
      [
        "Counted on 2 of 3 shared boards: PC-AVS wins 2, ties 0, loses 0; ATVGnet wins 0, ties 0, loses 2. Why the other is not counted is said below.",
        "Shared benchmarksBenchmarkPC-AVSATVGnetLRW (test) Talking Face Generation, SSIM, higher is better0.861 best0.81LRS2 (test) Talking Face Generation, SSIM, higher is better0.72 best0.3944User Study Talking Face Generation, Lip Sync Quality, not counted3.91.78Wins, ties, losses on 2 counted boards2 / 0 / 00 / 0 / 2",
        "Standing on each shared board. A bar is the share of the held results of a board that the paper is at least as good as, whichever direction is better: the first has a full bar.LRW (test), SSIMPC-AVS: 1 of 2ATVGnet: 2 of 2LRS2 (test), SSIMPC-AVS: 1 of 2ATVGnet: 2 of 2",
        "Not compared, and why",
        "Talking Face Generation on User Study, Lip Sync Quality. “User Study” is a label that unrelated papers share: each asked its own raters its own questions on its own scale.",
        "What each has alone",
        "PC-AVSVideo Dubbing on LRS2 (test): FID 12.5ATVGnetVideo Dubbing on LRS3 (test): FID 30.1",
      ]
    `);
  });

  test('has one table with as many cells in each row', () => {
    expect(textsOf('caption')).toEqual(['Shared benchmarks']);
    const widths = all.filter((node) => node.tag === 'tr').map(({ children }) => children.length);
    expect(new Set(widths)).toEqual(new Set([3]));
  });

  test('says the best by a word, not by a colour alone, and never on a board that is not ranked', () => {
    const best = all.filter(({ attributes }) => attributes['class'] === 'numeric best');
    expect(best.map(textOf)).toEqual(['0.861 best', '0.72 best']);
    const uncounted = all.filter(({ attributes }) => attributes['class'] === 'uncounted');
    expect(uncounted.map(textOf)).toEqual([
      'User Study Talking Face Generation, Lip Sync Quality, not counted3.91.78',
    ]);
  });

  test('offers no switch that would hide nothing, and no scores where nothing is counted', () => {
    const rows = [['Sorting', 'User Study', 'Realism', '0.9']] as const;
    const studies = markupOf({ papers: { a: { rows }, b: { rows } } }, 'a', 'b');
    const tags = (nodes: readonly Markup[]) => elements(nodes).map((node) => node.tag);
    expect(tags(markup)).toContain('tfoot');
    expect(tags(markup)).not.toContain('input');
    expect(tags(studies)).not.toContain('tfoot');
    expect(tags(studies)).toContain('input');
  });

  test('says the direction of a metric as the boards do', () => {
    expect(textsOf('th').join(' ')).toContain(DIRECTION_WORDS.higher);
  });

  test('says why a value is missing', () => {
    const three = markupOf(TALKING_FACES, 'pose-controllable', 'hierarchical', 'landmarks');
    const missing = elements(three).filter((node) => node.tag === 'abbr');
    expect(missing.length).toBeGreaterThan(0);
    for (const node of missing) {
      expect(node.children).toEqual(['n/a']);
      expect([
        'No value held',
        'Upstream lists this paper on the benchmark without a result.',
      ]).toContain(node.attributes['title']);
    }
  });

  test('of papers that share nothing has no table', () => {
    const nothing = markupOf(
      {
        papers: {
          a: { rows: [['Sorting', 'Shelf', 'SSIM', '0.8', 3]] },
          b: { rows: [] },
        },
      },
      'a',
      'b',
    );
    expect(nothing.map(textOf)).toMatchInlineSnapshot(`
      [
        "These papers share no benchmark in one metric, so there is nothing to compare.",
        "What each has alone",
        "Lovelace 2020aSorting on Shelf: SSIM 0.8Lovelace 2020bNothing.",
      ]
    `);
    expect(elements(nothing).some((node) => node.tag === 'table')).toBe(false);
  });

  test('has scraped text as text alone: no tag, attribute or address comes from it', () => {
    const shape = (nodes: readonly Markup[]) =>
      elements(nodes).map(({ tag: name, attributes }) => [name, Object.keys(attributes)]);
    const catalogOf = (text: string): CompactCatalog => ({
      papers: {
        a: { authors: [text], rows: [[text, 'Shelf', 'SSIM', '0.8', 3, { model: text }]] },
        b: { rows: [[text, 'Shelf', 'SSIM', '0.9', 3]] },
      },
    });
    const usual = shape(markupOf(catalogOf('Sorting'), 'a', 'b'));
    fc.assert(
      fc.property(
        anyText.filter((text) => text !== ''),
        (text) => {
          const hostile = markupOf(catalogOf(text), 'a', 'b');
          expect(shape(hostile)).toEqual(usual);
          for (const { attributes } of elements(hostile)) {
            expect(attributes['href'] ?? '/').toMatch(/^[/#]/);
          }
        },
      ),
    );
  });
});
