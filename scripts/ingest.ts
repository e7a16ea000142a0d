import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

// A run that finds nothing to do spends most of its time on compiling the program:
// what is imported after this call is compiled once.
const folder = cacheFolder();
if (folder !== undefined) enableCompileCache(join(folder, 'compiled'));
await import('./ingest-command.ts');
