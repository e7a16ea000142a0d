import type { Result, Value } from '../catalog/paper.ts';

/** What a printed value says, in the words of a result. */
export interface ParsedValue extends Pick<Result, 'uncertainty' | 'unit' | 'kind'> {
  readonly value: Value;
}

/** A decimal as papers print it: `0.861`, `-2`, `.5`, `2,946`, `85,06`. Signs of other scripts count: `−0.19`. */
const DECIMAL = String.raw`[-+\u2212]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,\d{1,2}|\d+(?:\.\d+)?|\.\d+)`;

/** `1.2e-5`, `3.3 × 10^-5`, `2.3·10^19` */
const EXPONENT = String.raw`[eE][-+]?\d{1,3}|\s?[x\u00D7\u00B7*]\s?10\^?[-\u2212]?\d{1,2}`;

/** `93%`, `11.2M`, `580k`, `0.70dB`, `12 ms` */
const SCALE = '[%KMBGTkmb]|dB|ms|s|h|mm|cm|px|k?Hz|[KMG]B|FPS|fps|x|\\u00B0';

/** `0.8043`, `1.2e-5`, `11.2M`, `93%`, `93 %` */
const AMOUNT = String.raw`${DECIMAL}(?:${EXPONENT})?\s?(?:${SCALE})?`;

const PLAIN = new RegExp(`^${DECIMAL}$`);
const SCALED = new RegExp(String.raw`^(${DECIMAL})(${EXPONENT})?\s?(${SCALE})?$`);

/** `0.8043 ± 0.0003`, `85.14±6.07%`, `85.1 (±0.4)`, `85.1 +/- 0.4` */
const WITH_UNCERTAINTY = new RegExp(
  String.raw`^(${AMOUNT})\s*\(?\s*(?:\u00B1|\+\/?-)\s*(${AMOUNT})\s*\)?$`,
);

/** `76.2/83.1`, `76.2 / 83.1` */
const PAIR = new RegExp(String.raw`^(${AMOUNT})\s*\/\s*(${AMOUNT})$`);

/** `35.7 / 9.1 / 20.6`, `640x192`, `(14.62 10.86)`: several numbers, none of which is the value. */
const SEVERAL = new RegExp(
  String.raw`^(?:${AMOUNT}(?:(?:\s*\/\s*${AMOUNT}){2,}|[x\u00D7]\d+)|\(${AMOUNT}(?:[,;\s]\s?${AMOUNT})+\))$`,
);

/** `<0.001`, `>99`: a bound, not a value. */
const BOUND = new RegExp(String.raw`^[<>\u2264\u2265]\s?${AMOUNT}$`);

/** Marks around a value that say nothing of its size: `~257M`, `41.0*`, `43B?`, `**70.3**`, `42.2 (3090)`. */
const MARKED = new RegExp(
  String.raw`^(?:[~\u2248]\s?)?(.*[^\s*+?\u2020\u2021(])(?:[*+?\u2020\u2021]{1,2}|\s?\((?!\s?[\u00B1+])[^()]*\))$|^[~\u2248]\s?(.+)$`,
);
const BOLD = /^\*\*([^*]+)\*\*$/;

const BOOLEAN = /^(?:yes|no|\u2713|\u2714|\u2717|\u2718)$/i;
const TRUE = /^(?:yes|\u2713|\u2714)$/i;

/** What papers print where there is no number to compare. */
const TEXT = /^(?:n\/?a|n\.a\.|nan|nr|none|tbd|-|--|[\u2010-\u2015\u2212]|\?)\*?$/i;

/** Metrics that count in millions where they print `110m`; elsewhere that may be metres. */
const COUNTS = /param|size|token|flop|\bmacs?\b/i;

const POWER_OF_TEN: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, G: 9, B: 9, T: 12 };

function toNumber(printed: string): number {
  // Adding zero turns -0, which JSON cannot tell from 0, into 0.
  const plain = Number(printed);
  if (Number.isFinite(plain)) return plain + 0;
  const decimalComma = /^[^.]*,\d{1,2}(?:e|$)/.test(printed);
  const digits = decimalComma ? printed.replace(',', '.') : printed.replaceAll(',', '');
  return Number(digits.replace('\u2212', '-')) + 0;
}

/** `e-5` and ` × 10^-5` are both -5. */
function exponentOf(printed: string): number {
  return Number(printed.replace(/^[eE]|^\s?[x\u00D7\u00B7*]\s?10\^?/, '').replace('\u2212', '-'));
}

/** The number and the unit of `93%` and `11.2M`, without a rounding error: `11.2M` is `11.2e6`. */
function readAmount(printed: string, metric = ''): { value: number; unit?: string } | undefined {
  const [, digits, exponent = '', unit = ''] = SCALED.exec(printed.trim()) ?? [];
  if (digits === undefined) return undefined;
  const scale = COUNTS.test(metric)
    ? unit.replace(/^[mb]$/, (letter) => letter.toUpperCase())
    : unit;
  const power = (POWER_OF_TEN[scale] ?? 0) + (exponent === '' ? 0 : exponentOf(exponent));
  const value = toNumber(power === 0 ? digits : `${digits}e${power}`);
  if (!Number.isFinite(value)) return undefined;
  return scale === '' || scale in POWER_OF_TEN ? { value } : { value, unit: scale };
}

/** Whether a printed value is a number and nothing else: `0.861`, `-0.19`, `2,946`. */
export function isPlainNumber(printed: string): boolean {
  return PLAIN.test(printed);
}

/**
 * What a printed value says: a number with its uncertainty and unit, a pair, yes
 * or no, or text that cannot be compared; `undefined` when it is none of these.
 * `metric` tells millions from metres in `110m`.
 */
export function parseValue(printed: string, metric = ''): ParsedValue | undefined {
  const amount = readAmount(printed, metric);
  if (amount) return amount;
  const [, value, uncertainty] = WITH_UNCERTAINTY.exec(printed) ?? [];
  if (value !== undefined && uncertainty !== undefined) {
    return withUncertainty(value, uncertainty, metric);
  }
  const [, first, second] = PAIR.exec(printed) ?? [];
  if (first !== undefined && second !== undefined) return readPair(first, second, metric);
  if (BOOLEAN.test(printed)) return { value: TRUE.test(printed), kind: 'boolean' };
  if ([TEXT, SEVERAL, BOUND].some((form) => form.test(printed)))
    return { value: null, kind: 'text' };
  return readMarked(printed, metric);
}

/** The value between marks: one mark, or one before and one behind. */
function readMarked(printed: string, metric: string): ParsedValue | undefined {
  const inner = BOLD.exec(printed) ?? MARKED.exec(printed);
  const bare = inner?.[1] ?? inner?.[2];
  if (bare === undefined || !/^[-+\u2212.\d]/.test(bare) || MARKED.test(bare)) return undefined;
  return parseValue(bare, metric);
}

function withUncertainty(printed: string, spread: string, metric: string): ParsedValue | undefined {
  const amount = readAmount(printed, metric);
  const uncertainty = readAmount(spread, metric);
  if (!amount || !uncertainty) return undefined;
  const unit = amount.unit ?? uncertainty.unit;
  return {
    value: amount.value,
    uncertainty: Math.abs(uncertainty.value),
    ...(unit === undefined ? {} : { unit }),
  };
}

function readPair(first: string, second: string, metric: string): ParsedValue | undefined {
  const [left, right] = [readAmount(first, metric), readAmount(second, metric)];
  if (!left || !right) return undefined;
  const unit = left.unit ?? right.unit;
  return {
    value: [left.value, right.value],
    kind: 'pair',
    ...(unit === undefined ? {} : { unit }),
  };
}
