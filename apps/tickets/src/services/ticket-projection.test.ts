import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';

import type { TicketField } from '../entities/ticket-event.ts';
import { projectTicket } from './ticket-projection.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));

const set = (
  hour: number,
  field: TicketField,
  toValue: string,
): { at: Date; field: TicketField; toValue: string } => ({ at: at(hour), field, toValue });

it('reads a ticket out of its events', () => {
  const ticket = projectTicket([
    set(9, 'STATUS', 'NEW'),
    set(9, 'SUBJECT', 'Lost bag'),
    set(9, 'CHANNEL', 'EMAIL'),
    set(10, 'STATUS', 'OPEN'),
    set(10, 'ASSIGNEE', 'kim'),
    set(11, 'PRIORITY', 'HIGH'),
    set(12, 'TYPE', 'COMPLAINT'),
  ]);

  expect(ticket).toEqual({
    customerId: null,
    subject: 'Lost bag',
    type: 'COMPLAINT',
    status: 'OPEN',
    priority: 'HIGH',
    channel: 'EMAIL',
    team: null,
    assignee: 'kim',
    issueId: null,
    openedAt: at(9),
    firstSolvedAt: null,
    solvedAt: null,
    closedAt: null,
    reopenCount: 0,
  });
});

it('takes the last solution for the solution while the ticket stays solved or closed', () => {
  const events = [
    set(1, 'STATUS', 'NEW'),
    set(2, 'STATUS', 'SOLVED'),
    set(3, 'STATUS', 'OPEN'),
    set(4, 'STATUS', 'SOLVED'),
    set(5, 'STATUS', 'CLOSED'),
  ];

  expect(projectTicket(events)).toMatchObject({
    status: 'CLOSED',
    firstSolvedAt: at(2),
    solvedAt: at(4),
    closedAt: at(5),
    reopenCount: 1,
  });
});

it('has no solution while a ticket that was solved is open again', () => {
  const events = [set(1, 'STATUS', 'NEW'), set(2, 'STATUS', 'SOLVED'), set(3, 'STATUS', 'OPEN')];

  expect(projectTicket(events)).toMatchObject({
    status: 'OPEN',
    firstSolvedAt: at(2),
    solvedAt: null,
    closedAt: null,
    reopenCount: 0,
  });
});

it('counts a ticket that was closed without becoming solved as solved at the closing', () => {
  const events = [set(1, 'STATUS', 'NEW'), set(6, 'STATUS', 'CLOSED')];

  expect(projectTicket(events)).toMatchObject({ firstSolvedAt: at(6), solvedAt: at(6) });
});

it('counts a status that is set to what it is for nothing', () => {
  const events = [
    set(1, 'STATUS', 'NEW'),
    set(2, 'STATUS', 'SOLVED'),
    set(3, 'STATUS', 'SOLVED'),
    set(4, 'STATUS', 'SOLVED'),
  ];

  expect(projectTicket(events)).toMatchObject({ solvedAt: at(2), reopenCount: 0 });
});

it('lets the last event decide whose ticket it is', () => {
  const events = [
    set(1, 'CUSTOMER', '019a0000-0000-7000-8000-000000000001'),
    set(2, 'CUSTOMER', '019a0000-0000-7000-8000-000000000002'),
  ];

  expect(projectTicket(events).customerId).toBe('019a0000-0000-7000-8000-000000000002');
});

it('refuses a log without events', () => {
  expect(() => projectTicket([])).toThrow('A ticket without events has no projection.');
});

const STATUSES = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED'] as const;

it('keeps its promises for any log', () => {
  assert(
    property(array(constantFrom(...STATUSES), { minLength: 1, maxLength: 30 }), (log) => {
      const ticket = projectTicket(log.map((status, index) => set(index, 'STATUS', status)));

      const isOver = ticket.status === 'SOLVED' || ticket.status === 'CLOSED';
      expect(ticket.status).toBe(log.at(-1));
      expect(ticket.openedAt).toEqual(at(0));
      expect(ticket.solvedAt !== null).toBe(isOver);
      expect(ticket.closedAt !== null).toBe(ticket.status === 'CLOSED');
      expect(ticket.reopenCount).toBe(Math.max(0, entriesInto(log, 'SOLVED') - 1));
      expect(ticket.firstSolvedAt !== null).toBe(log.includes('SOLVED') || log.includes('CLOSED'));
      expect(Number(ticket.firstSolvedAt ?? 0) <= Number(ticket.solvedAt ?? Infinity)).toBe(true);
    }),
  );
});

function entriesInto(log: readonly string[], status: string): number {
  return log.filter((value, index) => value === status && log[index - 1] !== status).length;
}
