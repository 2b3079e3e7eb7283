import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';

import { customerFactsOf, day, type Facts, factsOf } from '../repositories/facts.test-support.ts';
import { randomFacts } from './random-customers.test-support.ts';
import { type ReckonedCustomer, reckonCustomer } from './reckon-customer.ts';

const RUNS = { numRuns: 1000 };

const someDay = integer({ min: 1, max: 600 });

it('makes the same of facts in whatever order they come', () => {
  assert(
    property(randomFacts, someDay, (facts, now) => {
      const reckoned = reckonCustomer(customerFactsOf(facts), day(now));
      const again = reckonCustomer(customerFactsOf(reversed(facts)), day(now));

      expect(sorted(again)).toEqual(sorted(reckoned));
    }),
    RUNS,
  );
});

it('knows until when the passing of time changes nothing', () => {
  assert(
    property(randomFacts, someDay, someDay, (given, from, days) => {
      const facts = customerFactsOf(given);
      const before = reckonCustomer(facts, day(from));
      const { lookAt } = before.state;
      const later = day(from + days);
      const last = lookAt === null || later < lookAt ? later : new Date(lookAt.getTime() - 1);

      const after = reckonCustomer(facts, last);

      expect(after).toEqual(before);
      expect(lookAt === null || lookAt > day(from)).toBe(true);
    }),
    RUNS,
  );
});

it('puts each contact into one issue, and keeps apart what the desk states to be two', () => {
  assert(
    property(randomFacts, (facts) => {
      const { issues, issueContacts } = reckonCustomer(customerFactsOf(facts), day(60));
      const contacts = Map.groupBy(issueContacts, ({ issueId }) => issueId);
      const stated = new Map(facts.tickets.map(({ id, issueId }) => [id, issueId]));

      expect(new Set(issueContacts.map(({ id }) => id)).size).toBe(issueContacts.length);
      expect(issues.map(({ id, contacts: count }) => [id, count])).toEqual(
        [...contacts].map(([id, own]) => [id, own.length]),
      );
      for (const { id, statedId } of issues) {
        const ids = (contacts.get(id) ?? []).flatMap((one) => stated.get(one.id) ?? []);
        expect([...new Set(ids)]).toEqual(statedId === null ? [] : [statedId]);
      }
    }),
    RUNS,
  );
});

it('finds of tickets and complaints what somebody finds who reads the issues', () => {
  const seen = new Set<string>();
  assert(
    property(randomFacts, someDay, (facts, now) => {
      const { firstContacts, exhausted, issueContacts } = reckonCustomer(
        customerFactsOf(facts),
        day(now),
      );
      const issueOf = new Map(issueContacts.map(({ id, issueId }) => [id, issueId]));
      const isSameIssue = (one: string, other: string): boolean =>
        issueOf.has(one) && issueOf.get(one) === issueOf.get(other);
      const since = (one: Date, other: Date): number => (Number(one) - Number(other)) / 86_400_000;

      for (const { id, solvedAt, reopens, publicReplies } of facts.tickets) {
        const isMature = solvedAt !== null && since(day(now), solvedAt) >= 7;
        const cameBack = facts.tickets.some(
          (other) =>
            solvedAt !== null &&
            isSameIssue(id, other.id) &&
            since(other.openedAt, solvedAt) > 0 &&
            since(other.openedAt, solvedAt) <= 7,
        );
        const expected = isMature ? reopens === 0 && publicReplies === 1 && !cameBack : null;
        expect(firstContacts.find((one) => one.id === id)?.value).toBe(expected);
        seen.add(`first contact ${expected}`);
      }
      for (const { id, postedAt, isPublic, isComplaint } of facts.mentions) {
        const isTried = (at: Date): boolean => since(postedAt, at) > 0 && since(postedAt, at) <= 14;
        const tickets = facts.tickets.filter(
          (one) =>
            isSameIssue(id, one.id) &&
            isTried(one.openedAt) &&
            one.channel !== 'SOCIAL_PUBLIC' &&
            one.originKind === null &&
            (one.solvedAt === null ||
              one.solvedAt > postedAt ||
              one.reopens > 0 ||
              one.slaBreached > 0),
        );
        const messages = facts.mentions.filter(
          (one) =>
            isSameIssue(id, one.id) &&
            !one.isPublic &&
            isTried(one.postedAt) &&
            (one.firstReplyAt === null || one.firstReplyAt > postedAt),
        );
        const expected = isPublic && isComplaint ? tickets.length + messages.length > 0 : null;
        expect(exhausted.find((one) => one.id === id)?.value).toBe(expected);
        seen.add(`exhausted ${expected}`);
      }
    }),
    RUNS,
  );
  expect([...seen].toSorted()).toEqual([
    'exhausted false',
    'exhausted null',
    'exhausted true',
    'first contact false',
    'first contact null',
    'first contact true',
  ]);
});

it('leaves of who was erased figures and nothing else', () => {
  assert(
    property(randomFacts, someDay, (facts, now) => {
      const whole = reckonCustomer(customerFactsOf(facts), day(now));
      const left = reckonCustomer({ ...customerFactsOf(facts), isErased: true }, day(now));

      const nothing = {
        lastContactAt: null,
        lifecycle: null,
        customerSince: null,
        endedAt: null,
        lostAt: null,
        isPreventable: null,
      };
      expect(left).toEqual({
        ...whole,
        state: { ...whole.state, ...nothing },
        tried: [],
        issues: [],
        issueContacts: [],
        evidence: [],
      });
    }),
    RUNS,
  );
});

function reversed(facts: Facts): Facts {
  return factsOf({
    tickets: facts.tickets.toReversed(),
    mentions: facts.mentions.toReversed(),
    reviews: facts.reviews.toReversed(),
    responses: facts.responses.toReversed(),
    verbatims: facts.verbatims.toReversed(),
    values: facts.values.toReversed(),
  });
}

function sorted(reckoned: ReckonedCustomer): unknown {
  return Object.fromEntries(
    Object.entries(reckoned).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)).toSorted() : rows,
    ]),
  );
}
