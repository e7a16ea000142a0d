import { escapeMarkdown } from './markdown.ts';
import { escapeXml } from './xml.ts';

/** A badge that stands on another page and leads back to its board. */
export interface PlacedBadge {
  /** Absolute address of the SVG. */
  readonly image: string;
  /** Absolute address of the row on its board. */
  readonly board: string;
  readonly text: string;
}

/** The badge for a README or another Markdown file. */
export function badgeMarkdown({ image, board, text }: PlacedBadge): string {
  return `[![${escapeMarkdown(text)}](${image})](${board})`;
}

/** The badge for a web page. */
export function badgeHtml({ image, board, text }: PlacedBadge): string {
  return `<a href="${escapeXml(board)}"><img src="${escapeXml(image)}" alt="${escapeXml(text)}"></a>`;
}
