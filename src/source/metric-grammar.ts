/**
 * Names of metrics that end in a number, and which numbers they end in. Every
 * pattern is of a whole name: `Hits@10`, `P-5`, `F1`, `AP50`, `BLEU-4`, `Top-5`,
 * `mAP@0.5`.
 */

/** `Hits@10`, `Recall @ 5`, `mAP@0.5`, `mAP@0.5:0.95`, `R1@0.5`: whatever stands before, then a cutoff. */
const AT_CUTOFF = /@\s?(\d+(?:\.\d+)?)$/;

/** Cutoffs of ranked lists, and thresholds of overlap. */
const USUAL_CUTOFF = /^(?:1|2|3|4|5|10|15|20|25|30|40|50|100|200|300|500|1000|0\.\d|0\.[1-9]5|0\.01|0\.001)$/;

const TAKES_NUMBER = [
  /** `F1`, `F2`, `Macro F1`, `F0.5` */
  /(?:^|[\s(\-_/])[Ff]-?(?:1|2|0\.5)$/,
  /** `AP50`, `mAP75`, `AP_50`, `box AP50`, `AR100` */
  /(?:AP|AR)_?(?:25|50|70|75|100|1000)$/,
  /** `BLEU-4`, `BLEU4`, `Bleu-1`, `B-4` */
  /(?:^|\s)(?:[Bb][Ll][Ee][Uu]-?|B-?)[1-4]$/,
  /** `ROUGE-1`, `Rouge2`, `R-1` */
  /(?:^|\s)(?:[Rr][Oo][Uu][Gg][Ee]-?|R-)[12]$/,
  /** `Top-5`, `top1`, `Top 10` */
  /(?:^|[\s(])[Tt]op[\s-]?(?:1|3|5|10|20|50|100)$/,
  /** `SSIM-4`-like: `Distinct-2`, `Dist-1`, `Self-BLEU-3` */
  /(?:^|[\s-])[Dd]ist(?:inct)?-?[1-4]$/,
  /** `L1`, `L2`, `Chamfer L2` */
  /(?:^|[\s-])L[12]$/,
  /** `ADE1`-like horizons are no rule; `RMSE` and such never take a number. */
] as const;

/** What the grammar says of a name that ends in a digit. */
export function numberInName(metric: string): 'usual cutoff' | 'unusual cutoff' | 'takes it' | undefined {
  const cutoff = AT_CUTOFF.exec(metric)?.[1];
  if (cutoff !== undefined) return USUAL_CUTOFF.test(cutoff) ? 'usual cutoff' : 'unusual cutoff';
  return TAKES_NUMBER.some((pattern) => pattern.test(metric)) ? 'takes it' : undefined;
}

/** Shares of a whole, on a scale to 1 or to 100: everything that has a cutoff, and F and AP. */
export function isShare(metric: string): boolean {
  return numberInName(metric) !== undefined && !/(?:^|[\s-])L[12]$/.test(metric);
}
