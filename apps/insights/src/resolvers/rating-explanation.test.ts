import { expect, it } from 'vitest';

import { idOf, openTestInsights, type TestInsights } from '../explanations.test-support.ts';

const BREAKDOWN = `query ($filter: RatingBreakdownFilter!, $by: FeedbackGrouping! = TOPIC) {
  ratingBreakdown(filter: $filter, by: $by) {
    n mean reason effectOfOneMoreOneStar trend { n mean change }
    rows { key n share mean contribution meanWithout reason touchpoint team trend { n mean change }
      examples { id } verbatims { review { id } rating text } }
    aspects { name n mean r rN reason } } }`;

const PRIORITIES = `query ($target: Float! = 4.5, $by: FeedbackGrouping! = TOPIC) {
  priorities(brand: "united", by: $by, target: $target) {
    n reason rows { key n importance score target volumeShare priority touchpoint team } } }`;

const close = (value: number): unknown => expect.closeTo(value, 9);

/** Stars as the sources' scales of 0 to 1. */
const stars = (rating: number): { rating_normalised: number } => ({
  rating_normalised: (rating - 1) / 4,
});

/** Five reviews of 3.6 stars. */
async function addReviews(insights: TestInsights): Promise<void> {
  const aspects = (staff: number, food: number): object => ({
    aspects: [
      { name: 'staff', rating: staff },
      { name: 'food', rating: food },
    ],
  });
  await insights.add(
    'review_fact',
    { id: idOf(1), ...stars(1), topics: ['DELIVERY'], touchpoint: 'parcel', ...aspects(0, 0.5) },
    { id: idOf(2), ...stars(3), topics: ['DELIVERY', 'STAFF'], ...aspects(0.5, 0.5) },
    { id: idOf(3), ...stars(5), topics: ['STAFF'], touchpoint: 'shop', ...aspects(1, 0.5) },
    { id: idOf(4), ...stars(4) },
    { id: idOf(5), ...stars(5), source: 'google', subject_type: 'ORDER', subject_ref: 'o-1' },
    { id: idOf(6), ...stars(1), status: 'PENDING' },
    { id: idOf(7), ...stars(1), brand_id: 'delta', topics: ['DELIVERY'] },
    { id: idOf(8), topics: ['DELIVERY'] },
    { id: idOf(9), ...stars(3), topics: ['DELIVERY'], submitted_at: '2025-12-20T00:00:00Z' },
  );
  await insights.add('touchpoint_profile', {
    key: 'parcel',
    name: 'Parcel',
    team: 'logistics',
    topics: ['DELIVERY'],
  });
  await insights.add('verbatim', {
    id: idOf(11),
    subject_id: idOf(1),
    owner_id: idOf(1),
    text: "It's late.",
  });
}

const JANUARY = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };

it('says what each topic does to a mean of 3.6, whose it is, and how it moves', async () => {
  await using insights = await openTestInsights();
  await addReviews(insights);

  const { data, errors } = await insights.ask(BREAKDOWN, {
    filter: { brand: 'united', submittedAt: JANUARY },
  });

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    ratingBreakdown: {
      n: 5,
      mean: close(3.6),
      reason: null,
      effectOfOneMoreOneStar: close(-2.6 / 6),
      trend: { n: 1, mean: close(3), change: close(0.6) },
      rows: [
        {
          key: 'DELIVERY',
          n: 2,
          share: close(0.3),
          mean: close(2.5 / 1.5),
          contribution: close(-0.58),
          meanWithout: close(14 / 3),
          reason: null,
          touchpoint: 'parcel',
          team: 'logistics',
          trend: { n: 1, mean: close(3), change: close(2.5 / 1.5 - 3) },
          examples: [{ id: idOf(1) }, { id: idOf(2) }],
          verbatims: [{ review: { id: idOf(1) }, rating: 1, text: "It's late." }],
        },
        {
          key: 'STAFF',
          n: 2,
          share: close(0.3),
          mean: close(6.5 / 1.5),
          contribution: close(0.22),
          meanWithout: close(10 / 3),
          reason: null,
          touchpoint: null,
          team: null,
          trend: { n: 0, mean: null, change: null },
          examples: [{ id: idOf(3) }, { id: idOf(2) }],
          verbatims: [],
        },
        {
          key: null,
          n: 2,
          share: close(0.4),
          mean: close(4.5),
          contribution: close(0.36),
          meanWithout: close(3),
          reason: null,
          touchpoint: null,
          team: null,
          trend: { n: 0, mean: null, change: null },
          examples: [{ id: idOf(5) }, { id: idOf(4) }],
          verbatims: [],
        },
      ],
      aspects: [
        { name: 'food', n: 3, mean: close(3), r: null, rN: 3, reason: 'NO_VARIATION' },
        { name: 'staff', n: 3, mean: close(3), r: close(1), rN: 3, reason: null },
      ],
    },
  });
});

it('breaks down by touchpoint, source and subject, and says why there is nothing', async () => {
  await using insights = await openTestInsights();
  await addReviews(insights);

  const ask = async (filter: object, by: string, brands = ['united']): Promise<unknown> =>
    (await insights.ask(BREAKDOWN, { filter: { brand: 'united', ...filter }, by }, brands)).data;
  const byTouchpoint = await ask({ submittedAt: JANUARY }, 'TOUCHPOINT');
  const ofOrder = await ask(
    { sources: ['google'], subjectType: 'ORDER', subjectRef: 'o-1' },
    'TOPIC',
  );
  const nothing = {
    ratingBreakdown: {
      n: 0,
      mean: null,
      reason: 'NOTHING_FOUND',
      effectOfOneMoreOneStar: null,
      trend: null,
      rows: [],
      aspects: [],
    },
  };

  expect(byTouchpoint).toMatchObject({
    ratingBreakdown: {
      rows: [
        {
          key: 'parcel',
          n: 1,
          contribution: close(-0.52),
          touchpoint: 'parcel',
          team: 'logistics',
        },
        { key: null, n: 3 },
        { key: 'shop', n: 1, contribution: close(0.28), touchpoint: 'shop', team: null },
      ],
    },
  });
  expect(ofOrder).toMatchObject({
    ratingBreakdown: {
      n: 1,
      rows: [{ key: null, meanWithout: null, reason: 'NAMED_BY_ALL', trend: null }],
    },
  });
  expect(await ask({ sources: ['yelp'] }, 'TOPIC')).toEqual(nothing);
  expect(await ask({}, 'TOPIC', ['delta'])).toEqual(nothing);
});

it('says that one more star of one takes 0.051 from 3.6 of fifty reviews', async () => {
  await using insights = await openTestInsights();
  const ratings = Array.from({ length: 50 }, (_, index) => (index < 20 ? 3 : 4));
  await insights.add(
    'review_fact',
    ...ratings.map((rating, index) => ({ id: idOf(index), ...stars(rating) })),
  );

  const { data } = await insights.ask(BREAKDOWN, { filter: { brand: 'united' } });

  expect(data).toMatchObject({
    ratingBreakdown: { n: 50, mean: close(3.6), effectOfOneMoreOneStar: expect.closeTo(-0.051, 3) },
  });
});

it('ranks what to work on by importance, distance to the target and volume', async () => {
  await using insights = await openTestInsights();
  await addReviews(insights);
  // Of 100: 25 on delivery with one star, 25 on staff with three, 50 on nothing with five.
  const reviews = Array.from({ length: 100 }, (_, index) => index).map((index) => ({
    id: idOf(100 + index),
    brand_id: 'united',
    ...(index < 25
      ? { ...stars(1), topics: ['DELIVERY'] }
      : index < 50
        ? { ...stars(3), topics: ['STAFF'] }
        : stars(5)),
  }));
  await insights.query('DELETE FROM review_fact');
  await insights.add('review_fact', ...reviews);

  const { data } = await insights.ask(PRIORITIES);
  const few = await insights.ask(PRIORITIES, {}, ['delta']);
  const wrong = await insights.ask(PRIORITIES, { target: 7 });

  // Mean 3.5, variance 2.75; r is (mean of it - mean of all) × √(p / (1 - p)) / sd.
  const importance = (mean: number): number =>
    ((3.5 - mean) * Math.sqrt(0.25 / 0.75)) / Math.sqrt(2.75);
  expect(data).toEqual({
    priorities: {
      n: 100,
      reason: null,
      rows: [
        {
          key: 'DELIVERY',
          n: 25,
          importance: close(importance(1)),
          score: 1,
          target: 4.5,
          volumeShare: 0.25,
          priority: close(importance(1) * 3.5 * 0.25),
          touchpoint: 'parcel',
          team: 'logistics',
        },
        {
          key: 'STAFF',
          n: 25,
          importance: close(importance(3)),
          score: 3,
          target: 4.5,
          volumeShare: 0.25,
          priority: close(importance(3) * 1.5 * 0.25),
          touchpoint: null,
          team: null,
        },
      ],
    },
  });
  expect(few.data).toEqual({ priorities: { n: 0, reason: 'NOTHING_FOUND', rows: [] } });
  expect(wrong.errors?.[0]?.message).toBe('A target lies between 1 and 5 stars, not at 7.');
});
