import { type Arbitrary, array, boolean, constantFrom, integer, option, record } from 'fast-check';

import {
  day,
  type Facts,
  idOf,
  mention,
  response,
  review,
  ticket,
  value,
  verbatim,
} from '../repositories/facts.test-support.ts';

const anyDay = integer({ min: 1, max: 60 }).map(day);
const anyTopics = constantFrom<(readonly string[])[]>(
  [],
  ['BAGGAGE'],
  ['SEAT'],
  ['BAGGAGE', 'SEAT'],
);
const anyTicketId = option(
  integer({ min: 0, max: 3 }).map((place) => idOf(100 + place)),
  { freq: 3 },
);
const anySentiment = constantFrom('NEGATIVE', 'NEUTRAL', 'POSITIVE', null);

const anyTicket = record({
  openedAt: anyDay,
  type: constantFrom('QUESTION', 'COMPLAINT', 'PRAISE'),
  channel: constantFrom('EMAIL', 'PHONE', 'SOCIAL_PUBLIC'),
  topics: anyTopics,
  issueId: option(constantFrom(idOf(901), idOf(902)), { freq: 3 }),
  originKind: constantFrom(null, null, 'MENTION'),
  solvedAt: option(anyDay, { freq: 2 }),
  reopens: constantFrom(0, 0, 0, 1),
  publicReplies: constantFrom(0, 1, 1, 2),
  slaBreached: constantFrom(0, 0, 1),
}).map(({ solvedAt, openedAt, ...rest }) =>
  ticket({
    ...rest,
    openedAt,
    solvedAt: solvedAt !== null && solvedAt < openedAt ? openedAt : solvedAt,
  }),
);

const anyMention = record({
  postedAt: anyDay,
  topics: anyTopics,
  sentiment: anySentiment,
  isPublic: boolean(),
  isComplaint: boolean(),
  firstReplyAt: option(anyDay),
  ticketId: anyTicketId,
  deletedAt: constantFrom(null, null, day(70)),
}).map(mention);

const anyReview = record({
  submittedAt: anyDay,
  topics: anyTopics,
  status: constantFrom('PUBLISHED', 'PENDING', 'WITHDRAWN'),
  sentiment: anySentiment,
  ratingNormalised: constantFrom(null, 0, 0.25, 0.5, 0.75, 1),
  ticketId: anyTicketId,
}).map(review);

const anyResponse = record({
  submittedAt: anyDay,
  topics: anyTopics,
  recommendScore: constantFrom(null, 2, 6, 8, 9, 10),
  satisfactionScore: constantFrom(null, 0, 0.25, 1),
  isSatisfied: constantFrom(null, true, false),
  ticketId: anyTicketId,
}).map(response);

const anyVerbatim = record({
  occurredAt: anyDay,
  ownerId: integer({ min: 0, max: 3 }).map((place) => idOf(100 + place)),
  intents: constantFrom<(readonly string[])[]>([], ['CHURN'], ['BOYCOTT', 'CHURN'], ['PRAISE']),
  isPublic: boolean(),
}).map(verbatim);

const anyValue = record({ periodTo: anyDay, revenueMinor: constantFrom('0', '900') }).map(value);

/** Facts of few customers and topics within two months, so that they often meet. Ids tell of what they are. */
export const randomFacts: Arbitrary<Facts> = record({
  tickets: numbered(anyTicket, 100),
  mentions: numbered(anyMention, 200),
  reviews: numbered(anyReview, 300),
  responses: numbered(anyResponse, 400),
  verbatims: numbered(anyVerbatim, 500).map((rows) =>
    rows.map((row) => ({ ...row, subjectId: row.id })),
  ),
  values: numbered(anyValue, 600),
});

function numbered<Row extends { id: string }>(
  rows: Arbitrary<Row>,
  from: number,
): Arbitrary<Row[]> {
  return array(rows, { maxLength: 4 }).map((all) =>
    all.map((row, place) => ({ ...row, id: idOf(from + place) })),
  );
}
