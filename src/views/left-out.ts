import { counted } from './counted.ts';

/** "2 values of papers without a year are left out.": what a view by years does not show; empty where it shows all. */
export function leftOutText(withoutYear: number): string {
  if (withoutYear === 0) return '';
  return `${counted(withoutYear, 'value')} of papers without a year ${withoutYear === 1 ? 'is' : 'are'} left out.`;
}
