import type { Mark } from '../search/marks.ts';
import { element } from './element.ts';

/** A name as text nodes, what matched inside `<mark>`. */
export function markedName(name: string, marks: readonly Mark[]): (Node | string)[] {
  let next = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = name.slice(next, start);
    next = end;
    return [before, element('mark', {}, name.slice(start, end))];
  });
  return [...parts, name.slice(next)];
}
