/** Cutoffs of ranked lists: `Hits@10`. */
const RANKS = /^(?:[1-9]|10|15|20|25|30|40|50|100|200|300|500|1000)$/;

/** Thresholds of overlap and of false alarms: `mAP@0.5`, `TPR@0.01`. */
const THRESHOLDS = /^(?:0\.(?:[1-9]|[1-9]5|01|001|0001)|1e-\d)$/;

/** `Hits@10`, `Recall @ 5`, `mAP@0.5`, `TAR @ FAR=0.01`: whatever stands before, then a cutoff. */
const CUTOFF = /[@=]\s?(1e-\d|\d+(?:\.\d+)?)$/;

/** `mAP@0.5:0.95`, `AP@[0.5:0.95`: thresholds from and to. */
const CUTOFF_RANGE = /@\s?\[?0?\.5(?:0)?[:-]0?\.95$/;

/** Other names that end in a number, and which numbers those are. */
const NAMES_WITH_NUMBER = [
  /** `F1`, `Macro F1`, `IDF1`, `F0.5` */
  /[Ff]-?(?:1|0\.5)$/,
  /** `AP50`, `mAP75`, `AP_50`, `box AP50` */
  /AP_?(?:25|50|70|75|85|90|95)$/,
  /** `sAP10`, `AR100` */
  /(?:sAP(?:5|10|15)|AR_?(?:10|50|100|300|1000))$/,
  /** `BLEU-4`, `Self-BLEU-3`, `B-4`, `B4` */
  /(?:^|[\s-])(?:(?:[Bb][Ll][Ee][Uu]|B)-|B)[1-4]$/,
  /** `ROUGE-1`, `Rouge-2`, `R-1` */
  /(?:^|\s)(?:[Rr][Oo][Uu][Gg][Ee]|R)-(?:[12]|SU4)$/,
  /** `Top-5`, `top1`, `Top 10` */
  /(?:^|[\s(])[Tt]op[\s-]?(?:1|3|5|10|20|50|100)$/,
  /** `Rank-1`, `Hits-10`, `Recall-5`, `P-5` */
  /(?:^|\s)(?:[Rr]ank|[Hh]its?|[Rr]ecall|[Pp]recision|P|NDCG|MRR|HR)-(?:1|3|5|10|20|50|100)$/,
  /** `R1`, `R10`: recall of retrieval */
  /(?:^|\s)R(?:1|5|10)$/,
  /** `Distinct-2`, `Dist-1`, `D-2` */
  /(?:^|[\s-])(?:[Dd]is(?:t(?:inct)?)?|D)-[1-4]$/,
  /** `FPR95` */
  /FPR_?95$/,
  /** `Delta < 1.25` */
  /1\.25$/,
  /** `Chamfer L2`, `L1` */
  /(?:^|\s)L[12]$/,
  /** `SemEval 2007` */
  /\s(?:19|20)\d\d$/,
  /** `MaxBoxAccV2` */
  /\p{Ll}V\d$/u,
  /** `MSE*100` */
  /[*\u00D7]\s?10{1,4}$/,
] as const;

/** Names whose values are a share of a whole, printed up to 1 or up to 100. */
const SHARE =
  /@\s?[\d.]+$|(?:^|\s|[a-z])F(?:-?[123])?$|A[PR]_?\d*$|(?:[Aa]ccuracy|[Pp]recision|[Rr]ecall|Acc|AUC|IoU|[Dd]ice|BLEU|Bleu|ROUGE|[Rr]ouge|[Tt]op|[Rr]ank)[\s-]?(?:\d+|L)?$/;

/** What the grammar says of a name that ends in a number. */
export function numberInName(metric: string): 'usual cutoff' | 'takes it' | undefined {
  const cutoff = CUTOFF.exec(metric)?.[1];
  if (cutoff !== undefined && (RANKS.test(cutoff) || THRESHOLDS.test(cutoff)))
    return 'usual cutoff';
  if (CUTOFF_RANGE.test(metric)) return 'usual cutoff';
  return NAMES_WITH_NUMBER.some((pattern) => pattern.test(metric)) ? 'takes it' : undefined;
}

/** Whether the values of a metric that the registry does not know are shares of a whole. */
export function isShare(metric: string): boolean {
  return SHARE.test(metric);
}
