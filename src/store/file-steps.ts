import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { isMissing } from './content-folder.ts';

/** The few steps that writing takes, so that a test can fail at each of them. */
export interface FileSteps {
  readFile(path: string): Promise<Buffer>;
  /** Write a file and see it onto the disk. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Remove a file, if it is there. */
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Remove a folder with all it holds; tells whether there was one. */
  removeFolder(path: string): Promise<boolean>;
}

/** The steps on the real file system. */
export const fileSteps: FileSteps = {
  readFile: (path) => readFile(path),
  async writeFile(path, bytes) {
    const file = await open(path, 'w');
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async removeFolder(path) {
    try {
      await stat(path);
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
    await rm(path, { recursive: true, force: true });
    return true;
  },
};
