import { expect, it } from 'vitest';

import type { Review } from '../entities/review.ts';
import { DEADLINE, SUBMITTED_AT, submitted } from './publication.test-support.ts';
import type { PublicationFacts } from './publication.ts';
import { type MeasuredReview, measureReview } from './review-measures.ts';

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
