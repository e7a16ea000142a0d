import { seededRandom, type Random } from '../ingest/random.ts';

const ONSETS =
  'b c d f g h k l m n p r s t v w z br ch cl cr dr fl fr gr pl pr qu sc sh sp st th tr'.split(' ');
const NUCLEI = 'a e i o u a e i o ai ea ie io ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 't', 'm', 'ng', 'nt', 'st', 'ck', 'x'];
const ENDINGS = [
  '',
  '',
  '',
  'ing',
  'ion',
  'al',
  'ive',
  'er',
  'ed',
  'ity',
  'ment',
  'ic',
  'ized',
  'net',
];

/** Words that every field of research is full of, the most frequent first. */
export const COMMON_WORDS =
  'learning network networks deep model models image neural video data language detection generation recognition representation segmentation adversarial attention graph efficient robust self-supervised multi-modal few-shot zero-shot large-scale visual temporal semantic transformer diffusion contrastive classification estimation adaptation prediction knowledge training domain speech text object human pose face talking cross-modal audio-visual dynamic hierarchical unified weakly-supervised end-to-end reasoning retrieval translation optimization distillation embedding pre-training reinforcement policy benchmark dataset analysis framework approach'.split(
    ' ',
  );

/** Words that say nothing, which every title has. */
export const STOP_WORDS =
  'for of with and in a the via from on to by using is all you need an'.split(' ');

/** The word of a number, the same wherever it is asked for: `strouningal`. */
export function makeWord(seed: number, number: number): string {
  const random = seededRandom(seed + number * 7_919);
  const syllables = Array.from(
    { length: random.between(1, 3) },
    () => random.pick(ONSETS) + random.pick(NUCLEI) + random.pick(CODAS),
  );
  return syllables.join('') + random.pick(ENDINGS);
}

/**
 * A number below `count`, small ones most often, as words are used; `flat` of
 * the first are about equally frequent (the law of Zipf and Mandelbrot).
 */
export function zipf(random: Random, count: number, flat = 1): number {
  const drawn = flat * Math.exp(random.next() * Math.log((count + flat) / flat)) - flat;
  return Math.min(count - 1, Math.floor(drawn));
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
