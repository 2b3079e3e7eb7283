import { UserProblem } from '@cx/mutations';
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { expect, it } from 'vitest';

import { decide, reachDeadline } from './publication-commands.ts';
import { COMMANDS, DEADLINE, SUBMITTED_AT, submitted } from './publication.test-support.ts';
import { statusOf } from './publication.ts';
import { CALLER, openDesk } from './review-desk.test-support.ts';

const HOUR = 3_600_000;

const histories = array(
  record({
    act: constantFrom('deadline' as const, ...Object.values(COMMANDS)),
    waitMs: constantFrom(0, HOUR, 24 * HOUR, -HOUR, 7 * 24 * HOUR),
  }),
  { minLength: 2, maxLength: 10 },
);

it('stores of every history what the rules make of it, and no more', async () => {
  await using desk = await openDesk();
  let number = 0;

  await assert(
    asyncProperty(histories, async (history) => {
      number += 1;
      desk.clock.now = SUBMITTED_AT;
      const id = await desk.submit({ idempotencyKey: `submit-${number}` });
      let expected = submitted();
      let told = 1;

      for (const [index, { act, waitMs }] of history.entries()) {
        desk.clock.now = new Date(desk.clock.now.valueOf() + waitMs);
        const { now } = desk.clock;
        if (act === 'deadline') {
          await desk.app.desk.publishDue();
          const step = reachDeadline(expected, now);
          told += step.events.length;
          expected = step.publication;
          continue;
        }
        const request = {
          idempotencyKey: `${number}-${index}`,
          reviewId: id,
          expectedVersion: expected.version,
          command: act,
        };
        const asked = await codeOf(() => desk.app.desk.carryOut(CALLER, request));
        const ruled = await codeOf(async () => {
          const step = decide(expected, act, now);
          told += step.events.length;
          expected = step.publication;
        });
        expect(asked).toBe(ruled);
      }

      const [stored] = await desk.query(`
        SELECT status, text, review.published_at, publish_at, withdrawn_at, rejected_at, changed_at, version,
          mediation #>> '{end,by}' AS ended_by, jsonb_array_length(edits) AS edits
        FROM review JOIN review_publication ON review_id = id WHERE id = '${id}'`);
      expect(stored).toEqual({
        status: statusOf(expected),
        text: expected.words.text,
        published_at: expected.publishedAt,
        publish_at: DEADLINE,
        withdrawn_at: expected.withdrawnAt,
        rejected_at: expected.rejection?.at ?? null,
        changed_at: expected.changedAt,
        version: expected.version,
        ended_by: expected.mediation?.end?.by ?? null,
        edits: expected.edits.length,
      });
      expect(await desk.told(id)).toHaveLength(told);
    }),
    { numRuns: 60 },
  );
});

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof UserProblem) return error.code;
    throw error;
  }
}
