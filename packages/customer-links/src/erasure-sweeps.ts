import type { Database } from '@cx/database';
import type { Background } from '@cx/events';
import { startSweep, type Sweep } from '@cx/sweeps';

import { eraseLateRows } from './erase-customers.ts';
import type { ErasurePlan } from './erasure-plan.ts';
import { expireRows } from './retention.ts';

const HOUR_MS = 3_600_000;

/** Redacts what comes late under the id of somebody erased, and each hour what has grown old. */
export function startErasureSweeps(
  database: Database,
  plan: ErasurePlan,
  { onError }: Pick<Background<never>, 'onError'>,
): Sweep[] {
  return [
    startSweep({
      doDue: () => database.write((query) => eraseLateRows(query, plan)),
      onError: (error) => onError(error, 'late erasures'),
    }),
    startSweep({
      everyMs: HOUR_MS,
      doDue: () => database.write((query) => expireRows(query, plan, new Date())),
      onError: (error) => onError(error, 'retention'),
    }),
  ];
}
