import { childrenOf, elementsOf, readCell, tagOf, type CellText } from './html-text.ts';
import type { HtmlNode } from './html-tree.ts';
import { readCount } from './listed-count.ts';
import { parseValue } from './value.ts';

/** The headers of the two tables that pages have. */
const HEADERS = ['task|dataset|result|rank', 'task name|dataset name|sota result|trend'];

/** Cells of a row: task, dataset, result, count; a fifth is empty. */
const COLUMNS = 4;

/** Where a header stands among elements: the index of its first cell, or -1. */
function headerAt(elements: readonly HtmlNode[]): number {
  return elements.findIndex((element, index) => {
    if (elements.length < index + COLUMNS || !/^task/i.test(readCell(element).text)) return false;
    const names = elements.slice(index, index + COLUMNS).map((cell) => readCell(cell).text);
    return HEADERS.includes(names.join('|').toLowerCase());
  });
}

/** A table row, or an element that says it is one. */
function isRowElement(node: HtmlNode): boolean {
  return tagOf(node) === 'tr' || ('attribs' in node && node.attribs.role === 'row');
}

function isEmpty(cell: CellText): boolean {
  return cell.text === '';
}

/** The cells of an element that is a row: whatever a table's row holds, four cells and a count in any other. */
export function rowCells(node: HtmlNode): CellText[] | undefined {
  const elements = elementsOf(node);
  if (isRowElement(node)) return elements.map(readCell);
  if (elements.length < COLUMNS || elements.length > COLUMNS + 2) return undefined;
  if (childrenOf(node).some((child) => child.type === 'text' && child.data.trim() !== '')) {
    return undefined;
  }
  if (readCount(readCell(elements[COLUMNS - 1]!).text) === undefined) return undefined;
  const cells = elements.map(readCell);
  // A bare value in the third place leaves no place for its metric but the dataset's.
  const isResult = /^--$|\p{L}/u.test(cells[2]!.text);
  const isRow = !cells.slice(0, COLUMNS).some(isEmpty) && cells.slice(COLUMNS).every(isEmpty);
  return isRow && isResult ? cells : undefined;
}

/** A table whose header stands among the children of one element. */
export interface HtmlGrid {
  /** The elements that are the header's cells, and those of the rows behind it. */
  readonly elements: readonly HtmlNode[];
  readonly rows: readonly (readonly CellText[])[];
}

/**
 * Find the header among an element's children, and the rows that follow as more
 * children: a table's row holds the header alone, a grid holds all the cells.
 * `reachesEnd` tells the element that the page is cut off in.
 */
export function findGrid(
  node: HtmlNode,
  reachesEnd: (element: HtmlNode) => boolean,
): HtmlGrid | undefined {
  const all = elementsOf(node);
  const header = all.length < COLUMNS ? -1 : headerAt(all);
  if (header === -1) return undefined;
  const cells = all.slice(header);
  const fifth = cells[COLUMNS];
  const step = fifth && isEmpty(readCell(fifth)) ? COLUMNS + 1 : COLUMNS;
  const rows: CellText[][] = [];
  let end = 0;
  for (let next = 0; next < cells.length; next += step) {
    const chunk = cells.slice(next, next + step);
    const texts = chunk.map(readCell);
    const isRow = next === 0 || readCount(texts[COLUMNS - 1]?.text ?? '') !== undefined;
    if (!isRow && !(chunk.length < COLUMNS && reachesEnd(chunk.at(-1)!))) break;
    rows.push(texts);
    end = next + step;
  }
  return { elements: cells.slice(0, end), rows };
}

/** Metric and value, where elements divide them: `<b>SSIM</b><i>0.861</i>`. */
export function divideResult({
  text,
  pieces,
}: Pick<CellText, 'text' | 'pieces'>): readonly [string, string] | undefined {
  const value = pieces.at(-1);
  if (pieces.length < 2 || value === undefined || !parseValue(value)) return undefined;
  const metric = text.slice(0, text.length - value.length).trim();
  return text.endsWith(value) && metric !== '' ? [metric, value] : undefined;
}
