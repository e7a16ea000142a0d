import { Chart, type ChartConfiguration } from 'chart.js';
import { walkByKeys } from './chart-keys.ts';
import { drawInTheme, isMotionReduced, readTheme, type ChartTheme } from './chart-theme.ts';

/** What every chart on a canvas has in common. */
export function sharedOptions() {
  return {
    responsive: true,
    maintainAspectRatio: false,
    ...(isMotionReduced() && { animation: false as const }),
  };
}

/**
 * Draw on a canvas in place of the static drawing, and again whenever the theme
 * changes; `configOf` is asked anew each time. The drawing stays for print, where
 * a canvas would keep the colours of the screen.
 */
export function drawOnCanvas(
  frame: HTMLElement,
  configOf: (theme: ChartTheme) => ChartConfiguration,
  { height, onDrawn }: { height?: number; onDrawn?: (chart: Chart) => void } = {},
): void {
  const canvas = document.createElement('canvas');
  canvas.ariaLabel = frame.ariaLabel;
  canvas.role = 'img';
  const box = document.createElement('div');
  box.className = 'chart-canvas';
  // A script may set a style where the policy forbids the attribute; how many bars there are, no sheet knows.
  if (height !== undefined) box.style.blockSize = `${height}px`;
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.role = 'status';
  box.append(canvas, status);
  const hadFocus = document.activeElement === frame;
  canvas.tabIndex = 0;
  for (const name of ['role', 'aria-label', 'tabindex']) frame.removeAttribute(name);
  frame.append(box);
  frame.dataset['drawn'] = 'canvas';
  if (hadFocus) canvas.focus();
  let chart: Chart | undefined;
  walkByKeys(canvas, status, () => chart);
  drawInTheme(frame, () => {
    chart?.destroy();
    const theme = readTheme(frame);
    Chart.defaults.font.family = theme.font;
    chart = new Chart(canvas, configOf(theme));
    onDrawn?.(chart);
  });
}
