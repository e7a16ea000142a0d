import { withoutTurning } from '../views/turned-text.ts';

/** Make an element with attributes and children; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, withoutTurning(value));
  }
  made.append(
    ...children.map((child) => (typeof child === 'string' ? withoutTurning(child) : child)),
  );
  return made;
}
