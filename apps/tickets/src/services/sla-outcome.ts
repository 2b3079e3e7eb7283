import { isDeepStrictEqual } from 'node:util';

import type { NewId } from '@cx/intake';

import type { SlaClockRow } from '../entities/sla-clock.ts';
import type { ClockChange, ClockEvent, ClockMessage } from '../repositories/sla-clocks.ts';
import type { Promises } from './promises-in-force.ts';
import { type SlaPromise, slaPromiseOf } from './sla-promise.ts';
import { type Reckoned, reckonTicket, settle } from './sla-reckoning.ts';

/** One ticket, with all that its clocks hang on. */
export interface ClockCase {
  readonly ticketId: string;
  readonly promises: Promises;
  /** At least one, in order. */
  readonly changes: readonly [ClockChange, ...ClockChange[]];
  readonly messages: readonly ClockMessage[];
  readonly stored: readonly SlaClockRow[];
  readonly at: Date;
  readonly newId: NewId;
}

/** What has to be written so that the clocks of a ticket are as its log says. */
export interface ClockOutcome {
  readonly changed: readonly SlaClockRow[];
  readonly removed: readonly string[];
  readonly events: readonly ClockEvent[];
}

/** Nothing that was told before is told again, or taken back. */
export function outcomeOf(one: ClockCase): ClockOutcome {
  const { ticketId, promises, changes, stored, at, newId } = one;
  const promise = promiseOf(one);
  if (promise === null) return { changed: [], removed: [], events: [] };

  const schedules = promises.schedulesOf(promise.policy);
  const left = new Map(stored.map((row) => [nameOf(row), row]));
  const changed: SlaClockRow[] = [];
  const events: ClockEvent[] = [];
  for (const clock of reckonTicket(one, promise, schedules, at)) {
    const name = nameOf(clock);
    const before = left.get(name) ?? null;
    left.delete(name);
    const after = {
      id: newId(clock.startedAt, `${ticketId} ${name}`),
      brandId: changes[0].brandId,
      ticketId,
      changedAt: at,
      ...before,
      ...settle(before, clock),
    };
    if (before !== null && isDeepStrictEqual(before, after)) continue;
    const row = { ...after, changedAt: at };
    changed.push(row);
    events.push(...eventsBetween(before, row, promise));
  }
  // A log that came late may know of fewer turns; what was told of one stays.
  const told = [...left.values()].filter((row) => !isOpen(row));
  const removed = [...left.values()].filter(isOpen).map(({ id }) => id);
  for (const row of told) if (row.lookAt !== null) changed.push({ ...row, lookAt: null });
  return { changed, removed, events };
}

/** What was promised once stays promised, whatever is known later of how the ticket began. */
function promiseOf({ promises, changes, stored, at }: ClockCase): SlaPromise | null {
  const versions = promises.policiesOf(changes[0].brandId);
  const [first] = stored;
  if (first !== undefined) {
    const policy = versions.find(({ id }) => id === first.policyId);
    return policy === undefined ? null : { policy, priority: first.priorityApplied };
  }
  const [{ at: openedAt }] = changes;
  return slaPromiseOf(
    changes.filter((change) => change.at <= at || change.at <= openedAt),
    versions,
  );
}

function eventsBetween(
  before: SlaClockRow | null,
  after: SlaClockRow,
  { policy }: SlaPromise,
): ClockEvent[] {
  const { ticketId, breachedAt, fulfilledAt } = after;
  const payload = {
    clockId: after.id,
    metric: after.metric,
    cycle: after.cycle,
    policy: policy.key,
    policyVersion: policy.version,
    priorityApplied: after.priorityApplied,
    targetSeconds: after.targetSeconds,
    clock: after.clock,
    startedAt: after.startedAt,
    dueAt: after.dueAt,
    calendarSeconds: after.calendarSeconds,
    businessSeconds: after.businessSeconds,
    isBreached: breachedAt !== null,
  };
  const events: ClockEvent[] = [];
  if (breachedAt !== null && before?.breachedAt == null) {
    events.push({ type: 'sla-clock.breached', ticketId, at: breachedAt, payload });
  }
  if (fulfilledAt !== null && before?.fulfilledAt == null) {
    events.push({ type: 'sla-clock.fulfilled', ticketId, at: fulfilledAt, payload });
  }
  return events;
}

const nameOf = ({ metric, cycle }: Pick<Reckoned, 'metric' | 'cycle'>): string =>
  `${metric} ${cycle}`;

const isOpen = ({ breachedAt, fulfilledAt }: SlaClockRow): boolean =>
  breachedAt === null && fulfilledAt === null;
