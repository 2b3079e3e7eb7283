import { expect, it } from 'vitest';

import type { MentionFact } from '../entities/mention-fact.ts';
import type { TicketFact } from '../entities/ticket-fact.ts';
import {
  ADA,
  customerFactsOf,
  day,
  idOf,
  mention,
  ticket,
} from '../repositories/facts.test-support.ts';
import { type ReckonedCustomer, reckonCustomer } from './reckon-customer.ts';

const BAGGAGE = { topics: ['BAGGAGE'] };
const COMPLAINT = mention({ ...BAGGAGE, postedAt: day(15), isComplaint: true });
const DIRECT = mention({ ...BAGGAGE, id: idOf(21), postedAt: day(13), isPublic: false });

function reckon(
  tickets: readonly TicketFact[],
  mentions: readonly MentionFact[] = [COMPLAINT],
): ReckonedCustomer {
  return reckonCustomer(customerFactsOf({ tickets, mentions }), day(60));
}

/** What was found of the complaint. */
function isExhausted(...facts: Parameters<typeof reckon>): boolean | null | undefined {
  return reckon(...facts).exhausted.find(({ id }) => id === COMPLAINT.id)?.value;
}

it('tells that the customer had asked in private in vain, and where', () => {
  const { tried, exhausted } = reckon([ticket({ ...BAGGAGE, openedAt: day(2) })]);

  expect(exhausted).toEqual([{ id: COMPLAINT.id, customerId: ADA, value: true }]);
  expect(tried).toEqual([
    {
      mentionId: COMPLAINT.id,
      contactId: idOf(10),
      brandId: 'united',
      customerId: ADA,
      domain: 'TICKETS',
      occurredAt: day(2),
      channel: 'EMAIL',
      failure: 'UNRESOLVED',
    },
  ]);
});

it.each<[boolean, string, Partial<TicketFact>]>([
  [true, 'was solved only afterwards', { openedAt: day(2), solvedAt: day(16) }],
  [true, 'was solved and reopened', { openedAt: day(2), solvedAt: day(3), reopens: 1 }],
  [true, 'broke a promise', { openedAt: day(2), solvedAt: day(3), slaBreached: 1 }],
  [false, 'was solved in time', { openedAt: day(2), solvedAt: day(3) }],
  [true, 'was opened 14 days before', { openedAt: day(1) }],
  [false, 'was opened earlier', { openedAt: day(0) }],
  [false, 'was opened afterwards', { openedAt: day(16) }],
  [false, 'was made of a mention', { openedAt: day(2), originKind: 'MENTION' }],
  [false, 'is about something else', { openedAt: day(2), topics: ['SEAT'] }],
  [false, 'came in public', { openedAt: day(2), channel: 'SOCIAL_PUBLIC' }],
])('says %s of a complaint after a ticket that %s', (expected, _what, over) => {
  expect(isExhausted([ticket({ ...BAGGAGE, ...over })])).toBe(expected);
});

it('counts a direct message that had no answer when the customer went public', () => {
  expect(isExhausted([], [COMPLAINT, DIRECT])).toBe(true);
  expect(isExhausted([], [COMPLAINT, { ...DIRECT, firstReplyAt: day(14) }])).toBe(false);
  expect(isExhausted([], [COMPLAINT, { ...DIRECT, firstReplyAt: day(16) }])).toBe(true);
});

it('says nothing of what is no complaint in public', () => {
  const tickets = [ticket({ ...BAGGAGE, openedAt: day(2) })];

  expect(isExhausted(tickets, [{ ...COMPLAINT, isComplaint: false }])).toBeNull();
  expect(isExhausted(tickets, [{ ...COMPLAINT, isPublic: false }])).toBeNull();
});
