import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

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
  /** Fails when not all of them could be written. */
  close(): Promise<void>;
}

/**
 * Writes a line of JSON for each, into a file that is made when the first one comes.
 *
 * @param isContinued keeps what an earlier run of the same import wrote
 */
export function openRejects(path: string, isContinued: boolean): Rejects {
  let file: WriteStream | undefined;

  function open(): WriteStream {
    const opened = createWriteStream(path, { flags: isContinued ? 'a' : 'w' });
    // Told when it is closed: an error that nobody hears ends the process.
    opened.on('error', () => undefined);
    return opened;
  }

  return {
    add(reject) {
      file ??= open();
      file.write(`${JSON.stringify(reject)}\n`);
    },

    async close() {
      if (file === undefined) return;
      file.end();
      await finished(file);
    },
  };
}
