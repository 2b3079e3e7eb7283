import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { openTestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import type { Review } from '../entities/review.ts';
import { entities, migrations, openReviews } from '../index.ts';
import { erasure } from './erasure.ts';
import { DEADLINE, SUBMITTED_AT, submitted } from './publication.test-support.ts';
import type { PublicationFacts } from './publication.ts';
import { CALLER, lastMeasured, submission } from './review-desk.test-support.ts';
import { type MeasuredReview, measureReview } from './review-measures.ts';

const CUSTOMER = '019a0000-0000-7000-8000-00000000000a';
const BACKGROUND = { eventUrls: {}, onError: () => undefined };
const OPENED = { openedAt: SUBMITTED_AT, messages: [], end: null };

const review: Review = {
  id: '019a0000-0000-7000-8000-000000000001',
  brandId: 'united',
  customerId: null,
  source: 'site',
  externalId: '1',
  importId: null,
  url: null,
  title: null,
  text: null,
  language: null,
  authorName: null,
  rating: null,
  scaleMin: null,
  scaleMax: null,
  ratingNormalised: null,
  aspects: [],
  status: 'PENDING',
  verified: null,
  experienceAt: null,
  submittedAt: SUBMITTED_AT,
  publishedAt: null,
  receivedAt: SUBMITTED_AT,
  subjectType: null,
  subjectRef: null,
};

function payloadOf(over: Partial<Review>, beside: Partial<MeasuredReview> = {}): object {
  const nothing = { publication: null, reply: null, ticketId: null, finding: null };
  return measureReview({ review: { ...review, ...over }, ...nothing, ...beside }).payload;
}

it.each([
  [0, 1],
  [0.12, 1],
  [0.125, 2],
  [0.5, 3],
  [0.87, 4],
  [1, 5],
])('gives a rating of %d, from 0 to 1, %i stars', (ratingNormalised, stars) => {
  expect(payloadOf({ ratingNormalised })).toMatchObject({ stars });
});

it('puts what was rated apart on one scale', () => {
  const aspects = [{ name: 'Food', value: 8, scaleMin: 0, scaleMax: 10 }];

  expect(payloadOf({ aspects })).toMatchObject({ aspects: [{ name: 'Food', rating: 0.8 }] });
});

it.each([
  ['PENDING', false],
  ['PUBLISHED', true],
  ['REJECTED', false],
  ['WITHDRAWN', false],
] as const)('takes the words of a review that is %s for public: %s', (status, isPublic) => {
  expect(payloadOf({ status, title: null, text: 'Late.' })).toMatchObject({
    verbatims: [{ text: 'Late.', isPublic }],
  });
});

it.each([
  ['none', {}, 0, 0],
  ['one that changed nothing', { mediation: OPENED }, 1, 0],
  ['one after which it was withdrawn', { mediation: OPENED, withdrawnAt: DEADLINE }, 1, 1],
] as const)('counts the mediations of a review: %s', (_, over, mediations, mediationsSucceeded) => {
  const publication: PublicationFacts = { ...submitted(), ...over };

  expect(payloadOf({}, { publication })).toMatchObject({ mediations, mediationsSucceeded });
});

it('can be read again when its author was erased, and tells no words from then on', async () => {
  await using resources = new AsyncDisposableStack();
  let url = '';
  const graph = resources.use(
    await openTestSubgraph('reviews', { entities, migrations }, (databaseUrl) => {
      url = databaseUrl;
      return openReviews({ databaseUrl, secret: 'test', background: BACKGROUND });
    }),
  );
  const database = openDatabase({ url, entities, migrations });
  resources.defer(() => database.close());
  const words = { title: 'Terrible delivery', text: 'I will never come back.', rating: null };
  const subject = { type: 'ORDER', ref: 'order-1' } as const;
  await graph.app.desk.submit(CALLER, submission({ customerId: CUSTOMER, words, subject }));
  await lastMeasured(graph, 'sentiment');
  const closedWords = async (): Promise<unknown[]> => {
    const events = await graph.query(
      `SELECT payload FROM outbox WHERE type = 'review.measured' ORDER BY seq`,
    );
    return events.map(({ payload }) => JSON.parse(JSON.stringify(payload), withoutOpenWords));
  };
  const before = await closedWords();

  await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: CUSTOMER, customerIds: [CUSTOMER] }),
  );

  expect((await closedWords()).slice(0, before.length)).toEqual(before);
  await expect
    .poll(async () => (await closedWords()).slice(before.length))
    .toContainEqual(expect.objectContaining({ verbatims: [], sentiment: null, topics: [] }));
  expect(JSON.stringify(await graph.query('SELECT payload FROM outbox'))).not.toMatch(
    /Terrible|never|order-1/,
  );
});

function withoutOpenWords(name: string, value: unknown): unknown {
  return name === 'text' || name === 'subjectRef' ? undefined : value;
}
