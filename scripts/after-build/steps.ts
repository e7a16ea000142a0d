import { writeChecksums } from './checksums.ts';
import { describeSize, measureSite } from './host-limits.ts';
import { writeServiceWorker } from './service-worker.ts';

/** Where the steps say what whoever publishes the site should know. */
interface Voice {
  info(line: string): void;
  warn(line: string): void;
}

/** Everything that is made from the built site, in the order in which one needs the other. */
export async function afterBuild(outDir: string, voice: Voice): Promise<void> {
  await writeServiceWorker(outDir);
  await writeChecksums(outDir);
  const { line, warnings } = describeSize(await measureSite(outDir));
  voice.info(line);
  for (const warning of warnings) voice.warn(warning);
}
