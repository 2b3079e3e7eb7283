import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import type { TicketField } from '../entities/ticket-event.ts';
import { TICKET_STATUSES } from '../entities/ticket.ts';
import { type LoggedEvent, staysOfLog } from './event-log.test-support.ts';
import { projectTicket } from './ticket-projection.ts';
import { type TicketTimes, ticketTimes } from './ticket-times.ts';

const HOUR = 3600;

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));

const enter = (hour: number, toValue: string): LoggedEvent => ({
  at: at(hour),
  field: 'STATUS',
  toValue,
});

it('tells where the time of a ticket went from its opening to its solution', () => {
  const log = [
    enter(0, 'NEW'),
    enter(1, 'OPEN'),
    enter(3, 'PENDING'),
    enter(7, 'OPEN'),
    enter(8, 'ON_HOLD'),
    enter(16, 'SOLVED'),
    enter(40, 'CLOSED'),
  ];

  expect(timesOf(log)).toEqual({
    until: at(16),
    firstResolutionSeconds: 16 * HOUR,
    fullResolutionSeconds: 16 * HOUR,
    requesterWaitSeconds: 12 * HOUR,
    agentWaitSeconds: 4 * HOUR,
    agentWorkSeconds: 4 * HOUR,
    onHoldSeconds: 8 * HOUR,
    secondsInStatus: [
      { status: 'NEW', seconds: 1 * HOUR },
      { status: 'OPEN', seconds: 3 * HOUR },
      { status: 'PENDING', seconds: 4 * HOUR },
      { status: 'ON_HOLD', seconds: 8 * HOUR },
      { status: 'SOLVED', seconds: 0 },
      { status: 'CLOSED', seconds: 0 },
      { status: 'DELETED', seconds: 0 },
    ],
  });
});

it('counts the time of a solution that did not last in the resolution and in no wait', () => {
  const log = [enter(0, 'NEW'), enter(2, 'SOLVED'), enter(12, 'OPEN'), enter(15, 'SOLVED')];

  const times = timesOf(log);

  expect(times).toMatchObject({
    firstResolutionSeconds: 2 * HOUR,
    fullResolutionSeconds: 15 * HOUR,
    requesterWaitSeconds: 5 * HOUR,
    agentWorkSeconds: 5 * HOUR,
  });
  expect(times.secondsInStatus).toContainEqual({ status: 'SOLVED', seconds: 10 * HOUR });
});

it('takes a closing without a solution for the solution', () => {
  expect(timesOf([enter(0, 'OPEN'), enter(6, 'CLOSED')])).toMatchObject({
    until: at(6),
    firstResolutionSeconds: 6 * HOUR,
    fullResolutionSeconds: 6 * HOUR,
    requesterWaitSeconds: 6 * HOUR,
  });
});

it('counts the waits of an open ticket until now, and gives it no full resolution', () => {
  const log = [enter(0, 'NEW'), enter(2, 'SOLVED'), enter(3, 'PENDING')];

  expect(timesOf(log, at(10))).toMatchObject({
    until: at(10),
    firstResolutionSeconds: 2 * HOUR,
    fullResolutionSeconds: null,
    requesterWaitSeconds: 2 * HOUR,
    agentWaitSeconds: 7 * HOUR,
  });
});

it('lets nobody wait any longer once a ticket is deleted', () => {
  const log = [enter(0, 'OPEN'), enter(4, 'DELETED')];

  expect(timesOf(log, at(100))).toMatchObject({
    fullResolutionSeconds: null,
    requesterWaitSeconds: 4 * HOUR,
    agentWorkSeconds: 4 * HOUR,
  });
});

it('holds a ticket for new until an event tells its status', () => {
  const log = [{ at: at(0), field: 'NOTE', toValue: null } as const, enter(5, 'OPEN')];

  expect(timesOf([...log, enter(6, 'SOLVED')]).secondsInStatus.slice(0, 2)).toEqual([
    { status: 'NEW', seconds: 5 * HOUR },
    { status: 'OPEN', seconds: 1 * HOUR },
  ]);
});

const FIELDS: readonly TicketField[] = ['STATUS', 'STATUS', 'STATUS', 'NOTE', 'ASSIGNEE'];

/** In no order, with equal instants, and with words that are no status. */
const anyLog = array(
  record({
    at: integer({ min: 0, max: 50 }).map((n) => new Date(Date.UTC(2026, 0, 1) + n * 1001)),
    field: constantFrom(...FIELDS),
    toValue: constantFrom(...TICKET_STATUSES, 'MISLAID'),
  }),
  { minLength: 1, maxLength: 40 },
);

it('lets the times in all statuses add up to the full resolution time of any ticket', () => {
  assert(
    property(anyLog, (log) => {
      const times = timesOf(log);
      const opened = Math.min(...log.map((event) => event.at.getTime()));
      const sum = sumOf(times.secondsInStatus.map(({ seconds }) => seconds));

      expect(sum).toBe(times.until.getTime() - opened);
      expect(sum).toBe(milliseconds(times.fullResolutionSeconds) ?? sum);
      expect(sumOf([times.agentWorkSeconds, times.onHoldSeconds])).toBe(
        milliseconds(times.requesterWaitSeconds),
      );
    }),
  );
});

it('agrees with the projection on when any ticket was solved', () => {
  assert(
    property(anyLog, (log) => {
      const ordered = log.toSorted((one, other) => one.at.getTime() - other.at.getTime());
      const { openedAt, firstSolvedAt, solvedAt } = projectTicket(ordered);

      expect(staysOfLog(log, at(1))).toMatchObject({ openedAt, firstSolvedAt, solvedAt });
    }),
  );
});

function timesOf(log: readonly LoggedEvent[], now = at(1000)): TicketTimes {
  return ticketTimes({ id: 'case-1', ...staysOfLog(log, now) });
}

function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1000);
}

function sumOf(seconds: readonly number[]): number {
  return seconds.reduce((sum, one) => sum + Math.round(one * 1000), 0);
}
