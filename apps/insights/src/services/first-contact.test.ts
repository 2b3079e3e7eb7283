import { expect, it } from 'vitest';

import type { TicketFact } from '../entities/ticket-fact.ts';
import { customerFactsOf, day, idOf, ticket } from '../repositories/facts.test-support.ts';
import { reckonCustomer } from './reckon-customer.ts';

const SOLVED = ticket({ topics: ['BAGGAGE'], openedAt: day(1), solvedAt: day(2) });

/** Of the ticket with the first id. */
function firstContact(tickets: readonly TicketFact[], now = day(60)): boolean | null | undefined {
  const { firstContacts } = reckonCustomer(customerFactsOf({ tickets }), now);
  return firstContacts.find(({ id }) => id === SOLVED.id)?.value;
}

const again = (over: Partial<TicketFact>): TicketFact =>
  ticket({ id: idOf(11), topics: ['BAGGAGE'], ...over });

it('counts a ticket that one public message of a person solved for good', () => {
  expect(firstContact([SOLVED])).toBe(true);
  expect(firstContact([{ ...SOLVED, publicReplies: 2 }])).toBe(false);
  expect(firstContact([{ ...SOLVED, publicReplies: 0 }])).toBe(false);
  expect(firstContact([{ ...SOLVED, reopens: 1 }])).toBe(false);
});

it('cannot tell of an open ticket, nor of one that was solved less than 7 days ago', () => {
  const { solvedAt: _solvedAt, ...open } = SOLVED;

  expect(firstContact([{ ...open, solvedAt: day(2), isSolved: false }])).toBeNull();
  expect(firstContact([SOLVED], new Date(day(9).getTime() - 1))).toBeNull();
  expect(firstContact([SOLVED], day(9))).toBe(true);
});

it('asks whether the customer came back within 7 days by any channel, on the same issue', () => {
  expect(firstContact([SOLVED, again({ openedAt: day(9), channel: 'PHONE' })])).toBe(false);
  expect(firstContact([SOLVED, again({ openedAt: day(10) })])).toBe(true);
  expect(firstContact([SOLVED, again({ openedAt: day(5), topics: ['SEAT'] })])).toBe(true);
  expect(firstContact([SOLVED, again({ openedAt: day(5), topics: [] })])).toBe(true);
});

it('takes the issue that the desk has stated before the topics', () => {
  const [one, other] = [idOf(901), idOf(902)];

  const apart = [{ ...SOLVED, issueId: one }, again({ openedAt: day(5), issueId: other })];
  const together = [
    { ...SOLVED, issueId: one },
    again({ openedAt: day(5), topics: ['SEAT'], issueId: one }),
  ];

  expect(firstContact(apart)).toBe(true);
  expect(firstContact(together)).toBe(false);
});
