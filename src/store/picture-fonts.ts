import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A font as the picture of a page is set in. */
export interface PictureFont {
  /** `Source Serif 4 greek`: whatever draws takes the first font of a list that has a letter. */
  readonly name: string;
  readonly weight: 400 | 600;
  readonly style: 'normal';
  readonly data: Buffer;
}

/** What names of tasks and datasets are written in; the packages divide a font by script. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const;

const FONTS = [
  ['Source Sans 3', 'source-sans-3', 400],
  ['Source Serif 4', 'source-serif-4', 600],
] as const;

/** The fonts of the pages in a form that can be drawn with: WOFF, since nothing there reads WOFF2. */
export async function loadPictureFonts(): Promise<PictureFont[]> {
  const files = FONTS.flatMap(([name, folder, weight]) =>
    SCRIPTS.map(async (script): Promise<PictureFont> => {
      const file = `${folder}-${script}-${weight}-normal.woff`;
      const path = join(process.cwd(), 'node_modules', '@fontsource', folder, 'files', file);
      return { name: `${name} ${script}`, weight, style: 'normal', data: await readFile(path) };
    }),
  );
  return Promise.all(files);
}
