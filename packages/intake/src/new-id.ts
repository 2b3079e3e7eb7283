import { randomFillSync } from 'node:crypto';

import { v7 } from 'uuid';

/**
 * Makes the id of a new row.
 *
 * @param at the instant that the id sorts by: rows that come in order of time then lie side by side
 * @param key names the row among all that the same maker serves, so that ids can be made repeatable
 */
export type NewId = (at: Date, key: string) => string;

/** A UUID of version 7, never the same twice. */
export const timeOrderedId: NewId = (at) => v7({ msecs: at.valueOf(), random: randomBytes() });

const ID_BYTES = 16;

// Asking the system for sixteen bytes at a time costs more than all the rest of an id.
const pool = new Uint8Array(ID_BYTES * 1024);
let used = pool.length;

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return pool.slice(used - ID_BYTES, used);
}
