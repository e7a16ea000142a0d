/**
 * What each clue counts for when a glued string is split. The sum of its clues
 * is a candidate's score; a point is roughly a factor of two in the odds.
 *
 * A task and a dataset: `Talking Face GenerationLRW (test)`.
 */
export const TASK_WEIGHTS = {
  // What stands on both sides of the border. Exactly one of these applies.
  'border lower|Upper': 0,
  'border )|any': 0,
  'border lower|digit': -2,
  'border acronym|Word': -3,
  'border digit|Upper': -4,
  'border sign|Upper': -3,
  'border Upper|Upper': -5,
  'border lower|lower': -6,
  'border other': -9,
  // The earliest border of the two kinds that are nearly always right.
  'first plain border': 3,

  // How the task ends.
  'task ends in a head noun': 6,
  'task ends like a noun of action': 2,
  'task ends in a joining word': -8,
  'task swallows the start of a dataset': -7,
  'task ends in a mixed-case word': -4,

  // Halves that no name is.
  'task is hardly a word': -8,
  'parenthesis left open': -10,
  'dataset is a number': -8,
  'dataset is a single letter': -6,
  'dataset starts with a joining sign': -6,

  // Names met before.
  'task in the registry': 10,
  'task in a clean cell': 9,
  'task read in other rows': 6,
  'dataset in the registry': 8,
  'dataset in a clean cell': 8,
  'dataset read in other rows': 6,
  'dataset starts with a known name': 5,
} as const;

/** A metric and its value: `Hits@1097.9`. */
export const METRIC_WEIGHTS = {
  // How the value is written.
  'longest value': 3,
  'value starts with a spare zero': -25,
  'value starts with a dot': -25,
  'value starts after a space': -8,
  'value is cut out of a decimal': -6,
  'value has a minus of its own': 1,
  'value has a plus of its own': -3,
  'value is a number with a sign or a unit': -1,
  'value is a word': -3,
  'value is out of range': -20,

  // How the metric ends.
  'metric ends in a sign that wants a number': -12,
  'metric ends in a minus': -4,
  'metric is a single letter': -1,
  'parenthesis left open': -12,

  // The grammar of names that end in a number.
  'cutoff is a usual one': 6,
  'name takes its number': 6,

  // Names met before.
  'metric in the registry': 10,
  'metric in the registry but for case': 7,
  'longest name in the registry': 4,
  'metric read in other rows': 4,
  'metric read on the same benchmark': 4,
} as const;

/** A candidate that comes closer than this to the best is told as doubt. */
export const DOUBT_MARGIN = 3;

/** A reading that leads by this much is sure enough to count as a clue for other rows. */
export const SURE_MARGIN = 5;
