import { describe, expect, test } from 'vitest';
import { EMPTY_REGISTRY, type Metric, type Registry } from '../../src/catalog/registry.ts';
import { gatherKnowledge } from '../../src/source/knowledge.ts';
import { splitMeasurement } from '../../src/source/metric-split.ts';

function split(glued: string, registry: Partial<Registry> = {}) {
  const known = gatherKnowledge({ ...EMPTY_REGISTRY, ...registry }, []);
  const decision = splitMeasurement(glued, 'Some TaskSome Dataset', known);
  if (!decision) return undefined;
  const { read, doubt } = decision;
  return { read: [read.left, read.right], doubt: doubt.map(({ left, right }) => [left, right]) };
}

function metric(name: string, more: Partial<Metric> = {}): Metric {
  const id =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'x';
  return {
    ...{ id, name, aliases: [], direction: 'higher', unit: null, range: null },
    ...{ rating: false, measures: 'Something.', reference: null, ...more },
  };
}

describe('a metric glued to its value', () => {
  test.each([
    ['SSIM0.861', 'SSIM', '0.861'],
    ['FVD628.5', 'FVD', '628.5'],
    ['Lip Sync Quality4.46', 'Lip Sync Quality', '4.46'],
    ['Hits@1097.9', 'Hits@10', '97.9'],
    ['Hits@10.345', 'Hits@1', '0.345'],
    ['Hits@142.8', 'Hits@1', '42.8'],
    ['NDCG@100.6097', 'NDCG@10', '0.6097'],
    ['R@18.43', 'R@1', '8.43'],
    ['Precision@1541.1', 'Precision@15', '41.1'],
    ['BLEU-40.101', 'BLEU-4', '0.101'],
    ['F131.5', 'F1', '31.5'],
    ['F10.85', 'F1', '0.85'],
    ['AP5047.2', 'AP50', '47.2'],
    ['Top-192.5', 'Top-1', '92.5'],
    ['Top-1 Accuracy92.66', 'Top-1 Accuracy', '92.66'],
    ['Rank-110.3', 'Rank-1', '10.3'],
    ['mAP@0.563', 'mAP@0.5', '63'],
    ['mAP@0.5:0.9545.2', 'mAP@0.5:0.95', '45.2'],
    ['ROUGE-L27.13', 'ROUGE-L', '27.13'],
    ['CheXpert-14 Score0.474', 'CheXpert-14 Score', '0.474'],
    ['Time to 5% WER23', 'Time to 5% WER', '23'],
    ['LPIPS (±60°)0.223', 'LPIPS (±60°)', '0.223'],
    ['Average Accuracy (38 Datasets)32.3', 'Average Accuracy (38 Datasets)', '32.3'],
    ['Hit Rate @ 1 (HR@1)32.44', 'Hit Rate @ 1 (HR@1)', '32.44'],
    ['Tokens Processed2,946', 'Tokens Processed', '2,946'],
    ['G01.17', 'G0', '1.17'],
    ['L2 Norm0.0434', 'L2 Norm', '0.0434'],
    ['Avg.59.6', 'Avg.', '59.6'],
    ['chrF++72.29', 'chrF++', '72.29'],
    ['SemEval 200762.2', 'SemEval 2007', '62.2'],
    ['Accuracy93%', 'Accuracy', '93%'],
    ['Parameters11.2M', 'Parameters', '11.2M'],
    ['Test Accuracy0.8043 ± 0.0003', 'Test Accuracy', '0.8043 ± 0.0003'],
    ['PSNR / SSIM31.2/0.91', 'PSNR / SSIM', '31.2/0.91'],
    ['Uses ImagesYes', 'Uses Images', 'Yes'],
    ['BrierN/A', 'Brier', 'N/A'],
  ])('%s', (glued, name, printed) => {
    expect(split(glued)).toEqual({ read: [name, printed], doubt: [] });
  });

  test('is told with the other reading where a name may end in a usual number', () => {
    expect(split('PSDS10.583')).toEqual({
      read: ['PSDS', '10.583'],
      doubt: [['PSDS1', '0.583']],
    });
    expect(split('FVD162.4')?.read).toEqual(['FVD', '162.4']);
  });

  test('is told with the other reading where a dash may belong to either', () => {
    expect(split('Fidelity-0.8')).toEqual({
      read: ['Fidelity', '-0.8'],
      doubt: [['Fidelity-', '0.8']],
    });
  });

  test.each([
    ['HPSv296.2', 'HPSv2', '96.2'],
    ['PSDS-10.372', 'PSDS-1', '0.372'],
    ['CD-L11.37', 'CD-L1', '1.37'],
    ['AP/L270.41', 'AP/L2', '70.41'],
    ['R^20.9314', 'R^2', '0.9314'],
    ['minADE51.07', 'minADE5', '1.07'],
    ['AP75 novel31.2', 'AP75 novel', '31.2'],
    ['mAP@.552.1', 'mAP@.5', '52.1'],
    ['FPR@9512.4', 'FPR@95', '12.4'],
    ['P@150.543', 'P@15', '0.543'],
    ['Pose Error33.081', 'Pose Error', '33.081'],
    ['Median Rank128.8', 'Median Rank', '128.8'],
    ['tOF10.37', 'tOF', '10.37'],
    ['Grades 7-1268.82', 'Grades 7-12', '68.82'],
    ['PM2.511.4', 'PM2.5', '11.4'],
    ['Loss-0.19', 'Loss', '-0.19'],
  ])('%s is read by the look of its number and the number in its name', (glued, name, printed) => {
    expect(split(glued)?.read).toEqual([name, printed]);
  });

  test.each([
    ['Parameters~257M', 'Parameters', '~257M'],
    ['SemEval 2015**70.3**', 'SemEval 2015', '**70.3**'],
    ['Frame (fps)42.2 (3090)', 'Frame (fps)', '42.2 (3090)'],
    ['GovRep60.3 / 30.0 / 31.5', 'GovRep', '60.3 / 30.0 / 31.5'],
    ['Resolution640x192', 'Resolution', '640x192'],
    ['p-value<0.001', 'p-value', '<0.001'],
    ['P@10%39.9+', 'P@10%', '39.9+'],
    ['Electronics85,06', 'Electronics', '85,06'],
    ['Hits@1-', 'Hits@1', '-'],
    ['Accuracy--', 'Accuracy', '--'],
    ['SemEval 2007\u2013', 'SemEval 2007', '\u2013'],
    ['Validation AccuracyPlease tell us', 'Validation Accuracy', 'Please tell us'],
  ])('%s keeps what is printed beside a number', (glued, name, printed) => {
    expect(split(glued)?.read).toEqual([name, printed]);
  });

  test.each(['Accuracy', 'SacreBLEU', 'mAP', '', '5', '...'])('%j has no value', (glued) => {
    expect(split(glued)).toBeUndefined();
  });
});

describe('a sign that keeps metric and value apart', () => {
  test.each([
    ['FID: 12.3', 'FID:', '12.3'],
    ['mAP: 41.25', 'mAP:', '41.25'],
    ['Top-1 Accuracy: 76.4', 'Top-1 Accuracy:', '76.4'],
    ['SSIM: 0.9', 'SSIM:', '0.9'],
    ['FID = 12.3', 'FID =', '12.3'],
    ['PSNR: -3.1', 'PSNR:', '-3.1'],
    ['FID:12.3', 'FID:', '12.3'],
  ])('is respected in %j', (glued, metric, printed) => {
    expect(split(glued)).toEqual({ read: [metric, printed], doubt: [] });
  });
});

describe('what is known', () => {
  test('a metric of the registry settles what a dash belongs to', () => {
    expect(split('CMOS-0.19', { metrics: [metric('CMOS')] })).toEqual({
      read: ['CMOS', '-0.19'],
      doubt: [],
    });
    expect(split('Fidelity-0.8', { metrics: [metric('Fidelity-')] })).toEqual({
      read: ['Fidelity-', '0.8'],
      doubt: [],
    });
  });

  test('the longest of several names wins', () => {
    expect(split('AP5.04', { metrics: [metric('AP'), metric('AP5')] })?.read).toEqual([
      'AP',
      '5.04',
    ]);
    expect(split('AP55.04', { metrics: [metric('AP'), metric('AP5')] })?.read).toEqual([
      'AP5',
      '5.04',
    ]);
  });

  test('an alias is as good as a name', () => {
    const metrics = [metric('Mean Reciprocal Rank at 10', { aliases: ['Rank10'] })];
    expect(split('Rank103.5', { metrics })?.read).toEqual(['Rank10', '3.5']);
  });

  test('a value outside the range of its metric speaks against the cut', () => {
    const metrics = [metric('Yield', { range: [0, 100] }), metric('Yield1', { range: [0, 100] })];
    expect(split('Yield123.4', { metrics })?.read).toEqual(['Yield1', '23.4']);
  });

  test('a reading that people wrote down is taken as it is', () => {
    const readings = [
      { glued: 'Foo-12.3', read: ['Foo-1', '2.3'] as [string, string], note: null },
    ];
    expect(split('Foo-12.3', { readings })).toEqual({ read: ['Foo-1', '2.3'], doubt: [] });
  });
});
