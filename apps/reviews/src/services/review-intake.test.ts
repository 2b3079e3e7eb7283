import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, migrations, openReviews, type ReviewRecord, type Reviews } from '../index.ts';
import { normalisedRating, starsOf } from './rating-scale.ts';

const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };

it.each([
  [{ value: 1, scaleMin: 1, scaleMax: 5 }, 0, 1],
  [{ value: 5, scaleMin: 0, scaleMax: 5 }, 1, 5],
  [{ value: 5, scaleMin: 0, scaleMax: 10 }, 0.5, 3],
  [{ value: 5.5, scaleMin: 1, scaleMax: 10 }, 0.5, 3],
])('puts the rating %o on the scale of 0 to 1 and on stars', (rating, normalised, stars) => {
  expect(normalisedRating(rating)).toBe(normalised);
  expect(starsOf(normalised)).toBe(stars);
});

it('keeps the raw rating with the scale that it was given on beside the normalised one', async () => {
  await using graph = await openTest();

  await graph.app.intake.prepare(
    [
      review({ externalId: 'before', rating: { value: 4, scaleMin: 0, scaleMax: 5 } }),
      review({ externalId: 'after', rating: { value: 8, scaleMin: 0, scaleMax: 10 } }),
      review({ externalId: 'none', rating: null }),
    ],
    'first',
  )(RUN);

  expect(
    await graph.query(
      'SELECT rating, scale_min, scale_max, rating_normalised FROM review ORDER BY external_id',
    ),
  ).toEqual([
    { rating: 8, scale_min: 0, scale_max: 10, rating_normalised: 0.8 },
    { rating: 4, scale_min: 0, scale_max: 5, rating_normalised: 0.8 },
    { rating: null, scale_min: null, scale_max: null, rating_normalised: null },
  ]);
});

it('follows a review from one state to the next, and tells of each', async () => {
  await using graph = await openTest();
  const published = { status: 'PUBLISHED', publishedAt: new Date('2026-01-09T00:00:00Z') } as const;

  await graph.app.intake.prepare([review({ status: 'PENDING', publishedAt: null })], 'last')(RUN);
  const counts = await graph.app.intake.prepare([review(published)], 'last')(RUN);

  expect(counts).toMatchObject({ inserted: 0, updated: 1, unchanged: 0 });
  expect(await graph.query('SELECT status FROM review')).toEqual([{ status: 'PUBLISHED' }]);
  expect(await graph.query(`SELECT type FROM outbox WHERE type = 'review.recorded'`)).toHaveLength(
    2,
  );
});

it('does not let a review be published without its time', async () => {
  await using graph = await openTest();

  const recorded = graph.app.intake.prepare([review({ publishedAt: null })], 'first')(RUN);

  await expect(recorded).rejects.toThrow('review_published_at_check');
  expect(await graph.query('SELECT FROM review')).toEqual([]);
});

const review = (over: Partial<ReviewRecord> = {}): ReviewRecord => ({
  brandId: 'united',
  customerId: null,
  source: 'site',
  externalId: 'r-1',
  url: null,
  title: 'Fine',
  text: 'It was fine.',
  language: 'en',
  authorName: null,
  rating: { value: 4, scaleMin: 1, scaleMax: 5 },
  aspects: [],
  status: 'PUBLISHED',
  verified: true,
  experienceAt: null,
  submittedAt: new Date('2026-01-01T00:00:00Z'),
  publishedAt: new Date('2026-01-02T00:00:00Z'),
  ...over,
});

function openTest(): Promise<TestSubgraph<Reviews>> {
  return openTestSubgraph('reviews', { entities, migrations }, (databaseUrl) =>
    openReviews({ databaseUrl, secret: 'test' }),
  );
}
