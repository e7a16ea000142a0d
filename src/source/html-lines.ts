import { divideResult, findGrid, rowCells, type HtmlGrid } from './html-rows.ts';
import {
  childrenOf,
  collapse,
  isBlock,
  isUnread,
  spanOf,
  tagOf,
  texOf,
  type CellText,
} from './html-text.ts';
import type { HtmlNode } from './html-tree.ts';
import { LOGO } from './landmarks.ts';

/** What a browser shows on a line of its own, as a line of the other flavours. */
export interface HtmlLine {
  readonly text: string;
  /** Indices in the source of the first and the last character. */
  readonly span: readonly [number, number];
  readonly kind: 'text' | 'title' | 'header' | 'row';
  /** The texts that elements hold apart: the names of an author line. */
  readonly pieces: readonly string[];
  /** Metric and value of a row, where elements divide them. */
  readonly result?: readonly [string, string] | undefined;
}

function tableLine(cells: readonly CellText[], isCut: boolean): string {
  const texts = cells.map(({ text, pieces }, index) => {
    const result = index === 2 ? divideResult({ text, pieces }) : undefined;
    return (result?.join('') ?? text).replaceAll('|', '\\|');
  });
  // A bar behind the count says that the count is whole.
  return `| ${texts.join(' | ')}${isCut ? '' : ' | |'}`;
}

/** Lines under construction: what was read since the last one ended. */
class LineWriter {
  readonly lines: HtmlLine[] = [];
  #text = '';
  #pieces: string[] = [];
  #span: [number, number] = [-1, -1];

  add(text: string, span: readonly [number, number]): void {
    this.#text += text;
    if (text.trim() === '') return;
    this.#pieces.push(collapse(text));
    this.#span = [this.#span[0] === -1 ? span[0] : this.#span[0], span[1]];
  }

  end(kind: HtmlLine['kind'] = 'text'): void {
    const text = collapse(this.#text);
    if (text !== '') this.lines.push({ text, span: this.#span, kind, pieces: this.#pieces });
    this.#text = '';
    this.#pieces = [];
    this.#span = [-1, -1];
  }

  /** White space, where there is text before it. */
  space(): void {
    this.#text += ' ';
  }

  /** End the line, or leave one empty where it has ended already. */
  breakLine(): void {
    if (this.#text.trim() === '') this.blank();
    else this.end();
  }

  /** End the line and leave one empty, once. */
  blank(): void {
    this.end();
    const last = this.lines.at(-1);
    if (last && last.text !== '') {
      this.lines.push({ text: '', span: last.span, kind: 'text', pieces: [] });
    }
  }
}

/** A step of the walk: into a node, or out of it. */
interface Step {
  readonly node: HtmlNode;
  readonly isExit: boolean;
  readonly inPre: boolean;
  readonly inTitle: boolean;
}

const LINE_END = /\r\n|\n|\r/g;

/** Write text that keeps its line ends; they are counted in the source, which writes `&amp;` for a character. */
function addPreformatted(writer: LineWriter, data: string, start: number, source: string): void {
  let from = start;
  const lines = data.split(LINE_END);
  for (const [index, line] of lines.entries()) {
    LINE_END.lastIndex = from;
    const end = LINE_END.exec(source);
    const last = Math.max((end?.index ?? source.length) - 1, from);
    writer.add(line, [from, last]);
    if (index < lines.length - 1) writer.breakLine();
    from = end ? LINE_END.lastIndex : last;
  }
  LINE_END.lastIndex = 0;
}

/**
 * Read a tree into lines, in the order of the source: a block to a line, a row
 * of the table to a line of the Markdown flavour, whatever elements it is made of.
 */
export function readHtmlLines(root: HtmlNode, source: string): HtmlLine[] {
  const writer = new LineWriter();
  const last = source.trimEnd().length - 1;
  const endsInText = source[last] !== '>';
  const grids = new Map<HtmlNode, HtmlGrid>();
  const consumed = new Set<HtmlNode>();
  let isBelowHeader = false;

  const addRow = (kind: 'header' | 'row', cells: readonly CellText[], start: number): number => {
    const shown = cells.filter(({ span }) => span[0] !== -1).map(({ span }) => span);
    const span = [shown[0]?.[0] ?? start, shown.at(-1)?.[1] ?? start] as const;
    const result = kind === 'row' && cells[2] ? divideResult(cells[2]) : undefined;
    const text = tableLine(cells, endsInText && span[1] >= last);
    writer.lines.push({ text, span, kind, pieces: [], result });
    isBelowHeader = true;
    return span[1];
  };

  /** Whether a node was part of the table, which is written by now. */
  const isTablePart = (node: HtmlNode): boolean => {
    const grid = grids.get(node);
    if (grid) {
      writer.end();
      let start = node.startIndex ?? 0;
      grid.rows.forEach((cells, index) => {
        start = addRow(index === 0 ? 'header' : 'row', cells, start);
      });
    }
    if (consumed.has(node)) return true;
    const found = findGrid(node, (element) => (element.endIndex ?? 0) >= last);
    if (found) {
      grids.set(found.elements[0]!, found);
      for (const element of found.elements) consumed.add(element);
      return false;
    }
    const cells = isBelowHeader ? rowCells(node) : undefined;
    if (!cells) return false;
    writer.end();
    addRow('row', cells, node.startIndex ?? 0);
    return true;
  };

  const steps: Step[] = [{ node: root, isExit: false, inPre: false, inTitle: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, inPre, inTitle } = step;
    const tag = tagOf(node);
    if (step.isExit) {
      if (tag === 'p') writer.blank();
      else writer.end(tag === 'h1' ? 'title' : 'text');
    } else if (node.type === 'text') {
      if (inPre) addPreformatted(writer, node.data, node.startIndex ?? 0, source);
      else writer.add(node.data, spanOf(node));
    } else if (tag === 'br') {
      if (inTitle) writer.space();
      else writer.breakLine();
    } else if (tag === 'img' && 'attribs' in node && node.attribs.alt?.trim() === LOGO) {
      writer.end();
      writer.add(LOGO, spanOf(node));
      writer.end();
    } else if (!isUnread(node) && !isTablePart(node)) {
      const tex = texOf(node);
      if (tex !== undefined) {
        writer.add(tex, spanOf(node));
        continue;
      }
      if (inTitle && isBlock(node)) writer.space();
      else if (tag === 'p') writer.blank();
      else if (isBlock(node)) writer.end();
      if (isBlock(node) && !inTitle) steps.push({ ...step, isExit: true });
      const inside = {
        isExit: false,
        inPre: inPre || tag === 'pre',
        inTitle: inTitle || tag === 'h1',
      };
      for (const child of childrenOf(node).toReversed()) steps.push({ node: child, ...inside });
    }
  }
  writer.end();
  return writer.lines;
}
