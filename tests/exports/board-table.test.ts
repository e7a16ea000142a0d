import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latexTable, markdownTable } from '../../src/exports/board-table.ts';
import { escapeMarkdown } from '../../src/exports/markdown.ts';
import { escapeLatex } from '../../src/exports/latex.ts';
import { buildBoard, type CompactValue } from '../fixtures/boards.ts';
import { anyText } from '../fixtures/hostile-text.ts';
import { talkingFaces } from '../fixtures/talking-faces.ts';

const lrs2 = talkingFaces().benchmarks.find(
  ({ id }) => id === 'talking-face-generation-on-lrs2-test',
)!;

describe('LaTeX', () => {
  test('of a board is a tabular with the best value in bold', () => {
    expect(latexTable(lrs2.boards[0]!)).toMatchInlineSnapshot(`
      "% Talking Face Generation on LRS2 (test), SSIM (higher is better). Needs \\usepackage{booktabs}
      \\begin{tabular}{llrr}
        \\toprule
        Place & Method & Year & SSIM $\\uparrow$ \\\\
        \\midrule
        1 & PC-AVS & 2021 & \\textbf{0.72} \\\\
        2 & ATVGnet & 2019 & 0.3944 \\\\
        -- & Zhong \\& Zhou 2023 & 2023 & -- \\\\
        \\bottomrule
      \\end{tabular}
      "
    `);
  });

  test('of a board that is not ranked has no arrow, no place and nothing in bold', () => {
    expect(
      latexTable(
        buildBoard('Parameters', [
          ['a', '11', 2020],
          ['b', '12', null],
        ]),
      ),
    ).toMatchInlineSnapshot(`
      "% Sorting on Shelf (test), Parameters (direction unknown). Needs \\usepackage{booktabs}
      \\begin{tabular}{llrr}
        \\toprule
        Place & Method & Year & Parameters \\\\
        \\midrule
        -- & A 2020 & 2020 & 11 \\\\
        -- & B & -- & 12 \\\\
        \\bottomrule
      \\end{tabular}
      "
    `);
  });

  test('has both values in bold that share the first place', () => {
    const table = latexTable(
      buildBoard('FID', [
        ['a', '9.0'],
        ['b', '9'],
      ]),
    );
    expect(table.match(/\\textbf\{[^}]*\}/g)).toEqual(['\\textbf{9.0}', '\\textbf{9}']);
    expect(table).toContain('FID $\\downarrow$');
  });

  test.each([
    [
      'R^2_a & 50% #1 $x$ ~y',
      String.raw`R\textasciicircum{}2\_a \& 50\% \#1 \$x\$ \textasciitilde{}y`,
    ],
    ['\\input{x}', String.raw`\textbackslash{}input\textbraceleft{}x\textbraceright{}`],
    ['a < b > c', String.raw`a \textless{} b \textgreater{} c`],
    ['中文 é', '中文 é'],
  ])('of %j is escaped', (text, escaped) => {
    expect(escapeLatex(text)).toBe(escaped);
  });

  test('of a name with en dashes has every one of them as two hyphens', () => {
    const values: CompactValue[] = [['a', '0.9', 2020, { model: 'A–B–C' }]];
    expect(latexTable(buildBoard('SSIM', values))).toContain('A--B--C');
  });

  test('of a name with an empty line in it has the name on one line', () => {
    const table = latexTable(buildBoard('SSIM', [['a', '0.9', 2020, { model: 'A\n\n\u0000B' }]]));
    expect(table).toContain('1 & A B & 2020 & \\textbf{0.9} \\\\');
  });

  test('of any text has no character that means something, and comes back from its escapes', () => {
    const plain: Readonly<Record<string, string>> = {
      textbackslash: '\\',
      textbraceleft: '{',
      textbraceright: '}',
      textasciitilde: '~',
      textasciicircum: '^',
      textless: '<',
      textgreater: '>',
    };
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeLatex(text);
        const back = escaped.replace(
          /\\(?:([a-z]+)\{\}|([$&#_%]))/g,
          (_, word: string | undefined, sign: string) => (word === undefined ? sign : plain[word]!),
        );
        expect(back).toBe(text);
        const bare = escaped.replace(/\\(?:[a-z]+\{\}|[$&#_%])/g, '');
        expect(bare).not.toMatch(/[\\{}$&#_%~^<>]/);
      }),
    );
  });

  test('of any model is a table of as many lines as there are rows, and none escapes into the comment', () => {
    const model = anyText.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(model, model, (name, dataset) => {
        const board = buildBoard('SSIM', [['a', '0.9', 2020, { model: name }]], { dataset });
        const [comment, begin, , , , ...rest] = latexTable(board).split('\n');
        expect(comment).toMatch(/^% Sorting on /);
        expect(begin).toBe('\\begin{tabular}{llrr}');
        expect(rest.slice(-3)).toEqual(['  \\bottomrule', '\\end{tabular}', '']);
      }),
    );
  });
});

describe('Markdown', () => {
  test('of a board is a table of GitHub', () => {
    expect(markdownTable(lrs2.boards[0]!)).toMatchInlineSnapshot(`
      "| Place | Method | Year | SSIM (higher is better) |
      | ---: | :--- | ---: | ---: |
      | 1 | PC-AVS | 2021 | 0.72 |
      | 2 | ATVGnet | 2019 | 0.3944 |
      | – | Zhong & Zhou 2023 | 2023 | – |
      "
    `);
  });

  test.each([
    ['a|b', 'a\\|b'],
    ['**bold** _x_ ~~y~~', '\\*\\*bold\\*\\* \\_x\\_ \\~\\~y\\~\\~'],
    ['[x](javascript:1)', '\\[x\\](javascript:1)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['AT&amp;T &#65;', 'AT\\&amp;T \\&#65;'],
    ['Zhong & Zhou', 'Zhong & Zhou'],
    ['`$x$`', '\\`\\$x\\$\\`'],
    ['a\\', 'a\\\\'],
    ['two\n\nlines\tand a tab', 'two lines and a tab'],
  ])('of %j is escaped as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('of any model has a line for each row and four cells in each line', () => {
    const model = anyText.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(model, (name) => {
        const board = buildBoard('SSIM', [
          ['a', '0.9', 2020, { model: name }],
          ['b', '0.8', 2020],
        ]);
        const lines = markdownTable(board).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines).toHaveLength(4);
        // Only a pipe that no backslash stands before divides cells.
        const cells = lines.map((line) => line.replace(/\\[^]/g, 'x').split('|').length - 2);
        expect(cells).toEqual([4, 4, 4, 4]);
      }),
    );
  });
});
