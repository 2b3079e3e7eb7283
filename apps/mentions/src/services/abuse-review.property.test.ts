import { UserProblem } from '@cx/mutations';
import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';

import { mention, POSTED_AT } from '../mention-desk.test-support.ts';
import { decide, type MentionCommand } from './mention-commands.ts';
import { after, freshState, type Held } from './mention-step.ts';

const NOW = new Date('2026-01-10T00:00:00Z');

const COMMANDS: readonly MentionCommand[] = [
  { kind: 'flagAbuse', abuse: 'THREAT', score: 0.9, by: 'classifier' },
  { kind: 'flagAbuse', abuse: 'SPAM', score: null, by: 'ada' },
  { kind: 'reviewAbuse', verdict: 'CONFIRMED', by: 'ada' },
  { kind: 'reviewAbuse', verdict: 'DISMISSED', by: 'bob' },
  { kind: 'delete', at: new Date(POSTED_AT.valueOf() + 1000) },
  { kind: 'edit', text: 'other words', at: new Date(POSTED_AT.valueOf() + 500) },
];

const histories = array(constantFrom(...COMMANDS), { maxLength: 10 });

const ROW: Held['mention'] = {
  ...mention(),
  id: '019a0000-0000-7000-8000-000000000001',
  importId: '019a0000-0000-7000-8000-00000000000f',
  sourceKind: 'SOCIAL',
  isComplaint: null,
  receivedAt: POSTED_AT,
};

const AS_IT_CAME: Held = { mention: ROW, state: freshState(ROW), versions: [] };

/** What a mention is after a command, or why it is what it was. */
function next(held: Held, command: MentionCommand): [Held, string] {
  try {
    const step = decide(held, command, NOW);
    return step.events.length === 0 ? [held, 'nothing'] : [after(held, step, NOW), 'done'];
  } catch (error) {
    if (error instanceof UserProblem) return [held, error.code];
    throw error;
  }
}

it('goes from no flag to a flag, and from there to a verdict that stays', () => {
  assert(
    property(histories, (history) => {
      let held = AS_IT_CAME;
      for (const command of history) {
        const [later, how] = next(held, command);
        expect(how).toBe(outcomes(held.state)[command.kind] ?? how);
        held = later;
      }
    }),
  );
});

/** What becomes of a flag and of a review. */
function outcomes({ abuseKind, abuseVerdict }: Held['state']): Readonly<Record<string, string>> {
  if (abuseKind === null) return { flagAbuse: 'done', reviewAbuse: 'ABUSE_NOT_FLAGGED' };
  if (abuseVerdict === null) return { flagAbuse: 'ABUSE_FLAGGED', reviewAbuse: 'done' };
  return { flagAbuse: 'ABUSE_REVIEWED', reviewAbuse: 'ABUSE_REVIEWED' };
}

it('holds the words of a flagged mention until its flag is dismissed, and of no other', () => {
  assert(
    property(histories, (history) => {
      const {
        state,
        versions,
        mention: shown,
      } = history.reduce((held, command) => next(held, command)[0], AS_IT_CAME);

      const { abuseKind, abuseVerdict, deletedAt, textRedactedAt } = state;
      const isHeld = abuseKind !== null && abuseVerdict !== 'DISMISSED';
      const isDeleted = deletedAt !== null;
      const hasWords = versions.some(({ text }) => text !== null);
      expect(state.legalHold).toBe(isHeld);
      expect(shown.text === null).toBe(isDeleted);
      // The words of a deleted mention are here for as long as they are not said to be out.
      expect(!isDeleted || hasWords === (textRedactedAt === null)).toBe(true);
      expect(!isDeleted || isHeld || textRedactedAt !== null).toBe(true);
    }),
  );
});

it.each([-0.1, 1.1, Number.NaN])('refuses a score of %d', (score) => {
  const command: MentionCommand = { kind: 'flagAbuse', abuse: 'HATE', score, by: 'ada' };

  expect(next(AS_IT_CAME, command)[1]).toBe('SCORE_OUT_OF_RANGE');
});
