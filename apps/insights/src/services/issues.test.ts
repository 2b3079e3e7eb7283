import { expect, it } from 'vitest';

import type { Issue } from '../entities/issue.ts';
import {
  ADA,
  customerFactsOf,
  day,
  type Facts,
  idOf,
  mention,
  response,
  review,
  ticket,
} from '../repositories/facts.test-support.ts';
import { type ReckonedCustomer, reckonCustomer } from './reckon-customer.ts';

const BAGGAGE = ['BAGGAGE'];

const reckon = (facts: Partial<Facts>): ReckonedCustomer =>
  reckonCustomer(customerFactsOf(facts), day(60));

/** The contacts of each issue, by their ids. */
function groups(facts: Partial<Facts>): string[][] {
  const { issueContacts } = reckon(facts);
  const byIssue = Map.groupBy(issueContacts, ({ issueId }) => issueId);
  return [...byIssue.values()].map((contacts) => contacts.map(({ id }) => id));
}

it('puts contacts of all domains on one topic into one issue, and tells how it went', () => {
  const facts = {
    tickets: [ticket({ id: idOf(1), topics: BAGGAGE, openedAt: day(1), solvedAt: day(20) })],
    mentions: [
      mention({ id: idOf(2), topics: ['BAGGAGE', 'STAFF'], postedAt: day(5), isComplaint: true }),
    ],
    reviews: [
      review({ id: idOf(3), topics: BAGGAGE, submittedAt: day(6), ratingNormalised: 0.25 }),
    ],
    responses: [response({ id: idOf(4), topics: BAGGAGE, submittedAt: day(7), recommendScore: 6 })],
  };

  const { issues, issueContacts } = reckon(facts);

  expect(issues).toEqual<Issue[]>([
    {
      id: idOf(1),
      brandId: 'united',
      customerId: ADA,
      statedId: null,
      topic: 'BAGGAGE',
      state: 'RESOLVED',
      openedAt: day(1),
      lastContactAt: day(7),
      closedAt: day(20),
      contacts: 4,
      channels: ['EMAIL', 'SOCIAL_PUBLIC', 'REVIEW_SITE', 'SURVEY'],
      channelSwitches: 3,
      hasOverlap: true,
    },
  ]);
  expect(issueContacts.map(({ id, domain, isPublic }) => [id, domain, isPublic])).toEqual([
    [idOf(1), 'TICKETS', false],
    [idOf(2), 'MENTIONS', true],
    [idOf(3), 'REVIEWS', true],
    [idOf(4), 'SURVEYS', false],
  ]);
});

it('begins another issue after 14 days without a contact, and for another topic', () => {
  const tickets = [
    ticket({ id: idOf(1), topics: BAGGAGE, openedAt: day(1) }),
    ticket({ id: idOf(2), topics: BAGGAGE, openedAt: day(15) }),
    ticket({ id: idOf(3), topics: ['SEAT'], openedAt: day(16) }),
    ticket({ id: idOf(4), topics: BAGGAGE, openedAt: day(30) }),
    ticket({ id: idOf(5), topics: [], openedAt: day(31) }),
  ];

  expect(groups({ tickets })).toEqual([[idOf(1), idOf(2)], [idOf(3)], [idOf(4)], [idOf(5)]]);
});

it('keeps what the desk states together and apart, and lets others join the nearest', () => {
  const [one, other] = [idOf(901), idOf(902)];
  const tickets = [
    ticket({ id: idOf(1), topics: BAGGAGE, openedAt: day(1), issueId: one }),
    ticket({ id: idOf(3), topics: BAGGAGE, openedAt: day(3), issueId: other }),
    ticket({ id: idOf(5), topics: ['SEAT'], openedAt: day(50), issueId: one }),
  ];
  const mentions = [
    mention({ id: idOf(2), topics: BAGGAGE, postedAt: day(2), isComplaint: true }),
    mention({ id: idOf(4), topics: BAGGAGE, postedAt: day(4), isComplaint: true }),
  ];

  expect(groups({ tickets, mentions })).toEqual([
    [idOf(1), idOf(2), idOf(5)],
    [idOf(3), idOf(4)],
  ]);
});

it('puts what a ticket was made of into its issue, and leaves out praise', () => {
  const tickets = [
    ticket({ id: idOf(1), openedAt: day(2) }),
    ticket({ id: idOf(2), openedAt: day(2), type: 'PRAISE' }),
  ];
  const mentions = [
    mention({ id: idOf(3), postedAt: day(1), ticketId: idOf(1) }),
    mention({ id: idOf(4), postedAt: day(1), sentiment: 'POSITIVE' }),
  ];

  expect(groups({ tickets, mentions })).toEqual([[idOf(3), idOf(1)]]);
});

it('is open again when the customer turns up after the solution, and not taken up without a ticket', () => {
  const solved = ticket({ id: idOf(1), topics: BAGGAGE, openedAt: day(1), solvedAt: day(3) });
  const complaint = mention({ id: idOf(2), topics: BAGGAGE, postedAt: day(4), isComplaint: true });

  const { issues } = reckon({ tickets: [solved], mentions: [complaint] });
  const { issues: untouched } = reckon({ mentions: [complaint] });

  expect(issues.map(({ state, closedAt, hasOverlap }) => [state, closedAt, hasOverlap])).toEqual([
    ['OPEN', null, false],
  ]);
  expect(untouched.map(({ state }) => state)).toEqual(['NOT_TAKEN_UP']);
});
