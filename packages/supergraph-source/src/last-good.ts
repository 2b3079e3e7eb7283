import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A copy on disk of what could be served last, for a start while the place itself is away. */
export interface LastGood {
  read(): Promise<string | null>;
  /** It is there as a whole or not at all, whenever the process ends. */
  keep(text: string): Promise<void>;
}

/** @param place by its name: of another place another text was good */
export function openLastGood(directory: string, place: string): LastGood {
  const folder = join(directory, 'supergraphs');
  const hash = createHash('sha256').update(place).digest('hex');
  const path = join(folder, `${hash.slice(0, 16)}.graphql`);

  return {
    async read() {
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },

    async keep(text) {
      await mkdir(folder, { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      try {
        await writeFile(draft, text, { flag: 'wx', mode: 0o600, flush: true });
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
  };
}
