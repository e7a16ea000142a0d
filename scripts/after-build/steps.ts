import { writeServiceWorker } from './service-worker.ts';

/** Everything that is made from the built pages, in the order in which one needs the other. */
export async function afterBuild(outDir: string): Promise<void> {
  await writeServiceWorker(outDir);
}
