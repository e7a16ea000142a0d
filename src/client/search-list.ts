import { GROUP_NAMES, type Group, type Hit } from '../search/hit.ts';
import { element } from './element.ts';
import { markedName } from './marked-text.ts';

/** An option of a listbox; its id is the list's with a name that no other option has. */
export function optionElement(
  listId: string,
  name: string,
  ...content: (Node | string)[]
): HTMLElement {
  return element(
    'div',
    { role: 'option', id: `${listId}-${name}`, 'aria-selected': 'false' },
    ...content,
  );
}

/** Options under a heading. */
export function groupElement(
  listId: string,
  name: string,
  heading: string,
  options: readonly Node[],
): HTMLElement {
  const id = `${listId}-${name}`;
  return element(
    'div',
    { role: 'group', 'aria-labelledby': id },
    element('span', { class: 'search-group', id }, heading),
    ...options,
  );
}

/** A hit as it stands in a list: its name with what matched marked, another spelling, a detail. */
export function hitContent({ name, marks, also, detail }: Hit): (Node | string)[] {
  const alias =
    also === undefined
      ? []
      : [' ', element('span', { class: 'search-also' }, `also called ${also}`)];
  return [
    element('span', {}, ...markedName(name, marks), ...alias),
    ' ',
    element('span', { class: 'search-detail' }, detail),
  ];
}

/** A group of an answer as part of a listbox; the hit of each option is noted. */
export function hitGroup(
  listId: string,
  { kind, hits: some }: Group,
  hits: WeakMap<Element, Hit>,
): HTMLElement {
  const options = some.map((hit, index) => {
    const option = optionElement(listId, `${kind}-${index}`, ...hitContent(hit));
    hits.set(option, hit);
    return option;
  });
  return groupElement(listId, kind, GROUP_NAMES[kind], options);
}
