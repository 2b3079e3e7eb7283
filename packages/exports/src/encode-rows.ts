import { Readable } from 'node:stream';

// Without the rest of the package, which each thread would load.
import { copyRows, type TakeRow } from '@cx/database/copy-rows';
import type { TableEncoder } from '@cx/tabular';
import type { Client } from 'pg';

/** As large as a piece for a socket should be. */
const PIECE_BYTES = 64 * 1024;

export interface Copying {
  /** What an encoder makes of the rows. */
  readonly bytes: Readable;
  /** How many rows there were, once they are read. */
  count(): number;
}

/**
 * Reads the rows of a query as fast as its bytes are taken.
 *
 * @param read hands the cells of a row to the encoder
 */
export function encodeRows(
  client: Client,
  text: string,
  encoder: TableEncoder,
  read: TakeRow,
): Copying {
  let count = 0;
  const bytes = new Readable({
    highWaterMark: PIECE_BYTES,
    read: () => void client.connection.stream.resume(),
  });
  const failed = (error: unknown): void =>
    void bytes.destroy(error instanceof Error ? error : new Error(String(error)));
  const take: TakeRow = (row, from) => {
    try {
      read(row, from);
    } catch (error) {
      // At once: all others need not come first.
      failed(error);
      throw error;
    }
    if (encoder.ready() < PIECE_BYTES) return;
    if (!bytes.push(encoder.take())) client.connection.stream.pause();
  };
  const encode = async (): Promise<void> => {
    count = await copyRows(client, text, take);
    encoder.end();
    bytes.push(encoder.take());
    bytes.push(null);
  };
  void encode().catch(failed);
  return { bytes, count: () => count };
}
