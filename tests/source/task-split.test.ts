import { describe, expect, test } from 'vitest';
import { EMPTY_REGISTRY, type Registry } from '../../src/catalog/registry.ts';
import { gatherKnowledge } from '../../src/source/knowledge.ts';
import type { SourcePage } from '../../src/source/page.ts';
import { splitTask } from '../../src/source/task-split.ts';
import { DOUBT_MARGIN } from '../../src/source/weights.ts';

function split(glued: string, registry: Partial<Registry> = {}, pages: SourcePage[] = []) {
  const decision = splitTask(glued, gatherKnowledge({ ...EMPTY_REGISTRY, ...registry }, pages));
  if (!decision) return undefined;
  const { read, doubt } = decision;
  return { read: [read.left, read.right], doubt: doubt.map(({ left, right }) => [left, right]) };
}

const named = (name: string, spellings: string[] = []) => ({
  name,
  spellings,
  distinct: [],
  area: null,
  note: null,
});

describe('a task glued to a dataset', () => {
  test.each([
    ['Plant Growth ForecastingAllotment (test)', 'Plant Growth Forecasting', 'Allotment (test)'],
    [
      'Face Animation (Self-driven)Garden-7 (test)',
      'Face Animation (Self-driven)',
      'Garden-7 (test)',
    ],
    ['Image Captioningnocaps (val)', 'Image Captioning', 'nocaps (val)'],
    ['Object DetectionnuScenes', 'Object Detection', 'nuScenes'],
    ['Text-to-SQLSpider', 'Text-to-SQL', 'Spider'],
    ['Open-domain QANaturalQuestions', 'Open-domain QA', 'NaturalQuestions'],
    ['Cross-Lingual NERUNER v1', 'Cross-Lingual NER', 'UNER v1'],
    ['Word Alignmenten-es', 'Word Alignment', 'en-es'],
    ['3D Object Detection3DPW', '3D Object Detection', '3DPW'],
    ['Few-Shot Learningmini-Garden 5-way', 'Few-Shot Learning', 'mini-Garden 5-way'],
    ['Affordance Detection3D AffordanceNet', 'Affordance Detection', '3D AffordanceNet'],
    ['Road Scene Parsing(Road)Argoverse', 'Road Scene Parsing(Road)', 'Argoverse'],
    [
      'Talking head synthesisMay avatar Lieu audio',
      'Talking head synthesis',
      'May avatar Lieu audio',
    ],
    ['OpenAI GymHalfCheetah-v2', 'OpenAI Gym', 'HalfCheetah-v2'],
    ['SMAC+Off_Distant', 'SMAC+', 'Off_Distant'],
    ['Orchard IIMoveToBarn', 'Orchard II', 'MoveToBarn'],
    ['WiFi SensingBarnDoor', 'WiFi Sensing', 'BarnDoor'],
    ['Fence HarmonizationiNature', 'Fence Harmonization', 'iNature'],
    ['Long-range modelingen-fr', 'Long-range modeling', 'en-fr'],
    ['Word Embeddingsenwik8', 'Word Embeddings', 'enwik8'],
    ['Conversational QA20NEWS', 'Conversational QA', '20NEWS'],
    ['KBQABANKING77', 'KBQA', 'BANKING77'],
    ['Text-to-Imagemini-Barn', 'Text-to-Image', 'mini-Barn'],
    ['Audio GenerationeBarn', 'Audio Generation', 'eBarn'],
    ['Crop Predictionfarm_hub_500 WER fullBARN', 'Crop Prediction', 'farm_hub_500 WER fullBARN'],
  ])('%s', (glued, task, dataset) => {
    expect(split(glued)).toEqual({ read: [task, dataset], doubt: [] });
  });

  test('cannot be cut where a string is one word', () => {
    expect(split('a')).toBeUndefined();
    expect(split('')).toBeUndefined();
  });

  test('is cut where no kind of border is good, rather than not at all', () => {
    expect(split('weeds')?.read.join('')).toBe('weeds');
  });

  test('is told with the other reading where two come close', () => {
    expect(split('Orchard QXMoveToBarn')).toEqual({
      read: ['Orchard QXMove', 'ToBarn'],
      doubt: [['Orchard QX', 'MoveToBarn']],
    });
  });
});

describe('what is known', () => {
  test('a task of the registry decides', () => {
    const tasks = [named('Orchard QX')];
    expect(split('Orchard QXMoveToBarn', { tasks })).toEqual({
      read: ['Orchard QX', 'MoveToBarn'],
      doubt: [],
    });
  });

  test('so does a spelling of the registry', () => {
    const tasks = [named('Orchard 2', ['Orchard QX'])];
    expect(split('Orchard QXMoveToBarn', { tasks })?.read).toEqual(['Orchard QX', 'MoveToBarn']);
  });

  test('a dataset of the registry decides, its split aside', () => {
    const datasets = [named('MoveToBarn')];
    expect(split('Orchard QXMoveToBarn (test)', { datasets })?.read).toEqual([
      'Orchard QX',
      'MoveToBarn (test)',
    ]);
  });

  test('a reading that people wrote down is taken as it is', () => {
    const readings = [
      {
        glued: 'Plant DetectionRose',
        read: ['Plant', 'DetectionRose'] as [string, string],
        note: null,
      },
    ];
    expect(split('Plant DetectionRose', { readings })).toEqual({
      read: ['Plant', 'DetectionRose'],
      doubt: [],
    });
  });

  test('a clean cell of a Markdown page decides for the other flavour', () => {
    const place = { task: 'Orchard QX', dataset: 'Other' };
    const row = { lines: [1, 1] as const, place, measurement: null, listed: 1 };
    const pages = [{ rows: [row] } as unknown as SourcePage];
    expect(split('Orchard QXMoveToBarn', {}, pages)?.read).toEqual(['Orchard QX', 'MoveToBarn']);
  });
});

test('doubt is told of every candidate within the margin, and of no other', () => {
  const decision = splitTask('Orchard QXMoveToBarn', gatherKnowledge(EMPTY_REGISTRY, []))!;
  for (const { score } of decision.doubt) {
    expect(decision.read.score - score).toBeLessThan(DOUBT_MARGIN);
  }
  expect(decision.read.clues).toContain('first plain border');
});
