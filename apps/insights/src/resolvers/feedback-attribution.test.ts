import { expect, it } from 'vitest';

import { idOf, openTestInsights, type TestInsights } from '../explanations.test-support.ts';

const FEEDBACK = `query ($filter: NegativeFeedbackFilter) {
  negativeFeedback(filter: $filter) {
    n truncated rulesVersion
    rows { brand { key } touchpoint team owner cause n share }
    ownershipCoverage { touchpoints { n owned share } feedback { n owned share } } } }`;

async function addFeedback(insights: TestInsights): Promise<void> {
  await insights.add(
    'touchpoint_profile',
    { key: 'parcel', name: 'Parcel', team: 'logistics' },
    { key: 'shop', name: 'Shop', position: 2 },
    { key: 'app', name: 'App', brand_id: 'delta', team: 'web' },
  );
  await insights.add(
    'ticket_fact',
    { id: idOf(1), type: 'COMPLAINT', touchpoint: 'parcel', team: 'desk', topics: ['DELIVERY'] },
    {
      id: idOf(2),
      sentiment: 'NEGATIVE',
      touchpoint: 'parcel',
      team: 'desk',
      topics: ['DELAY', 'PRICE'],
    },
    { id: idOf(3), sentiment: 'NEUTRAL' },
  );
  await insights.add(
    'review_fact',
    { id: idOf(11), rating_normalised: 0.25, touchpoint: 'shop', topics: ['STAFF_CONDUCT'] },
    { id: idOf(12), rating_normalised: 0.5, sentiment: 'VERY_NEGATIVE' },
    { id: idOf(13), sentiment: 'VERY_NEGATIVE', intents: ['QUESTION'] },
    { id: idOf(14), rating_normalised: 0, status: 'WITHDRAWN' },
  );
  await insights.add(
    'mention_fact',
    { id: idOf(21), is_complaint: true, topics: ['PRICE'] },
    { id: idOf(22), is_complaint: true, deleted_at: '2026-01-11T00:00:00Z' },
    {
      id: idOf(23),
      brand_id: 'delta',
      sentiment: 'NEGATIVE',
      touchpoint: 'app',
      topics: ['WEBSITE'],
    },
  );
  await insights.add(
    'response_fact',
    { id: idOf(31), recommend_score: 6, topics: ['LOUNGE'], submitted_at: '2026-01-20T00:00:00Z' },
    { id: idOf(32), recommend_score: 9, sentiment: 'NEGATIVE' },
    {
      id: idOf(33),
      recommend_score: 7,
      satisfaction_score: 0.25,
      touchpoint: 'shop',
      topics: ['FOOD'],
    },
    { id: idOf(34), sentiment: 'NEGATIVE', touchpoint: 'shop', topics: ['CLEANLINESS'] },
  );
}

it('attributes what is negative in all domains to touchpoint, team and cause', async () => {
  await using insights = await openTestInsights();
  await addFeedback(insights);

  const { data } = await insights.ask(FEEDBACK);

  const row = (
    touchpoint: string | null,
    team: string | null,
    owner: string | null,
    cause: string,
    n: number,
  ): object => ({
    brand: { key: 'united' },
    touchpoint,
    team,
    owner,
    cause,
    n,
    share: n / 8,
  });
  expect(data).toEqual({
    negativeFeedback: {
      n: 8,
      truncated: false,
      rulesVersion: '2026-11-22',
      rows: [
        row('parcel', 'desk', 'logistics', 'UNDERDELIVERY', 2),
        row('shop', null, null, 'PRODUCT', 2),
        row('shop', null, null, 'SERVICE', 1),
        row(null, null, null, 'OTHER', 1),
        row(null, null, null, 'OVERPROMISE', 1),
        row(null, null, null, 'SERVICE', 1),
      ],
      ownershipCoverage: {
        touchpoints: { n: 2, owned: 1, share: 0.5 },
        feedback: { n: 8, owned: 2, share: 0.25 },
      },
    },
  });
});

it('counts what is asked for alone, and nothing of a brand that the caller does not see', async () => {
  await using insights = await openTestInsights();
  await addFeedback(insights);

  const counted = async (filter: object, brands?: readonly string[]): Promise<unknown> => {
    const { data } = await insights.ask(FEEDBACK, { filter }, brands);
    const found: { negativeFeedback?: { n: number } } = Object.assign({}, data);
    return found.negativeFeedback?.n;
  };

  expect(await counted({ domains: ['TICKETS', 'SURVEYS'] })).toBe(5);
  expect(await counted({ touchpoints: ['shop'] })).toBe(3);
  expect(await counted({ teams: ['desk'] })).toBe(2);
  expect(await counted({ causes: ['SERVICE', 'OTHER'] })).toBe(3);
  expect(await counted({ occurredAt: { from: '2026-01-15T00:00:00Z' } })).toBe(1);
  expect(await counted({ brands: ['delta'] })).toBe(0);
  expect(await counted({}, ['delta'])).toBe(1);
  expect(await counted({}, ['united', 'delta'])).toBe(9);
  const nothing = await insights.ask(FEEDBACK, {}, []);
  expect(nothing.data).toMatchObject({
    negativeFeedback: {
      n: 0,
      rows: [],
      ownershipCoverage: { touchpoints: { share: null }, feedback: { share: null } },
    },
  });
});
