import { createHmac, timingSafeEqual } from 'node:crypto';

import { ErrorCode, fail } from './errors.ts';

const MAC_BYTES = 12;
const SEPARATOR = '\0';

/** Turns a position in a list into an opaque text and back. */
export interface Cursors {
  encode(list: string, position: readonly string[]): string;
  /** Fails with BAD_USER_INPUT unless the text was made by `encode` for the same list. */
  decode(list: string, cursor: string): string[];
}

/** @param secret shared by all replicas of a subgraph, or a page cannot be continued on another one */
export function createCursors(secret: string): Cursors {
  function macOf(payload: string): Buffer {
    return createHmac('sha256', secret).update(`cursor ${payload}`).digest().subarray(0, MAC_BYTES);
  }

  return {
    encode(list, position) {
      const payload = [list, ...position].join(SEPARATOR);
      return Buffer.concat([macOf(payload), Buffer.from(payload)]).toString('base64url');
    },

    decode(list, cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      const mac = bytes.subarray(0, MAC_BYTES);
      const payload = bytes.subarray(MAC_BYTES).toString();
      const [from, ...position] = payload.split(SEPARATOR);
      if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, macOf(payload)) || from !== list) {
        return fail(
          ErrorCode.BadUserInput,
          `This cursor is not one of ${list}: pass an endCursor or edge cursor of that list as it came.`,
        );
      }
      return position;
    },
  };
}
