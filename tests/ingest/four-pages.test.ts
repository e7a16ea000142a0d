import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/store/load-catalog.ts';
import { ingest } from '../fixtures/ingest-scratch.ts';
import {
  CONTENT,
  readDerived,
  readTree,
  scratchContent,
  writeFiles,
} from '../fixtures/scratch-content.ts';

const PAGES = [
  '000_0181b8f42390574b.txt',
  '001_4f5b9bb36b5b33ef.txt',
  '002_10d947c095fa9c41.txt',
  '003_bd0ddb69de174357.txt',
] as const;

/** Every row of the four pages, split by hand: first line, task, dataset, metric, value, listed. */
const ROWS: Readonly<
  Record<
    (typeof PAGES)[number],
    readonly (readonly [number, string, string, string, string, number])[]
  >
> = {
  '000_0181b8f42390574b.txt': [
    [15, 'Talking Face Generation', 'LRW (test)', 'SSIM', '0.861', 28],
    [18, 'Talking head synthesis', 'User Study', 'Lip Sync Quality', '4.46', 18],
    [21, 'Talking Face Generation', 'LRS2 (test)', 'SSIM', '0.4867', 18],
    [24, 'Talking Face Generation', 'VoxCeleb2 (test)', 'SSIM', '0.886', 14],
    [27, 'Audio-driven talking head synthesis', 'VoxCeleb2 13 (test)', 'LSE-C', '8.21', 7],
    [30, 'Audio-driven talking head synthesis', 'Mead 60 (test)', 'LSE-C', '8.04', 7],
    [33, 'Video Dubbing', 'LRS2 (test)', 'SyncScore', '5.2', 6],
    [36, 'Video Dubbing', 'LRS3 (test)', 'SyncScore', '6.15', 6],
    [39, 'Talking Face Generation', 'User Study', 'Image Quality', '2.98', 6],
    [42, 'Talking Face Reconstruction', 'LRS3 (test)', 'PSNR', '15.6', 6],
  ],
  '001_4f5b9bb36b5b33ef.txt': [
    [15, 'Talking Head Generation', 'HDTF (test)', 'FID', '31.41', 73],
    [18, 'Talking Face Generation', 'LRS2 (test)', 'SSIM', '0.9399', 18],
    [21, 'Visual Dubbing', 'ContextDubBench 1.0 (test)', 'FID', '14.891', 18],
    [24, 'Talking head synthesis', 'User Study', 'Lip Sync Quality', '3.161', 18],
    [27, 'Head reconstruction', 'Video sequences (test)', 'PSNR', '35.1525', 11],
    [30, 'Talking head synthesis', 'May avatar Shaheen audio', 'Sync-D', '9.819', 10],
    [33, 'Talking head synthesis', 'May avatar Lieu audio', 'Sync-D', '9.392', 10],
    [36, 'Audio Driven Talking Head Generation', 'HDTF 51 (test)', 'SSIM', '0.874', 9],
    [39, 'Visual Dubbing', 'User Study', 'Realism', '2.74', 9],
    [42, 'Visual Dubbing', 'HDTF (test)', 'PSNR', '28.571', 9],
  ],
  '002_10d947c095fa9c41.txt': [
    [15, 'Portrait Animation (Self-reenactment)', 'VFHQ (test)', 'FVD', '628.5', 23],
    [18, 'Talking head synthesis', 'User Study', 'Lip Sync Quality', '4.44', 18],
    [
      21,
      'Portrait Animation (Cross-reenactment)',
      'FFHQ source + VFHQ driving (test)',
      'CSIM',
      '0.2181',
      18,
    ],
    [24, 'Self-reenactment portrait animation', 'MEAD 59 (test)', 'CSIM', '0.3256', 18],
    [27, 'Facial Reenactment', 'VFHQ Self-Reenactment', 'MSE', '0.047', 8],
    [30, 'Facial Reenactment', 'VFHQ Cross-Reenactment', 'ID-SIM', '0.756', 8],
    [33, 'Audio-driven talking head synthesis', 'VoxCeleb2 13 (test)', 'LSE-C', '7.26', 7],
    [36, 'Audio-driven talking head synthesis', 'Mead 60 (test)', 'LSE-C', '7.24', 7],
    [39, 'Facial Component Control', 'MEAD 53 (test)', 'Pose Error', '33.081', 5],
    [42, 'Expression Control Accuracy', 'VoxCeleb2', 'MSE', '0.156', 4],
  ],
  '003_bd0ddb69de174357.txt': [
    [15, 'Talking Face Generation', 'LRW (test)', 'SSIM', '0.81', 28],
    [18, 'Talking Face Generation', 'LRS2 (test)', 'SSIM', '0.3944', 18],
    [21, 'Talking Face Generation', 'VoxCeleb2 (test)', 'SSIM', '0.826', 14],
    [24, 'Video Dubbing', 'LRS3 (test)', 'SyncScore', '4.43', 6],
    [27, 'Video Dubbing', 'LRS2 (test)', 'SyncScore', '3.51', 6],
    [30, 'Talking Face Generation', 'User Study', 'Image Quality', '1.78', 6],
    [33, 'Talking Face Reconstruction', 'LRS3 (test)', 'PSNR', '10.9', 6],
    [36, 'Talking Head Generation', 'VoxCeleb and LRW (test)', 'Lip Sync Quality', '2.87', 4],
    [39, 'Talking Face Generation', 'MEAD (test)', 'Mean Lip Deviation', '3.27', 4],
  ],
};

function pages(): Record<string, Buffer> {
  return Object.fromEntries(
    PAGES.map((name) => [name, readFileSync(join(CONTENT, 'sources', 'workdl', name))]),
  );
}

async function ingestPages(registry?: Record<string, string>): Promise<Catalog> {
  const content = scratchContent(pages(), registry);
  await ingest(content);
  return loadCatalog(content);
}

describe.each([
  ['with the registry', undefined],
  ['without a registry', {}],
])('the four pages, %s', (_, registry) => {
  test.each(PAGES)('%s is read as people read it, without doubt', async (name) => {
    const { papers } = await ingestPages(registry);
    const paper = papers.find(({ captures }) => captures[0]?.file === `workdl/${name}`);
    const rows = paper?.results.map(({ source, read, listed, doubt }) => {
      expect(doubt).toEqual([]);
      return ['lines' in source && source.lines[0], ...read, listed];
    });
    expect(rows).toEqual(ROWS[name]);
  });

  test('are four papers with 39 results on 27 benchmarks', async () => {
    const { papers, benchmarks } = await ingestPages(registry);
    expect(papers).toHaveLength(4);
    expect(papers.flatMap(({ results }) => results)).toHaveLength(39);
    expect(benchmarks).toHaveLength(27);
  });
});

test('the values are the printed numbers, and every metric is known', async () => {
  const { papers, problems } = await ingestPages();
  for (const { read, value } of papers.flatMap(({ results }) => results)) {
    expect(String(value)).toBe(read[3]);
  }
  expect(problems.map(({ code }) => code).sort()).toEqual([
    'truncated-results',
    'truncated-results',
    'truncated-results',
  ]);
});

test('what is checked in is what the ingest makes of the sources, to the byte', async () => {
  const own = readTree(CONTENT);
  const inFolder = (folder: string) =>
    Object.fromEntries(
      Object.entries(own).flatMap(([path, text]) =>
        path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), text]] : [],
      ),
    );
  const content = scratchContent(inFolder('sources/workdl'), inFolder('registry'));
  // The ids that were published are part of the start; nothing else derived is.
  writeFiles(content, { 'ids.json': own['ids.json'] ?? '' });
  await ingest(content);
  const isDerived = (path: string) =>
    /^(?:papers|benchmarks)\/|^(?:problems|ids)\.json$/.test(path);
  const expected = Object.fromEntries(Object.entries(own).filter(([path]) => isDerived(path)));
  expect(readDerived(content)).toEqual(expected);
});
