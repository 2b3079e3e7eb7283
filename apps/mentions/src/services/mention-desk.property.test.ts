import { UserProblem } from '@cx/mutations';
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { expect, it } from 'vitest';

import { CALLER, mention, openDesk, POSTED_AT } from '../mention-desk.test-support.ts';
import { decide, type MentionCommand } from './mention-commands.ts';
import type { Asked } from './mention-desk.ts';
import { after, freshState, type Held } from './mention-step.ts';

const HOUR = 3_600_000;

const instants = [1, 2, 3].map((hours) => new Date(POSTED_AT.valueOf() + hours * HOUR));

const COMMANDS: readonly Asked[] = [
  ...instants.flatMap((at): Asked[] => [
    { kind: 'edit', text: `words of ${at.toISOString()}`, at },
    { kind: 'edit', text: '😀', at },
    { kind: 'changeVisibility', visibility: 'PRIVATE', at },
    { kind: 'changeVisibility', visibility: 'PUBLIC', at },
  ]),
  { kind: 'delete', at: instants[1] ?? POSTED_AT },
  { kind: 'flagComplaint', isComplaint: true },
  { kind: 'flagAbuse', abuse: 'THREAT', score: 0.5 },
  { kind: 'reviewAbuse', verdict: 'DISMISSED' },
  { kind: 'reviewAbuse', verdict: 'CONFIRMED' },
  { kind: 'escalate', type: 'COMPLAINT', priority: null, subject: null },
];

const histories = array(
  record({
    command: constantFrom(...COMMANDS),
    waitMs: constantFrom(0, 60_000, HOUR, -HOUR),
  }),
  { minLength: 2, maxLength: 10 },
);

it('stores of every history what the rules make of it, and no more', async () => {
  await using desk = await openDesk();
  const start = desk.clock.now;
  let number = 0;

  await assert(
    asyncProperty(histories, async (history) => {
      number += 1;
      desk.clock.now = start;
      const externalId = String(number);
      const [id = ''] = await desk.enter({ externalId });
      let expected = asItCame(id, externalId);
      const events: string[] = [];

      for (const { command, waitMs } of history) {
        desk.clock.now = new Date(desk.clock.now.valueOf() + waitMs);
        const asked = await outcomeOf(() => desk.ask(id, command));
        const ruled = await outcomeOf(async () => {
          const { changedAt } = expected.state;
          const at = desk.clock.now < changedAt ? changedAt : desk.clock.now;
          const step = decide(expected, ruledBy(command), at);
          if (step.events.length > 0) expected = after(expected, step, at);
          events.push(...step.events.map(({ type }) => type));
        });
        expect(asked).toBe(ruled);
      }

      const [stored] = await desk.query(`
        SELECT text, mention.visibility, coalesce(version, 0) AS version, deleted_at, text_redacted_at,
          abuse_verdict, coalesce(legal_hold, false) AS legal_hold, ticket_id IS NOT NULL AS is_escalated,
          mention_state.is_complaint
        FROM mention LEFT JOIN mention_state ON mention_id = id WHERE id = '${id}'`);
      const { state } = expected;
      expect(stored).toEqual({
        text: expected.mention.text,
        visibility: expected.mention.visibility,
        version: state.version,
        deleted_at: state.deletedAt,
        text_redacted_at: state.textRedactedAt,
        abuse_verdict: state.abuseVerdict,
        legal_hold: state.legalHold,
        is_escalated: state.ticketId !== null,
        is_complaint: state.isComplaint,
      });
      expect(
        await desk.query(`SELECT at, is_dated AS "isDated", text FROM mention_version
          WHERE mention_id = '${id}' ORDER BY at, is_dated`),
      ).toEqual(expected.versions.map(({ at, isDated, text }) => ({ at, isDated, text })));
      const told = (await desk.told(id)).map(({ type }) => type);
      expect(told.filter((type) => type !== 'mention.recorded')).toEqual(events);
    }),
    { numRuns: 60 },
  );
});

function asItCame(id: string, externalId: string): Held {
  const row: Held['mention'] = {
    ...mention({ externalId }),
    id,
    importId: id,
    sourceKind: 'SOCIAL',
    isComplaint: null,
    receivedAt: POSTED_AT,
  };
  return { mention: row, state: freshState(row), versions: [] };
}

function ruledBy(asked: Asked): MentionCommand {
  switch (asked.kind) {
    case 'escalate':
      return { ...asked, ticketId: 'any', by: CALLER.id };
    case 'flagAbuse':
    case 'reviewAbuse':
      return { ...asked, by: CALLER.id };
    case 'edit':
    case 'delete':
    case 'changeVisibility':
    case 'flagComplaint':
      return asked;
  }
}

async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof UserProblem) return error.code;
    throw error;
  }
}
