import { archiveProblem, type Problem } from '../catalog/problem.ts';
import type { RawJson } from '../catalog/raw-json.ts';
import { readAddress } from './address.ts';
import { readDay } from './day.ts';
import { lineOf } from './fields.ts';

/** Where something stands: an archive as problems name it, and a pointer. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

/** The problem that something is not what should stand there. */
export function misfit({ file, pointer }: Place, found: RawJson, expected: string): Problem {
  const help = `What should stand here is ${expected}. It is left out.`;
  const text = JSON.stringify(found).slice(0, 1000);
  return archiveProblem('unreadable-entry', file, pointer, text, help);
}

/** The address in a field; what is none is told. */
export function addressIn(
  value: RawJson | undefined,
  { file, pointer }: Place,
  problems: Problem[],
): string | undefined {
  const text = lineOf(value);
  if (text === '') return undefined;
  const address = readAddress(text);
  if (address === undefined) {
    const help = 'It is left out: only web addresses lead somewhere.';
    problems.push(archiveProblem('unusable-address', file, pointer, text, help));
  }
  return address;
}

/** The day in a field; what is none is told. */
export function dayIn(
  value: RawJson | undefined,
  { file, pointer }: Place,
  problems: Problem[],
): string | undefined {
  const text = lineOf(value);
  const day = readDay(text);
  if (text !== '' && day === undefined) {
    const help = 'It is left out: a day is written as 2018-08-31.';
    problems.push(archiveProblem('implausible-date', file, pointer, text, help));
  }
  return day;
}
