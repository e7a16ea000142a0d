import { Resvg } from '@resvg/resvg-js';

/** The mark of the site as a picture of a program, in one of the sizes that systems ask for. */
export interface Icon {
  readonly name: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** Share of the width that the mark takes; what a system may cut off is left free. */
  readonly share: number;
  /** What the manifest says it is for; absent where the manifest does not name it. */
  readonly purpose?: 'any' | 'maskable';
}

/** Every icon that is made. A maskable one keeps to the circle of 80 % that every system shows (W3C, Web App Manifest). */
export const ICONS: readonly Icon[] = [
  { name: 'touch', size: 180, share: 0.72 },
  { name: 'small', size: 192, share: 0.86, purpose: 'any' },
  { name: 'large', size: 512, share: 0.86, purpose: 'any' },
  { name: 'maskable', size: 512, share: 0.56, purpose: 'maskable' },
];

const PAPER = '#fdfcf9';

/** An icon as a PNG, from the SVG of the mark; the same mark gives the same bytes. */
export function drawIcon({ size, share }: Icon, mark: string): Buffer {
  const side = size * share;
  const edge = (size - side) / 2;
  const drawing = mark.replace(
    '<svg ',
    `<svg x="${edge}" y="${edge}" width="${side}" height="${side}" `,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="${PAPER}"/>${drawing}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
