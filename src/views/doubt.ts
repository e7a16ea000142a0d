import type { Read, Result } from '../catalog/paper.ts';

function words(read: Read, like: Read): string {
  const [task, dataset, metric, printed] = read;
  const measured = metric === undefined ? '' : `${metric} = ${printed}`;
  const differs = task !== like[0] || dataset !== like[1];
  return differs ? [`${task} on ${dataset}`, measured].filter(Boolean).join(', ') : measured;
}

/** "read as Hits@1 = 0.345; could be Hits@10 = .345", or nothing when no other reading was possible. */
export function aboutDoubt({ read, doubt }: Result): string | undefined {
  const [first] = doubt;
  if (first === undefined) return undefined;
  const others = doubt.map((other) => words(other, read)).join(' or ');
  return `read as ${words(read, first)}; could be ${others}`;
}
