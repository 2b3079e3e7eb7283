import { expect, it } from 'vitest';

import type { CustomerState } from '../entities/customer-state.ts';
import {
  customerFactsOf,
  day,
  type Facts,
  mention,
  response,
  ticket,
  value,
  verbatim,
} from '../repositories/facts.test-support.ts';
import { churnLevelOf, churnScoreOf } from './churn-risk.ts';
import { reckonCustomer } from './reckon-customer.ts';

function churn(facts: Partial<Facts>, now = day(30)): [string[], number] {
  const { evidence } = reckonCustomer(customerFactsOf(facts), now);
  const own = evidence.filter(({ purpose }) => purpose === 'CHURN');
  return [own.map(({ kind }) => kind), churnScoreOf(own)];
}

function state(facts: Partial<Facts>, now = day(30)): Partial<CustomerState> {
  const { lifecycle, lostAt, isPreventable } = reckonCustomer(customerFactsOf(facts), now).state;
  return { lifecycle, lostAt, isPreventable };
}

const LEAVES = verbatim({ occurredAt: day(5), intents: ['CHURN'] });

it('adds up what tells that somebody may leave, each sign listed', () => {
  const facts = {
    verbatims: [LEAVES, { ...LEAVES, occurredAt: day(7), intents: ['CHURN', 'BOYCOTT'] }],
    tickets: [ticket({ type: 'COMPLAINT', slaBreached: 2 })],
    responses: [response({ recommendScore: 6, satisfactionScore: 0.25 })],
  };

  expect(churn(facts)).toEqual([
    [
      'STATED_CHURN',
      'STATED_BOYCOTT',
      'COMPLAINT_UNRESOLVED',
      'SLA_BREACH',
      'LOW_RECOMMENDATION',
      'LOW_SATISFACTION',
    ],
    100,
  ]);
});

it('hears silence 60 days after a bad contact, and not after a good one', () => {
  const bad = mention({ isComplaint: true });

  expect(churn({ mentions: [bad] }, day(60))).toEqual([[], 0]);
  expect(churn({ mentions: [bad] }, day(61))).toEqual([['SILENCE'], 20]);
  expect(churn({ mentions: [mention()] }, day(61))).toEqual([[], 0]);
});

it('knows no level of whom nothing is known in the last year', () => {
  expect([churnLevelOf(0, false), churnLevelOf(0, true)]).toEqual(['UNKNOWN', 'LOW']);
  expect([churnLevelOf(20, true), churnLevelOf(50, true)]).toEqual(['MEDIUM', 'HIGH']);
});

it('tells a prospect from a customer, and from one at risk', () => {
  const risky = { verbatims: [LEAVES], tickets: [ticket({ openedAt: day(4), slaBreached: 1 })] };

  expect(state({ tickets: [ticket()] })).toMatchObject({ lifecycle: 'PROSPECT' });
  expect(state({ tickets: [ticket()], values: [value()] })).toMatchObject({ lifecycle: 'ACTIVE' });
  expect(state({ tickets: [ticket({ type: 'INCIDENT' })] })).toMatchObject({ lifecycle: 'ACTIVE' });
  expect(state(risky)).toMatchObject({ lifecycle: 'AT_RISK' });
  expect(state({ tickets: [ticket()] }, day(366))).toMatchObject({ lifecycle: null });
});

it('counts as lost who said so and was not heard of for 90 days, or who paid nothing for a year', () => {
  const paid = { values: [value({ periodTo: day(1) })] };
  const LOST = { lifecycle: 'LOST', isPreventable: false };

  expect(state({ verbatims: [LEAVES] }, day(95))).toEqual({ ...LOST, lostAt: day(5) });
  expect(state({ verbatims: [LEAVES] }, day(94)).lostAt).toBeNull();
  expect(
    state({ verbatims: [LEAVES], tickets: [ticket({ openedAt: day(6) })] }, day(95)).lostAt,
  ).toBeNull();
  expect(state(paid, day(366))).toEqual({ ...LOST, lostAt: day(1) });
  expect(state(paid, day(365)).lostAt).toBeNull();
});

it('calls a loss preventable when something had gone wrong in the 90 days before', () => {
  const after = (facts: Partial<Facts>): unknown =>
    state({ verbatims: [{ ...LEAVES, occurredAt: day(100) }], ...facts }, day(300)).isPreventable;

  expect(after({ tickets: [ticket({ openedAt: day(10) })] })).toBe(true);
  expect(after({ tickets: [ticket({ openedAt: day(10), solvedAt: day(11) })] })).toBe(false);
  expect(
    after({ tickets: [ticket({ openedAt: day(10), solvedAt: day(11), slaBreached: 1 })] }),
  ).toBe(true);
  expect(after({ responses: [response({ submittedAt: day(50), recommendScore: 3 })] })).toBe(true);
  expect(after({ responses: [response({ submittedAt: day(9), recommendScore: 3 })] })).toBe(false);
});
