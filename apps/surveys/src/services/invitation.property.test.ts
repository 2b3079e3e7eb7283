import { UserProblem } from '@cx/mutations';
import { array, assert, constantFrom, oneof, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import type { Invitation } from '../entities/invitation.ts';
import {
  type InvitationMove,
  invite,
  moveOn,
  reachExpiry,
  requireAnswerable,
  statusOf,
} from './invitation.ts';

const HOUR = 3_600_000;

const INVITED_AT = new Date('2026-03-01T12:00:00Z');

/** Thirty days later. */
const EXPIRES_AT = new Date('2026-03-31T12:00:00Z');

const MOVES = ['SENT', 'DELIVERED', 'BOUNCED', 'OPENED', 'STARTED', 'COMPLETED'] as const;

/** Which statuses may come next, by hand. What is skipped is implied. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  INVITED: ['SENT', 'DELIVERED', 'BOUNCED', 'OPENED', 'STARTED', 'COMPLETED', 'EXPIRED'],
  SENT: ['DELIVERED', 'BOUNCED', 'OPENED', 'STARTED', 'COMPLETED', 'EXPIRED'],
  DELIVERED: ['BOUNCED', 'OPENED', 'STARTED', 'COMPLETED', 'EXPIRED'],
  OPENED: ['STARTED', 'COMPLETED', 'EXPIRED'],
  STARTED: ['COMPLETED', 'EXPIRED'],
  BOUNCED: [],
  COMPLETED: [],
  EXPIRED: [],
};

const REFUSALS: Readonly<Record<string, string>> = {
  COMPLETED: 'INVITATION_ANSWERED',
  BOUNCED: 'INVITATION_BOUNCED',
  EXPIRED: 'INVITATION_EXPIRED',
};

interface Step {
  readonly act: InvitationMove | 'deadline';
  readonly waitMs: number;
  /** `lost`: the process ends before the step is stored. `twice`: it is stored, and then done again. */
  readonly fate: 'stored' | 'lost' | 'twice';
}

const steps = array<Step>(
  record({
    act: constantFrom('deadline' as const, ...MOVES),
    waitMs: oneof(
      { weight: 6, arbitrary: constantFrom(0, HOUR, 24 * HOUR, 200 * HOUR) },
      { weight: 1, arbitrary: constantFrom(-HOUR, -1000 * HOUR, 721 * HOUR) },
    ),
    fate: constantFrom('stored', 'stored', 'stored', 'lost', 'twice'),
  }),
  { maxLength: 20 },
);

function begin(): Invitation {
  return invite(
    {
      id: '019a0000-0000-7000-8000-000000000001',
      brandId: 'united',
      customerId: null,
      surveyKey: 'stay',
      version: 1,
      channel: 'EMAIL',
    },
    INVITED_AT,
  ).invitation;
}

interface Moment {
  readonly act: Step['act'];
  readonly at: Date;
  readonly before: Invitation;
  readonly after: Invitation;
  readonly became: readonly string[];
  readonly refusal: string | null;
}

function play(history: readonly Step[]): Moment[] {
  let invitation = begin();
  let now = INVITED_AT;
  return history.flatMap(({ act, waitMs, fate }) => {
    now = new Date(now.valueOf() + waitMs);
    const once = (before: Invitation): Moment => {
      const fixed = { act, at: now, before };
      try {
        const step = act === 'deadline' ? reachExpiry(before, now) : moveOn(before, act, now);
        return { ...fixed, after: step.invitation, became: step.became, refusal: null };
      } catch (error) {
        if (!(error instanceof UserProblem)) throw error;
        return { ...fixed, after: before, became: [], refusal: error.code };
      }
    };
    const first = once(invitation);
    if (fate === 'lost') return [];
    const done = fate === 'twice' ? [first, once(first.after)] : [first];
    invitation = done.at(-1)?.after ?? invitation;
    return done;
  });
}

it('goes only where the next status may be, and tells of each change once', () => {
  assert(
    property(steps, (history) => {
      for (const { before, after, became } of play(history)) {
        const path = [statusOf(before), ...became];
        for (const [index, status] of became.entries()) {
          const from = path[index] ?? '';
          expect(NEXT[from]).toContain(status);
        }
        expect(statusOf(after)).toBe(path.at(-1));
        expect(after.revision - before.revision).toBe(became.length);
        expect(after.changedAt >= before.changedAt).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('keeps what has happened, in the order in which it must have', () => {
  assert(
    property(steps, (history) => {
      for (const { before, after } of play(history)) {
        const names = ['sentAt', 'deliveredAt', 'openedAt', 'startedAt', 'completedAt'] as const;
        for (const name of [...names, 'bouncedAt', 'expiredAt'] as const) {
          expect(after[name]).toBe(before[name] ?? after[name]);
        }
        const known = names.map((name) => after[name]);
        const firstOpen = known.indexOf(null);
        const happened = known.filter((instant) => instant !== null);
        expect(firstOpen === -1 || happened.length === firstOpen).toBe(true);
        expect(
          happened.every((at, index) => index === 0 || at >= (happened[index - 1] ?? at)),
        ).toBe(true);
        expect(
          [after.completedAt, after.bouncedAt, after.expiredAt].filter((end) => end !== null)
            .length,
        ).toBeLessThan(2);
        expect(after.bouncedAt === null || after.openedAt === null).toBe(true);
        expect([after.invitedAt, after.expiresAt]).toEqual([INVITED_AT, EXPIRES_AT]);
      }
    }),
    { numRuns: 500 },
  );
});

it('takes no answer at its deadline or later, and none under what came back or was answered', () => {
  assert(
    property(steps, (history) => {
      for (const { act, before, after, at, refusal } of play(history)) {
        if (act !== 'STARTED' && act !== 'COMPLETED') continue;
        const status = statusOf(reachExpiry(before, at).invitation);
        const isOpen = status !== 'COMPLETED' && status !== 'BOUNCED' && status !== 'EXPIRED';
        expect(refusal).toBe(isOpen ? null : REFUSALS[status]);
        expect(isOpen || after === before).toBe(true);
        expect(after.completedAt === null || after.completedAt < EXPIRES_AT).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('ends at its deadline unless it was answered or came back, whatever came before', () => {
  assert(
    property(steps, (history) => {
      const last = play(history).at(-1)?.after ?? begin();
      const ended = statusOf(reachExpiry(last, EXPIRES_AT).invitation);
      expect(ended).toBe(
        last.completedAt !== null ? 'COMPLETED' : last.bouncedAt !== null ? 'BOUNCED' : 'EXPIRED',
      );
    }),
  );
});

it('notes again what is known without changing anything', () => {
  assert(
    property(steps, (history) => {
      for (const { act, after, refusal } of play(history)) {
        if (act === 'deadline' || act === 'STARTED' || act === 'COMPLETED' || refusal !== null)
          continue;
        expect(moveOn(after, act, after.changedAt)).toEqual({ invitation: after, became: [] });
      }
    }),
  );
});

it('tells until when it could be answered', () => {
  const { invitation } = reachExpiry(begin(), EXPIRES_AT);

  expect(() => requireAnswerable(invitation)).toThrow(
    'This invitation could be answered until 2026-03-31T12:00:00.000Z: ask for another one.',
  );
});
