/** Cutoffs of ranked lists that nearly every field uses: `Hits@10`. */
const COMMON_RANKS = /^(?:1|3|5|10|20|50|100|1000)$/;

/** Other cutoffs that occur, and per cents: `R@16`, `Precision@15`, `FPR@95`. */
const RANKS =
  /^(?:[1-9]|1[0-6]|25|30|32|40|60|64|70|75|80|90|95|128|150|200|250|256|300|400|500)[kK]?$/;

/** Thresholds of overlap and of false alarms: `mAP@0.5`, `TPR@0.01`. */
const THRESHOLDS = /^(?:0?\.(?:[1-9]|[1-9]5|[257]0|01|001|0001)|1e-\d)$/;

/** `Hits@10`, `Recall @ 5`, `mAP@0.5`, `TAR @ FAR=0.01`, `F1@{10`: whatever stands before, then a cutoff. */
const CUTOFF = /[@=]\s?\{?(1e-\d|\d*\.\d+|\d+)$/;

/** `mAP@0.5:0.95`, `AP@[0.5:0.95`, `mAP50-95`, `mAP@50:95`: thresholds from and to. */
const CUTOFF_RANGE = /(?:@\s?\[?0?\.50?[:-]0?\.95|[AP@]50[:-]95)$/;

/** Other names that end in a number, and which numbers those are. */
const NAMES_WITH_NUMBER = [
  /** `F1`, `Macro F1`, `macroF1`, `IDF1`, `CF1`, `F0.5`, `F2`, but not `tOF1` and not `J&F1` */
  /(?:^|[^\p{Lu}&]|(?:^|\s)(?:ID|[CMOW]))[Ff]-?(?:[12]|0\.5)$/u,
  /** `AP50`, `mAP75`, `AP_50`, `box AP50`, `AP0.5`, `APM75`, `IoU50`, `P50` */
  /(?:AP|AP[SML]|IoU|IOU|^P|^R|\sP|\sR)[_-]?(?:0\.(?:[1-9]|25|50|75)|25|50|70|75|85|90|95)$/,
  /** `sAP10`, `AR1`, `AR100`, `VOC07 mAP`, `mAP07`, `AP11` */
  /(?:sAP(?:5|10|15)|AR_?(?:1|10|50|100|300|1000)|mAP-?(?:07|12)|AP_?R?(?:11|40))$/,
  /** `BLEU-4`, `Self-BLEU-3`, `Bleu_4`, `B-4`, `B4`; `BLEU40.46` is a BLEU of 40.46 */
  /(?:[Bb][Ll][Ee][Uu][-_\s]|(?:^|[\s-])B-?)[1-4]$/,
  /** `ROUGE-1`, `Rouge-2`, `ROUGE1`, `R-1`, `RG-1` */
  /(?:^|[\s-])(?:[Rr][Oo][Uu][Gg][Ee][-_\s]?|RG?-)(?:[12]|SU4)$/,
  /** `Top-5`, `top1`, `Top 10` */
  /(?:^|[\s(])[Tt]op[\s_-]?(?:1|2|3|5|10|20|50|100)$/,
  /** `Rank-1`, `rank1`, `Hits-10`, `Recall-5`, `P-5` */
  /(?:^|\s)(?:[Rr]ank|[Hh]its?|[Rr]ecall|[Pp]recision|P|NDCG|MRR|HR|[Aa]cc)-(?:1|3|5|10|20|50|100)$/,
  /** `rank1`, `CMC1` */
  /^(?:[Rr]ank|CMC)(?:1|5|10|20)$/,
  /** `R1`, `R10`: recall of retrieval; `R2`: the coefficient of determination */
  /(?:^|\s)R(?:1|2|5|10)$/,
  /** `R^2`, `MR^-2`, `1.25^3`: powers */
  /\^-?[23]$/,
  /** `Distinct-2`, `Dist-1`, `D-2` */
  /(?:^|[\s-])(?:[Dd]is(?:t(?:inct)?)?|D)-[1-4]$/,
  /** `FPR95`, `HD95`, `Hausdorff95` */
  /(?:FPR|HD|Hausdorff)[_-]?95$/,
  /** `Delta < 1.25`, `\u03B41.25` */
  /1\.25$/,
  /** `a1`, `d2`, `D1`: thresholds of depth and of disparity */
  /(?:^|\s)(?:[ad][123]|D1)$/,
  /** `Chamfer L2`, `CD-L1`, `AP/L2`; `ROUGE-L20.1` is a ROUGE-L of 20.1 */
  /(?:^|[\s/_]|(?<!R|[Rr]ouge|ROUGE)-)[Ll][12]$/,
  /** `SemEval 2007` */
  /\s(?:19[89]|20[012])\d$/,
  /** `MaxBoxAccV2` */
  /\p{Ll}V\d$/u,
  /** `MSE*100` */
  /[*\u00D7]\s?10{1,4}$/,
  /** `minADE5`, `minFDE_6`, `minADE10`: guesses of a trajectory */
  /min[AF]DE_?(?:1|3|5|6|10|20)$/,
  /** `log10`: the error of logarithms; `P95`, `p99`: percentiles */
  /^(?:log[_ ]?10|[Pp](?:95|99))$/,
  /** `HPSv2`, `QRCRv1.0`: versions */
  /[\p{L}]v[1-4](?:\.\d)?$/u,
] as const;

/** Numbers that names end in more often than by chance: `PSDS2`, `TSP50`, `PM10`, `Val2017`, `Grades 7-12`; a word takes none: `Error3`. */
const USUAL_NUMBER =
  /(?:(?<![\d.,]|\p{Ll}{3})(?:[1-5]|8|10|15|16|20|25|30|32|40|50|60|64|75|80|90|95|100|128|200|256|365|500|512|1000|0\.[1-9]|0\.[27]5|0\.95)|(?<![\d.,])20[012]\d|\d-\d{1,2})$/u;

const ENDS_IN_DIGIT = /\d$/;

/** Names whose values are a share of a whole, printed up to 1 or up to 100. */
const SHARE =
  /@\s?[\d.]+$|(?:^|\s|[a-z])F(?:-?[123])?$|A[PR]_?\d*$|(?:[Aa]ccuracy|[Pp]recision|[Rr]ecall|Acc|AUC|IoU|[Dd]ice|BLEU|Bleu|ROUGE|[Rr]ouge|[Tt]op)[\s-]?(?:\d+|L)?$|[Rr]ank-\d+$|^rank\d+$/;

/** What the grammar says of the number a name ends in. */
export type NumberInName = 'common cutoff' | 'cutoff' | 'takes it' | 'usual' | 'odd';

/** What the grammar says of a name that ends in a number; `undefined` when it does not. */
export function numberInName(metric: string): NumberInName | undefined {
  const cutoff = CUTOFF.exec(metric)?.[1];
  if (cutoff !== undefined) {
    if (COMMON_RANKS.test(cutoff) || THRESHOLDS.test(cutoff)) return 'common cutoff';
    if (RANKS.test(cutoff)) return 'cutoff';
  }
  if (CUTOFF_RANGE.test(metric)) return 'common cutoff';
  if (NAMES_WITH_NUMBER.some((pattern) => pattern.test(metric))) return 'takes it';
  if (!ENDS_IN_DIGIT.test(metric)) return undefined;
  return USUAL_NUMBER.test(metric) ? 'usual' : 'odd';
}

/** Whether the values of a metric that the registry does not know are shares of a whole. */
export function isShare(metric: string): boolean {
  return SHARE.test(metric);
}
