import { closeSync, openSync, rmSync, writeSync } from 'node:fs';

import { SourceError } from '../source/source-error.ts';

/** A record that was not imported. */
export interface Reject {
  readonly line: number;
  readonly column: string | null;
  /** For programs, where there is more to do than to mend the record. */
  readonly code?: 'CUSTOMER_ERASED' | 'TICKET_UNKNOWN';
  readonly reason: string;
  readonly record: unknown;
}

/** Keeps rejected records, so that they can be mended and imported alone. */
export interface Rejects {
  /** @throws SourceError when it cannot be kept: a record that is nowhere would be lost */
  add(reject: Reject): void;
  close(): void;
}

/**
 * Writes a line of JSON for each, into a file that is made when the first one comes. A line is on its way
 * to the disk before the next record is looked at: an import that is killed has lost none.
 *
 * @param isContinued keeps what an earlier run of the same import wrote
 */
export function openRejects(path: string, isContinued: boolean): Rejects {
  let file: number | undefined;
  if (!isContinued) rmSync(path, { force: true });

  return {
    add(reject) {
      try {
        file ??= openSync(path, 'a');
        writeSync(file, `${JSON.stringify(reject)}\n`);
      } catch (error) {
        throw new SourceError(
          `Line ${reject.line} is rejected, and ${path} cannot be written: name another place by --rejects.`,
          { cause: error },
        );
      }
    },

    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}
