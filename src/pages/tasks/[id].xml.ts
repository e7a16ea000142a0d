import type { APIRoute } from 'astro';
import { benchmarkFeed } from '../../exports/catalog-feeds.ts';
import { textResponse } from '../../exports/text-response.ts';
import { absolute, addresses, changes, paperAddress, taskPaths, versions } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';
import type { TaskView } from '../../views/things.ts';

export const getStaticPaths = listPaths(() => taskPaths(versions.taskData));

export const GET: APIRoute<{ task: TaskView }> = ({ props: { task } }) => {
  const channel = {
    title: task.name,
    description: `New results of ${task.name}`,
    page: absolute(addresses.page('tasks', task.id)),
    self: absolute(addresses.file('tasks', task.id, 'xml')),
  };
  return textResponse(benchmarkFeed(channel, task.benchmarks, changes, paperAddress), 'atom');
};
