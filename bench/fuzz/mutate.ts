import type { Random } from '../ingest/random.ts';

/** A page and the name of its file, which decides how it is read. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** Lines and pieces that mean something to a reader, where they do not belong. */
const TOKENS = [
  ...['WorkDL logo mark', 'About', 'Related benchmarks', 'TaskDatasetResultRank', 'Other info'],
  ...['Showing 10 of 14 rows', 'Code', 'Follow for update', '...', '--', 'Ida Moss\u2022 2020'],
  ...['| Task | Dataset | Result | Rank | |', '| a | b | F10.5 | 3 | |', '| --- |', '\\|', '|'],
  ...['| Task Name | Dataset Name | SOTA Result | Trend | |', '12', '1,215', 'Hits@1097.9'],
  ...['<table>', '<tr><td>', '</tr>', '<td>', '<h1>', '</h1>', '<p>', '<!--', '-->', '<script>'],
  ...['&amp;', '&#0;', '&', '<', '---', 'captured: 2025-01-01', '\\v{c}', "\\'", '$', '\\(', '{'],
];

/** Characters that texts are seldom tested with. */
const CHARACTERS = [
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u0301', '\u200b'],
  ...['\u200f', '\u2028', '\u202e', '\u2022', '\ufeff', '\ufffd', '\uffff', '\ud800', '\udfff'],
  ...['\u{1f331}', '\u{e0041}', '\u4e2d', '\u05d0', '\u0130', '\ufb01', '\u1e9e', '\u2212', '\t'],
];

const LINE_ENDS = ['\n', '\r\n', '\r', '\n\n', ''];

const ENDINGS = ['.txt', '.md', '.html', '.htm'];

type Mutation = (text: string, random: Random, other: Sample) => string;

/** Change the lines of a text at a place that is chosen by chance. */
function onLines(change: (lines: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random.between(0, lines.length - 1), random);
    return lines.join('\n');
  };
}

const insertAt = (text: string, index: number, piece: string): string =>
  text.slice(0, index) + piece + text.slice(index);

const MUTATIONS: readonly Mutation[] = [
  onLines((lines, at) => void lines.splice(at, 1)),
  onLines((lines, at, random) => void lines.splice(at, random.between(1, 8))),
  onLines((lines, at) => void lines.splice(at, 0, lines[at]!)),
  onLines((lines, at, random) => {
    const other = random.between(0, lines.length - 1);
    [lines[at], lines[other]] = [lines[other]!, lines[at]!];
  }),
  onLines((lines, at) => void lines.splice(at, 2, lines.slice(at, at + 2).join(''))),
  onLines((lines, at, random) => void lines.splice(at, 0, random.pick(TOKENS))),
  onLines((lines, at, random) => {
    lines[at] = lines[at]!.repeat(random.between(2, 40));
  }),
  (text, random) => text.slice(0, random.between(0, text.length)),
  (text, random) => text.slice(random.between(0, Math.min(text.length, 400))),
  (text, random) => insertAt(text, random.between(0, text.length), random.pick(TOKENS)),
  (text, random) => insertAt(text, random.between(0, text.length), random.pick(CHARACTERS)),
  (text, random) => {
    const piece = random.pick([...TOKENS, ...CHARACTERS]).repeat(random.between(2, 300));
    return insertAt(text, random.between(0, text.length), piece);
  },
  (text, random) => {
    const at = random.between(0, text.length);
    return text.slice(0, at) + text.slice(at + random.between(1, 30));
  },
  (text, random) => {
    const at = random.between(0, text.length);
    const unit = String.fromCharCode(random.between(0, 0xffff));
    return text.slice(0, at) + unit + text.slice(at + 1);
  },
  (text, random, other) =>
    text.slice(0, random.between(0, text.length)) +
    other.text.slice(random.between(0, other.text.length)),
  (text, random) => text.replaceAll('\n', random.pick(LINE_ENDS)),
  (text) => `\uFEFF${text}`,
  (text) => text.replace(/^.*\n(?=WorkDL logo mark)/, ''),
  (text) => text.replace(/^.*\u2022.*$/m, ''),
  (text) => text.replace(/^Showing[^]*/m, ''),
  (text) => `<html><body><pre>${text}</pre></body></html>`,
  (text) => text.replaceAll('\n', '<br>'),
  (text) => text.toUpperCase(),
];

/** Make a page that nobody wrote out of pages that somebody did: one to five changes, one after the other. */
export function mutate(samples: readonly Sample[], random: Random): Sample {
  const sample = random.pick(samples);
  let { text } = sample;
  for (let rest = random.between(1, 5); rest > 0; rest -= 1) {
    text = random.pick(MUTATIONS)(text, random, random.pick(samples));
  }
  const stem = sample.name.replace(/\.[a-z]+$/, '');
  const isRenamed = random.next() < 0.1;
  const name = isRenamed ? stem + random.pick(ENDINGS) : sample.name;
  return { name, text: text.slice(0, 200_000) };
}
