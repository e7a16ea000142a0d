import type { APIRoute } from 'astro';
import { pngResponse } from '../../../exports/png-response.ts';
import { drawPicture } from '../../../exports/picture.ts';
import { pictureFonts, settings, taskPaths, versions } from '../../../site.ts';
import { listPaths } from '../../../site-paths.ts';
import { counted } from '../../../views/counted.ts';
import { papersOf } from '../../../views/papers-of.ts';
import type { TaskView } from '../../../views/things.ts';

export const getStaticPaths = listPaths(() =>
  settings.pictures ? taskPaths(versions.taskData) : [],
);

export const GET: APIRoute<{ task: TaskView }> = async ({ props: { task } }) => {
  const papers = papersOf(task.benchmarks).length;
  const line = `${counted(task.benchmarks.length, 'benchmark')}, ${counted(papers, 'paper')}.`;
  const text = { kind: 'Task', title: task.name, line };
  return pngResponse(await drawPicture(text, await pictureFonts()));
};
