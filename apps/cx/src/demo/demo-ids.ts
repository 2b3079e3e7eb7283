import { createHash } from 'node:crypto';

import type { NewId } from '@cx/intake';
import { v7 } from 'uuid';

/** Ids that follow from what they name: the same demo has the same ids, on any machine and in any run. */
export function createDemoIds(seed: number): NewId {
  return (at, key) =>
    v7({
      msecs: at.valueOf(),
      random: createHash('sha256').update(`${seed} ${key}`).digest().subarray(0, 16),
      seq: 0,
    });
}
