import type { Hit } from '../search/engine.ts';

/** The name of a hit as text nodes, what matched inside `<mark>`. */
export function markedName({ record, marks }: Hit): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let next = 0;
  for (const [start, end] of marks) {
    fragment.append(record.name.slice(next, start));
    const mark = document.createElement('mark');
    mark.textContent = record.name.slice(start, end);
    fragment.append(mark);
    next = end;
  }
  fragment.append(record.name.slice(next));
  return fragment;
}
