import { expect, it } from 'vitest';

import {
  customerFactsOf,
  day,
  type Facts,
  idOf,
  mention,
  response,
  review,
  ticket,
} from '../repositories/facts.test-support.ts';
import { advocacyStatusOf, type AdvocacyStatus } from './advocacy.ts';
import { reckonCustomer } from './reckon-customer.ts';

/** The kinds of evidence with their points, and what they come to. */
function advocacy(facts: Partial<Facts>, now = day(60)): [string[], AdvocacyStatus] {
  const { evidence } = reckonCustomer(customerFactsOf(facts), now);
  const own = evidence.filter(({ purpose }) => purpose === 'ADVOCACY');
  return [own.map(({ kind, points }) => `${kind} ${points}`), advocacyStatusOf(own)];
}

it('is an advocate with three points, one of them for praise in public', () => {
  const promoter = response({ recommendScore: 9 });
  const praise = mention({ sentiment: 'VERY_POSITIVE' });
  const privatePraise = mention({ sentiment: 'POSITIVE', isPublic: false });

  expect(advocacy({ responses: [promoter], mentions: [praise] })).toEqual([
    ['PROMOTER_ANSWER 2', 'POSITIVE_MENTION 1'],
    'ADVOCATE',
  ]);
  expect(advocacy({ responses: [promoter], mentions: [privatePraise] })).toEqual([
    ['PROMOTER_ANSWER 2'],
    'NEUTRAL',
  ]);
  expect(
    advocacy({ responses: [promoter, response({ id: idOf(41), recommendScore: 10 })] }),
  ).toEqual([['PROMOTER_ANSWER 2', 'PROMOTER_ANSWER 2'], 'NEUTRAL']);
});

it('is a detractor with three points against', () => {
  const facts = {
    responses: [response({ recommendScore: 6 })],
    reviews: [review({ ratingNormalised: 0.25 })],
  };

  expect(advocacy(facts)).toEqual([['DETRACTOR_ANSWER -2', 'BAD_REVIEW -1'], 'DETRACTOR']);
});

it('counts a complaint by whether it was solved to the satisfaction of the customer', () => {
  const open = ticket({ id: idOf(10), type: 'COMPLAINT' });
  const solved = ticket({ id: idOf(11), type: 'COMPLAINT', solvedAt: day(3) });
  const satisfied = response({ submittedAt: day(5), isSatisfied: true });

  expect(advocacy({ tickets: [open, solved], responses: [satisfied] })).toEqual([
    ['COMPLAINT_UNRESOLVED -1', 'COMPLAINT_RESOLVED 1'],
    'NEUTRAL',
  ]);
  expect(
    advocacy({ tickets: [solved], responses: [{ ...satisfied, submittedAt: day(2) }] }),
  ).toEqual([[], 'UNKNOWN']);
});

it('passes over the middle, what was taken back, and what is older than a year', () => {
  const facts = {
    responses: [response({ recommendScore: 8 })],
    reviews: [
      review({ ratingNormalised: 0.5 }),
      review({ id: idOf(31), ratingNormalised: 1, status: 'WITHDRAWN' }),
    ],
    mentions: [mention({ sentiment: 'NEGATIVE', deletedAt: day(2) })],
  };
  const old = { mentions: [mention({ sentiment: 'POSITIVE' })] };

  expect(advocacy(facts)).toEqual([[], 'UNKNOWN']);
  expect(advocacy(old, new Date(day(366).getTime() - 1))).toEqual([
    ['POSITIVE_MENTION 1'],
    'NEUTRAL',
  ]);
  expect(advocacy(old, day(366))).toEqual([[], 'UNKNOWN']);
});
