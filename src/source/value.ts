import type { Result, Value } from '../catalog/paper.ts';

/** What a printed value says, in the words of a result. */
export interface ParsedValue extends Pick<Result, 'uncertainty' | 'unit' | 'kind'> {
  readonly value: Value;
}

/** A decimal as papers print it: `0.861`, `-2`, `.5`, `2,946`. Signs of other scripts count: `−0.19`. */
const DECIMAL = String.raw`[-+\u2212]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`;

/** `0.8043`, `1.2e-5`, `11.2M`, `93%`, `93 %` */
const AMOUNT = String.raw`${DECIMAL}(?:[eE][-+]?\d{1,3})?\s?[%KMBGT]?`;

const PLAIN = new RegExp(`^${DECIMAL}$`);
const SCALED = new RegExp(String.raw`^(${DECIMAL}(?:[eE][-+]?\d{1,3})?)\s?([%KMBGT]?)$`);

/** `0.8043 ± 0.0003`, `85.14±6.07%`, `85.1 (±0.4)`, `85.1 +/- 0.4` */
const WITH_UNCERTAINTY = new RegExp(
  String.raw`^(${AMOUNT})\s*\(?\s*(?:\u00B1|\+\/?-)\s*(${AMOUNT})\s*\)?$`,
);

/** `76.2/83.1`, `76.2 / 83.1` */
const PAIR = new RegExp(String.raw`^(${AMOUNT})\s*\/\s*(${AMOUNT})$`);

const BOOLEAN = /^(?:yes|no)$/i;

/** What papers print where there is no number to compare. */
const TEXT = /^(?:n\/?a|n\.a\.|nan|nr)$/i;

const POWER_OF_TEN: Readonly<Record<string, number>> = { K: 3, M: 6, G: 9, B: 9, T: 12 };

function toNumber(printed: string): number {
  // Adding zero turns -0, which JSON cannot tell from 0, into 0.
  return Number(printed.replaceAll(',', '').replace('\u2212', '-')) + 0;
}

/** The number and the unit of `93%` and `11.2M`, without a rounding error: `11.2M` is `11.2e6`. */
function readAmount(printed: string): { value: number; unit?: string } | undefined {
  const [, digits, scale = ''] = SCALED.exec(printed.trim()) ?? [];
  if (digits === undefined) return undefined;
  const power = POWER_OF_TEN[scale] ?? 0;
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const value =
    power === 0 ? toNumber(digits) : toNumber(`${mantissa}e${Number(exponent) + power}`);
  if (!Number.isFinite(value)) return undefined;
  return scale === '%' ? { value, unit: '%' } : { value };
}

/** Whether a printed value is a number and nothing else: `0.861`, `-0.19`, `2,946`. */
export function isPlainNumber(printed: string): boolean {
  return PLAIN.test(printed);
}

/** Whether a printed value has digits to compare, or is one of the words for none. */
export function parseValue(printed: string): ParsedValue | undefined {
  const amount = readAmount(printed);
  if (amount) return amount;
  const [, value, uncertainty] = WITH_UNCERTAINTY.exec(printed) ?? [];
  if (value !== undefined && uncertainty !== undefined) return withUncertainty(value, uncertainty);
  const [, first, second] = PAIR.exec(printed) ?? [];
  if (first !== undefined && second !== undefined) return readPair(first, second);
  if (BOOLEAN.test(printed)) return { value: /^yes$/i.test(printed), kind: 'boolean' };
  return TEXT.test(printed) ? { value: null, kind: 'text' } : undefined;
}

function withUncertainty(printed: string, spread: string): ParsedValue | undefined {
  const amount = readAmount(printed);
  const uncertainty = readAmount(spread);
  if (!amount || !uncertainty) return undefined;
  const unit = amount.unit ?? uncertainty.unit;
  return {
    value: amount.value,
    uncertainty: Math.abs(uncertainty.value),
    ...(unit === undefined ? {} : { unit }),
  };
}

function readPair(first: string, second: string): ParsedValue | undefined {
  const [left, right] = [readAmount(first), readAmount(second)];
  if (!left || !right) return undefined;
  const unit = left.unit ?? right.unit;
  return {
    value: [left.value, right.value],
    kind: 'pair',
    ...(unit === undefined ? {} : { unit }),
  };
}
