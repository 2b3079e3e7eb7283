import { expect, it } from 'vitest';

import type { CustomerOutcome } from '../entities/customer-outcome.ts';
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
import { reckonCustomer } from './reckon-customer.ts';

const COMPLAINT = ticket({ type: 'COMPLAINT', openedAt: day(1) });

function outcomes(facts: Partial<Facts>, now = day(60)): readonly CustomerOutcome[] {
  return reckonCustomer(customerFactsOf(facts), now).outcomes;
}

const wentPublic = (facts: Partial<Facts>, now = day(60)): unknown =>
  outcomes({ tickets: [COMPLAINT], ...facts }, now)[0]?.wentPublic;

it('notes where a customer was not satisfied', () => {
  const found = outcomes({
    tickets: [COMPLAINT, ticket({ id: idOf(11) })],
    mentions: [mention({ isComplaint: true }), mention({ id: idOf(21) })],
    responses: [
      response({ id: idOf(41), recommendScore: 6 }),
      response({ id: idOf(42), satisfactionScore: 0.25 }),
      response({ id: idOf(43), recommendScore: 7, satisfactionScore: 0.5 }),
    ],
  });

  expect(found.map(({ id, domain, kind }) => [id, domain, kind])).toEqual([
    [idOf(10), 'TICKETS', 'COMPLAINT'],
    [idOf(20), 'MENTIONS', 'COMPLAINT'],
    [idOf(41), 'SURVEYS', 'LOW_RECOMMENDATION'],
    [idOf(42), 'SURVEYS', 'LOW_SATISFACTION'],
  ]);
});

it('tells who spoke in public within 30 days when they are over, and not before', () => {
  expect(wentPublic({ mentions: [mention({ postedAt: day(31) })] })).toBe(true);
  expect(wentPublic({ reviews: [review({ submittedAt: day(2) })] }, day(30))).toBeNull();
  expect(wentPublic({ reviews: [review({ submittedAt: day(2) })] }, day(31))).toBe(true);
  expect(wentPublic({ mentions: [mention({ postedAt: day(32) })] })).toBe(false);
  expect(wentPublic({ mentions: [mention({ postedAt: day(2), isPublic: false })] })).toBe(false);
  expect(wentPublic({}, day(30))).toBeNull();
  expect(wentPublic({}, day(31))).toBe(false);
});

it('asks the next opinion after the solution whether the customer was won back', () => {
  const solved = { tickets: [{ ...COMPLAINT, isSolved: true, solvedAt: day(5) }] };
  const good = response({ submittedAt: day(8), isSatisfied: true });
  const bad = review({ submittedAt: day(7), ratingNormalised: 0.5 });
  const recovered = (facts: Partial<Facts>): unknown =>
    outcomes({ ...solved, ...facts }).map(({ resolvedAt, isRecovered }) => [
      resolvedAt,
      isRecovered,
    ]);

  expect(recovered({})).toEqual([[day(5), null]]);
  expect(recovered({ responses: [good] })).toEqual([[day(5), true]]);
  expect(recovered({ responses: [good], reviews: [bad] })).toEqual([[day(5), false]]);
  expect(recovered({ responses: [{ ...good, submittedAt: day(4) }] })).toEqual([[day(5), null]]);
  expect(outcomes({ tickets: [COMPLAINT], responses: [good] })).toMatchObject([
    { resolvedAt: null, isRecovered: null },
  ]);
});

it('takes a complaint in public for resolved when the ticket that was made of it is', () => {
  const solved = ticket({ solvedAt: day(4), originKind: 'MENTION' });
  const complaint = mention({ isComplaint: true, ticketId: solved.id });

  expect(outcomes({ tickets: [solved], mentions: [complaint] })).toMatchObject([
    { id: complaint.id, wentPublic: true, resolvedAt: day(4) },
  ]);
});
