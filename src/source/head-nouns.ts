/**
 * Words that end the name of a task: `Talking Face Generation`. Lower case, in
 * the singular and the plural where both occur.
 */
const HEAD_NOUNS = new Set(
  `abstraction accuracy adaptation agent alignment analysis animation annotation anonymization answering
  anticipation approximation assessment assignment attack attribution augmentation authentication
  automation backdoor benchmark benchmarking bias calibration captioning categorization characterization
  checking classification cleaning clique clustering coding colorization comparison completion comprehension
  compression construction continuation control conversion coreference correction correspondence counting
  coverage covering creation deblurring debugging decoding decomposition defense dehazing denoising
  deraining dereverberation description design desnowing detection development diagnosis diarization
  dialog dialogue disambiguation discovery discrimination disentanglement distillation docking driving dubbing
  editing efficiency elicitation embedding encoding enhancement entailment estimation evaluation evasion
  expansion explanation exploration extraction extrapolation fairness filtering filling fine-tuning
  forecasting forgetting forgery fusion games generalization generation grading grasping grounding
  grouping hallucination hashing identification imitation imputation induction inference inpainting
  instance integration interaction interpolation interpretability interpretation inversion labeling labelling
  lane learning linking localisation localization locomotion manipulation mapping matching matting
  measurement merging mining mitigation modeling modelling moderation monitoring navigation ner
  normalization odometry optimization outpainting paraphrasing parsing performance personalization planning
  pose prediction preservation pretraining pre-training processing profiling prognosis prompting proving
  pruning purification qa quantification quantization ranking rating reading reasoning recognition
  recommendation reconstruction recovery reduction reenactment refinement registration regression
  rehearsal re-identification reidentification relighting removal rendering reordering repair
  representation resolution restoration retargeting retouching retrieval rewriting rl robustness
  routing safety scheduling scoring screening search segmentation selection separation sequencing
  simulation simplification simulator slam solving sql sst steganography stitching stylization
  summarization super-resolution superresolution supervision surveillance swapping synchronization
  synthesis tagging testing tracing tracking training transcription transfer transformation translation
  transliteration triage tuning tutoring try-on typing understanding unlearning upscaling valuation
  verification vision visualization vqa watermarking zero-shot few-shot one-shot score model asr tts ocr nli mrc nlu nlg ood cir`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Endings of nouns of action that the list does not hold: `Anonymization`, `Tagging`, `Placement`. */
const ACTION_ENDING =
  /[a-z](?:tion|sion|ing|ment|ysis|esis|ance|ence|ity|ness|ure|age|als?|ery|ism)s?$/;

/** Shortest head noun whose mere start in a longer word is telling: `Detectionnu`, not `Qatar`. */
const TELLING_LENGTH = 6;

const WORD_DIVIDERS: ReadonlySet<string> = new Set(' \t-/()[],');

/** The last word of a name: what follows its last space, hyphen, slash or bracket, closing ones aside. */
function lastWord(name: string): string {
  let end = name.length;
  while (end > 0 && (name[end - 1] === ')' || name[end - 1] === ']')) end -= 1;
  let start = end;
  while (start > 0 && !WORD_DIVIDERS.has(name[start - 1]!)) start -= 1;
  return name.slice(start, end);
}

/** What follows the last space of a name: `Few-Shot` of `Cross-Domain Few-Shot`. */
function lastSpaced(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

function isHeadNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return HEAD_NOUNS.has(lower) || (lower.endsWith('s') && HEAD_NOUNS.has(lower.slice(0, -1)));
}

/** `Segmentation:`, `SMAC+`: signs after the last word. */
const ENDING_SIGNS = /[:*+]+$/;

/** `Parsing(Road)`: a parenthesis after the last word. */
const ENDING_PARENTHESIS = /\s*\([^()]*\)$/;

/** Whether a name ends in a word that ends names of tasks, signs and a parenthesis after it aside. */
export function endsInHeadNoun(name: string): boolean {
  const bare = name.replace(ENDING_SIGNS, '');
  return [bare, bare.replace(ENDING_PARENTHESIS, '')].some(
    (text) => isHeadNoun(lastSpaced(text)) || isHeadNoun(lastWord(text)),
  );
}

/** Whether a name ends like a noun of action, in the list or not: `Anonymization`. */
export function endsLikeAction(name: string): boolean {
  return ACTION_ENDING.test(lastWord(name));
}

/** Whether a word starts with a head noun and goes on: `Captioningnocaps`, `Few-Shotmini`, `QANatural`. */
function runsPast(word: string): boolean {
  if (isHeadNoun(word)) return false;
  for (let length = word.length - 1; length >= 2; length -= 1) {
    const start = word.slice(0, length);
    const isAcronym = start === start.toUpperCase();
    if ((isAcronym || length >= TELLING_LENGTH) && isHeadNoun(start)) return true;
  }
  return false;
}

/** `Detection3D`, `GenerationVox`: a small letter before a capital or a digit. */
const GLUED_INSIDE = /\p{Ll}[\p{Lu}\d]/u;

/**
 * Whether a name holds a head noun that goes on: at its end in any way
 * (`Captioningnocaps`), before that with a capital or a digit (`Detection3D Affordance`).
 */
export function runsPastHeadNoun(name: string): boolean {
  const words = name.replace(ENDING_SIGNS, '').replace(ENDING_PARENTHESIS, '').split(' ');
  const last = words.pop() ?? '';
  return (
    runsPast(last) ||
    runsPast(lastWord(last)) ||
    words.some((word) => GLUED_INSIDE.test(word) && runsPast(word))
  );
}
