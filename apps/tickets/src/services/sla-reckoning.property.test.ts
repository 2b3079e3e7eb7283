import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  property,
  record,
  uniqueArray,
} from 'fast-check';
import { expect, it } from 'vitest';

import type { SlaMetric } from '../entities/sla-target.ts';
import { ACTOR_KINDS } from '../entities/ticket-event.ts';
import { TICKET_STATUSES } from '../entities/ticket.ts';
import type { LoggedChange, LoggedMessage } from './sla-log.ts';
import { clocksByTheMinute } from './sla-oracle.test-support.ts';
import { type Reckoned, reckonTicket, settle } from './sla-reckoning.ts';
import { isOpenByTheWall, policy, schedulesUntil } from './sla.test-support.ts';

const METRICS: readonly SlaMetric[] = [
  'FIRST_REPLY',
  'NEXT_REPLY',
  'RESOLUTION',
  'REQUESTER_WAIT',
  'AGENT_WORK',
];

const DAY_MINUTES = 1440;

/** Near the hours in which Paris and London put their clocks forward and back. */
const STARTS = ['2026-03-28T20:00Z', '2026-03-29T00:30Z', '2026-10-24T22:00Z', '2026-10-25T00:10Z'];

const anyChange = record({
  minute: integer({ min: 0, max: DAY_MINUTES }),
  status: constantFrom(...TICKET_STATUSES, null),
  actorKind: constantFrom(...ACTOR_KINDS, null),
});

const anyMessage = record({
  minute: integer({ min: -10, max: DAY_MINUTES }),
  authorKind: constantFrom(...ACTOR_KINDS, 'CUSTOMER' as const, 'AGENT' as const),
  visibility: constantFrom('PUBLIC' as const, 'PUBLIC' as const, 'INTERNAL' as const),
  automated: constantFrom(false, false, true),
});

const anyTarget = record({
  metric: constantFrom(...METRICS),
  minutes: integer({ min: 1, max: 400 }),
  clock: constantFrom('CALENDAR' as const, 'BUSINESS' as const),
  pending: boolean(),
});

const stories = record({
  start: constantFrom(...STARTS),
  changeMinute: integer({ min: 0, max: DAY_MINUTES }),
  changes: array(anyChange, { maxLength: 8 }),
  messages: array(anyMessage, { maxLength: 8 }),
  targets: uniqueArray(anyTarget, { selector: ({ metric }) => metric, minLength: 1 }),
  asOf: integer({ min: 0, max: 2 * DAY_MINUTES }),
}).map(({ start, changeMinute, changes, messages, targets, asOf }) => {
  const after = (minute: number): Date => new Date(Date.parse(start) + minute * 60_000);
  const inOrder = [
    { minute: 0, status: 'NEW', actorKind: null },
    ...changes.toSorted((one, other) => one.minute - other.minute),
  ];
  return {
    change: after(changeMinute),
    changes: inOrder.map(({ minute, status, actorKind }): LoggedChange => ({
      at: after(minute),
      field: 'STATUS',
      toValue: status,
      actorKind,
    })),
    messages: messages
      .toSorted((one, other) => one.minute - other.minute)
      .map(({ minute, ...message }): LoggedMessage => ({ ...message, at: after(minute) })),
    targets: targets.map(({ metric, minutes, clock, pending }) => ({
      metric,
      priority: null,
      targetSeconds: minutes * 60,
      clock,
      pausedWhilePending: metric === 'RESOLUTION' && pending,
    })),
    asOf: after(asOf),
    after,
  };
});

it('reckons of any log what somebody counts who looks at the ticket every minute', () => {
  const seen = new Set<string>();
  assert(
    property(stories, ({ change, changes, messages, targets, asOf }) => {
      const promise = { policy: policy({ targets }), priority: null };

      const clocks = reckonTicket({ changes, messages }, promise, schedulesUntil(change), asOf);

      const expected = targets.flatMap((target) =>
        clocksByTheMinute({ changes, messages }, target, (at) => isOpenByTheWall(at, change), asOf),
      );
      // One that will start is known when the log reaches into the future.
      const started = clocks.filter(({ startedAt }) => startedAt <= asOf);
      expect(started.map(plain).toSorted(byName)).toEqual(expected.toSorted(byName));
      for (const { metric, breachedAt, fulfilledAt } of clocks)
        seen.add(`${metric} ${breachedAt !== null} ${fulfilledAt !== null}`);
    }),
    { numRuns: 400 },
  );

  // Kept, late, open and over time, of every metric.
  expect(seen.size).toBe(METRICS.length * 4);
});

it('breaches exactly when a clock that runs passes its due date', () => {
  assert(
    property(stories, ({ change, changes, messages, targets, asOf }) => {
      const promise = { policy: policy({ targets }), priority: null };
      const clocks = reckonTicket({ changes, messages }, promise, schedulesUntil(change), asOf);

      const wrong = clocks.filter(({ dueAt, breachedAt, fulfilledAt, lookAt }) => {
        const end = fulfilledAt ?? asOf;
        const isLate = dueAt !== null && dueAt < end;
        const isRight =
          breachedAt?.getTime() === (isLate ? dueAt.getTime() : undefined) &&
          (lookAt === null || (lookAt >= asOf && fulfilledAt === null));
        return !isRight;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('keeps a breach and a fulfilment that were told, whatever is known later', () => {
  assert(
    property(stories, stories, (before, later) => {
      const promise = { policy: policy({ targets: before.targets }), priority: null };
      const schedules = schedulesUntil(before.change);
      const told = reckonTicket(before, promise, schedules, before.asOf);
      const known = reckonTicket(later, promise, schedules, later.asOf);

      for (const stored of told) {
        const kept = keptOf(stored);
        for (const reckoned of known.filter((one) => one.metric === stored.metric))
          expect(settle(stored, reckoned)).toMatchObject(kept);
      }
    }),
    { numRuns: 200 },
  );
});

/** What of a clock was told. */
function keptOf(stored: Reckoned): Partial<Reckoned> {
  if (stored.fulfilledAt !== null) return stored;
  const { startedAt, dueAt, breachedAt } = stored;
  return breachedAt === null ? {} : { startedAt, dueAt, breachedAt };
}

function plain({
  metric,
  cycle,
  startedAt,
  breachedAt,
  fulfilledAt,
  calendarSeconds,
  businessSeconds,
}: Reckoned) {
  return { metric, cycle, startedAt, breachedAt, fulfilledAt, calendarSeconds, businessSeconds };
}

function byName(
  one: { readonly metric: string; readonly cycle: number },
  other: { readonly metric: string; readonly cycle: number },
): number {
  return one.metric.localeCompare(other.metric) || one.cycle - other.cycle;
}
