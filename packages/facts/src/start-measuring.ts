import { type Database, readsWithin } from '@cx/database';
import type { Background } from '@cx/events';
import { startSweep, type Sweep } from '@cx/sweeps';

import { type DueFacts, dueFacts } from './due-facts.ts';
import type { Measure, MeasuredKinds } from './measured.ts';

/** So long after it was written the findings of a text are there as well, and most of what belongs together. */
const REST_SECONDS = 1.5;

/** Measures what has changed, and tells of it, for as long as it runs. */
export function startMeasuring(
  database: Database,
  kinds: MeasuredKinds,
  { onError }: Pick<Background<never>, 'onError'>,
): Sweep {
  return startSweep({
    async doDue() {
      const due = await dueFacts.findKinds(database.unrestricted, Object.keys(kinds), REST_SECONDS);
      let count = 0;
      for (const [kind, measure] of Object.entries(kinds)) {
        if (!due.includes(kind)) continue;
        try {
          count += await measureDue(database, kind, measure, REST_SECONDS);
        } catch (error) {
          onError(error, `measures of ${kind}`);
        }
      }
      return count;
    },
    onError: (error) => onError(error, 'measures'),
  });
}

/**
 * Measures one batch of what is due of a kind. The events and the end of the batch are one transaction: whatever
 * happens, each batch is told once.
 *
 * @param restSeconds for how long a subject must have been queued
 * @returns how many subjects it has looked at
 */
export async function measureDue(
  database: Database,
  kind: string,
  measure: Measure,
  restSeconds = 0,
): Promise<number> {
  const taken: DueFacts[] = [];
  try {
    await database.write(async (query) => {
      const due = (await dueFacts.claim(query))
        ? await dueFacts.take(query, kind, restSeconds)
        : null;
      if (due === null) return;
      taken.push(due);
      await dueFacts.end(query, kind, due, await measure(readsWithin(query), due.subjectIds));
    });
  } catch (error) {
    for (const due of taken) await database.write((query) => dueFacts.putOff(query, due));
    throw error;
  }
  return taken.reduce((count, { subjectIds }) => count + subjectIds.length, 0);
}
