import { expect, it } from 'vitest';

import { ACTOR_KINDS } from '../entities/ticket-event.ts';
import { TICKET_STATUSES } from '../entities/ticket.ts';
import { nextStatuses, requireMove } from './ticket-states.ts';

it.each([
  ['NEW', ['OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'DELETED']],
  ['OPEN', ['PENDING', 'ON_HOLD', 'SOLVED', 'DELETED']],
  ['PENDING', ['OPEN', 'ON_HOLD', 'SOLVED', 'DELETED']],
  ['ON_HOLD', ['OPEN', 'PENDING', 'SOLVED', 'DELETED']],
  ['SOLVED', ['OPEN', 'CLOSED', 'DELETED']],
  ['CLOSED', ['DELETED']],
  ['DELETED', []],
] as const)('lets an agent lead a ticket that is %s to %j', (from, to) => {
  expect(nextStatuses(from, 'AGENT')).toEqual(to);
});

it.each([
  ['CUSTOMER', 'OPEN', ['SOLVED']],
  ['CUSTOMER', 'PENDING', ['OPEN', 'SOLVED']],
  ['CUSTOMER', 'SOLVED', ['OPEN']],
  ['BOT', 'NEW', ['OPEN', 'PENDING', 'SOLVED']],
  ['BOT', 'SOLVED', ['OPEN']],
  ['SYSTEM', 'SOLVED', ['OPEN', 'CLOSED', 'DELETED']],
] as const)('lets a %s lead a ticket that is %s to %j', (by, from, to) => {
  expect(nextStatuses(from, by)).toEqual(to);
});

it('never leads a ticket back to NEW, nor to where it stands', () => {
  for (const from of TICKET_STATUSES) {
    for (const by of ACTOR_KINDS) {
      expect(nextStatuses(from, by)).not.toContain('NEW');
      expect(nextStatuses(from, by)).not.toContain(from);
    }
  }
});

it('names what can be set now when it refuses', () => {
  expect(() => requireMove('SOLVED', 'PENDING', 'AGENT')).toThrow(
    'The ticket is SOLVED, and cannot be set to PENDING as AGENT: what can be set now is OPEN, CLOSED, or DELETED.',
  );
  expect(() => requireMove('CLOSED', 'OPEN', 'CUSTOMER')).toThrow(
    'The ticket is CLOSED, and cannot be set to OPEN as CUSTOMER: nothing can be set now.',
  );
});
