import type { Random } from './random.ts';

const MODIFIERS =
  'Audio-driven Unsupervised Few-shot Open-Vocabulary 3D Video Semantic Self-supervised Cross-Modal Multi-label Temporal Weakly-Supervised Dense Interactive Zero-Shot Robust'.split(
    ' ',
  );
const OBJECTS =
  'Image Speech Node Graph Relation Object Action Text Question Talking Face|Point Cloud|Medical Image|Human Pose|Scene|Depth|Entity|Code|Molecule|Traffic|Music|Document|Gesture|Protein|Anomaly|Lane|Crowd|Event'
    .split('|')
    .flatMap((words, index) => (index === 0 ? words.split(' ') : [words]));
const HEADS =
  'Generation Classification Detection Segmentation Recognition Estimation Retrieval Answering Forecasting Reconstruction Completion Translation Tracking Prediction Captioning Matching Synthesis Editing Counting Localization'.split(
    ' ',
  );
const SYLLABLES =
  'vox cel mead lr hd tf coco ima nat cit kin eti robo bench quad wiki mini open big flo ran sen tim esc ade pas cal mar ket duke shape scan rea der'.split(
    ' ',
  );
const SPLITS = ['', '', ' (test)', ' (test)', ' (val)', ' (dev)', ' (test-dev)', ' (20-shot)'];
const METRICS =
  'SSIM PSNR FID Accuracy F1 mAP mIoU BLEU-4 ROUGE-L Hits@10 Recall@1 MAE RMSE AUC LPIPS CIDEr WER AP50 Top-1 PESQ'.split(
    ' ',
  );
const WORDS =
  'we propose a novel method for learning representations that transfer between domains without labels while previous work relies on handcrafted features our model attends to the structure of its input and reaches results better than those reported before on several datasets in both quantitative and qualitative comparisons furthermore ablation studies show which parts matter most to avoid artifacts we introduce an additional loss'.split(
    ' ',
  );
const GIVEN = 'Lele Ross Zhiyao Chenliang Ida Wei Anna Jonas Mei Priya Omar Lucía Tomáš Yuki'.split(
  ' ',
);
const FAMILY =
  'Chen Maddox Duan Xu Moss Zhang Kowalski Müller Tanaka Singh Haddad Nováková Kim Brown'.split(
    ' ',
  );

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `Unsupervised Node Classification` */
export function makeTask(random: Random): string {
  const modifier = random.next() < 0.5 ? [random.pick(MODIFIERS)] : [];
  return [...modifier, random.pick(OBJECTS), random.pick(HEADS)].join(' ');
}

/** `VoxCeleb2 (test)`, `MEAD 53` */
export function makeDataset(random: Random): string {
  const syllables = Array.from({ length: random.between(1, 3) }, () => random.pick(SYLLABLES));
  const name =
    random.next() < 0.3 ? syllables.join('').toUpperCase() : syllables.map(capital).join('');
  const number = ['', '', String(random.between(1, 99)), `-${random.between(1, 30)}`, ' 2.0'];
  return `${name}${random.pick(number)}${random.pick(SPLITS)}`;
}

/** A usual metric, or one that no registry knows. */
export function makeMetric(random: Random): string {
  return random.next() < 0.8
    ? random.pick(METRICS)
    : `${capital(random.pick(SYLLABLES))} ${random.pick(['Score', 'Error', 'Index', 'Rate'])}`;
}

/** A value as papers print it. */
export function makeValue(random: Random): string {
  return random.next() < 0.5
    ? (random.next() * 100).toFixed(random.between(1, 2))
    : random.next().toFixed(random.between(2, 4));
}

/** Words up to about `length` characters, sentence by sentence. */
export function makeProse(random: Random, length: number): string {
  let text = '';
  while (text.length < length) {
    const words = Array.from({ length: random.between(8, 24) }, () => random.pick(WORDS));
    text += `${text === '' ? '' : ' '}${capital(words.join(' '))}.`;
  }
  return text;
}

/** A title of its own for every number. */
export function makeTitle(random: Random, number: number): string {
  const words = Array.from({ length: random.between(5, 10) }, () => capital(random.pick(WORDS)));
  return `${capital(random.pick(SYLLABLES))}Net-${number}: ${words.join(' ')}`;
}

/** `Lele K. R. Chen`: about 130,000 people in all. */
export function makeAuthor(random: Random): string {
  const initial = String.fromCharCode(random.between(65, 90));
  const second = String.fromCharCode(random.between(65, 90));
  return `${random.pick(GIVEN)} ${initial}. ${second}. ${random.pick(FAMILY)}`;
}
