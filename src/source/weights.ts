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
  'border Upper|lower': -6,
  'border Upper|digit': -5,
  'border other': -9,
  // The earliest border of the two kinds that are nearly always right.
  'first plain border': 4,

  // How the task ends.
  'task ends in a head noun': 6,
  'task ends in its object': 4,
  'task ends like a noun of action': 2,
  'task ends in a numeral': 5,
  'task ends in a joining word': -8,
  'task swallows the start of a dataset': -10,
  'task ends in a mixed-case word': -5,

  // Halves that no name is.
  'border runs through a mixed-case word': -8,
  'word goes on behind the border': -6,
  'task is one word that ends no task': -3,
  'task is hardly a word': -8,
  'parenthesis left open': -10,
  'dataset holds the end of a task': -4,
  'dataset is a number': -8,
  'dataset is a single letter': -6,
  'dataset starts with a joining sign': -6,
  'dataset starts with the task': 5,

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
  'longest value': 4,
  'value starts with a spare zero': -25,
  'value starts with a dot': -25,
  'value starts after a space': -8,
  'value is cut out of a decimal': -6,
  'value has a minus of its own': -4,
  'minus stands behind a digit': -4,
  'value has a plus of its own': -3,
  'value is a number with a sign or a unit': -1,
  'value is a word': -3,
  'value is a bound': -6,
  'value is out of range': -28,
  'value is hardly a share': -8,

  // What the digits look like; most values are printed as 88.2 or 88.23.
  'value is a share to many places': -1,
  'value is a share to few places': -2,
  'value has one digit before its point': -2,
  'value has many places for its size': -3,
  'value is large and not whole': -2,
  'value is large and has many places': -3,
  'value is huge and not whole': -5,
  'value is whole': -2,

  // How the metric ends.
  'metric ends in a sign that wants a number': -12,
  'metric ends in a minus': -2,
  'kept apart by a sign': 14,
  'cut through a number that stands apart': -20,
  'metric is a single letter': -3,
  'parenthesis left open': -12,

  // The grammar of names that end in a number.
  'cutoff is a common one': 6,
  'cutoff is a usual one': 5,
  'name takes its number': 7,
  'name ends in a usual number': 1,
  'name ends in an odd number': -4,

  // Names met before.
  'metric in the registry': 10,
  'metric in the registry but for case': 7,
  'longest name in the registry': 8,
  'others go on with a zero as well': 6,
  'metric read in other rows': 4,
  'metric read on the same benchmark': 4,
} as const;

/** A candidate that comes closer than this to the best is told as doubt. */
export const DOUBT_MARGIN = 3;

/** A reading that leads by this much is sure enough to count as a clue for other rows. */
export const SURE_MARGIN = 5;

/** The most points that what was read in other rows adds to a candidate. */
export const MOST_OF_OTHER_ROWS = Math.max(
  TASK_WEIGHTS['task read in other rows'] + TASK_WEIGHTS['dataset read in other rows'],
  METRIC_WEIGHTS['others go on with a zero as well'] +
    METRIC_WEIGHTS['metric read in other rows'] +
    METRIC_WEIGHTS['metric read on the same benchmark'],
);

/** A reading that leads by this much keeps its lead, without a doubt, whatever other rows say. */
export const SETTLED_MARGIN = MOST_OF_OTHER_ROWS + DOUBT_MARGIN;

/** What speaks for or against a cut between task and dataset. */
export type TaskClue = keyof typeof TASK_WEIGHTS;

/** What speaks for or against a cut between metric and value. */
export type MetricClue = keyof typeof METRIC_WEIGHTS;
