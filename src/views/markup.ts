/**
 * Markup as data, for the little that is made both at build time and in the
 * browser: text, or an element with attributes and children.
 */
export type Markup =
  | string
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly Markup[];
    };

/** An element; attributes that are undefined are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Markup[]
): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return { tag: name, attributes: Object.fromEntries(given), children };
}
