import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';

/** A record that was not imported. */
export interface Reject {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly record: unknown;
}

/** Keeps rejected records, so that they can be mended and imported alone. */
export interface Rejects {
  add(reject: Reject): void;
  close(): Promise<void>;
}

/**
 * Writes a line of JSON for each, into a file that is made when the first one comes.
 *
 * @param isContinued keeps what an earlier run of the same import wrote
 */
export function openRejects(path: string, isContinued: boolean): Rejects {
  let file: WriteStream | undefined;

  return {
    add(reject) {
      file ??= createWriteStream(path, { flags: isContinued ? 'a' : 'w' });
      file.write(`${JSON.stringify(reject)}\n`);
    },

    async close() {
      if (file === undefined) return;
      file.end();
      await once(file, 'close');
    },
  };
}
