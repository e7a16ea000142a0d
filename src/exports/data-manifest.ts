import { z } from 'zod';
import { toCsv } from './csv.ts';
import { DATA_CONTENTS, DATA_FORMATS, DATA_SCOPES, type DataContent } from './data-file.ts';

const rangeShape = {
  rows: z.int().min(0).describe('Papers, benchmarks or results in the file or the parts it names'),
  first: z
    .string()
    .nullable()
    .describe('Id of the first thing in it; of results, of the first benchmark'),
  last: z.string().nullable(),
};

/** `/data/manifest.json`: every file of the whole data, to be loaded and verified by. */
export const dataManifestSchema = z.strictObject({
  version: z.string().describe('Version of the catalog: equal exactly when its content is'),
  date: z.string().nullable().describe('Day of the newest change, where one is known'),
  licenses: z
    .array(z.strictObject({ covers: z.string(), license: z.string() }))
    .describe('What may be done with which part of the data'),
  files: z.array(
    z.strictObject({
      path: z.string().describe('Path below the folder of this manifest'),
      address: z.string(),
      content: z.enum(DATA_CONTENTS),
      scope: z
        .enum(DATA_SCOPES)
        .describe('Whether the file holds all, a part, or only the list of the parts'),
      format: z.enum(DATA_FORMATS),
      bytes: z.int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      ...rangeShape,
    }),
  ),
});

/** What stands at the address of the whole where it is divided: where its parts are. */
export const dataPartsSchema = z.strictObject({
  manifest: z.string().describe('Address of the manifest of all data files'),
  parts: z
    .array(z.strictObject({ address: z.string(), ...rangeShape }))
    .min(2)
    .describe('The parts in their order: read one after the other they are the whole'),
});

export type DataManifest = z.infer<typeof dataManifestSchema>;
export type DataParts = z.infer<typeof dataPartsSchema>;

/** Bytes of a file, and the SHA-256 of them in hexadecimal digits. */
export type FileSum = Pick<DataManifest['files'][number], 'bytes' | 'sha256'>;

/** Stands in a manifest until the files are written. */
export const NO_SUM: FileSum = { bytes: 0, sha256: '' };

/** A manifest with the sums of its files; throws an `Error` where there is none of a file. */
export function withSums(
  manifest: DataManifest,
  sumOf: (path: string) => FileSum | undefined,
): DataManifest {
  const files = manifest.files.map((file) => {
    const sum = sumOf(file.path);
    if (sum === undefined) throw new Error(`The data file ${file.path} was not made.`);
    return { ...file, ...sum };
  });
  return { ...manifest, files };
}

/** The licenses of the data, as LICENSE has them in full, and those that archives in it are under. */
export function dataLicenses(ofArchives: readonly string[]): DataManifest['licenses'] {
  return [
    ...OWN_LICENSES,
    ...ofArchives.map((license) => ({
      covers: 'What was read from archives of Papers with Code: results say which',
      license,
    })),
  ];
}

const OWN_LICENSES: DataManifest['licenses'] = [
  {
    covers: 'Results, and what the catalog derives from them',
    license: 'Facts that papers report; what is written for the catalog is under CC0 1.0',
  },
  { covers: 'Titles, names and abstracts', license: 'They belong to the authors of the papers' },
];

/** Columns of the list of parts as CSV: others than those of results, so that nobody takes it for them. */
const PARTS_COLUMNS = ['part_address', 'rows', 'first', 'last'] as const;

/** The list of parts in the format of what was divided. */
export function partsList({ manifest, parts }: DataParts, content: DataContent): string {
  if (content !== 'results') return `${JSON.stringify({ manifest, parts }, null, 2)}\n`;
  return toCsv(
    PARTS_COLUMNS,
    parts.map(({ address, rows, first, last }) => [address, rows, first, last]),
  );
}
