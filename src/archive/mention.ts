import type { Problem } from '../catalog/problem.ts';
import type { RawJson } from '../catalog/raw-json.ts';
import { readAddress } from './address.ts';
import { lineOf } from './fields.ts';
import { addressIn, type Place } from './place.ts';

/** How a row names its paper; without both it names none. */
export interface Mention {
  /** As it is printed, TeX and all. */
  readonly title: string | undefined;
  readonly address: string | undefined;
}

/** Read how a row names its paper: a title that is an address is one, not a title. */
export function readMention(
  title: RawJson | undefined,
  url: RawJson | undefined,
  place: Place,
  problems: Problem[],
): Mention {
  const text = lineOf(title);
  const written = readAddress(text);
  const address = addressIn(url, place, problems) ?? written;
  return { title: text === '' || written !== undefined ? undefined : text, address };
}
