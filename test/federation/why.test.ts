import type { Principal } from '@cx/principals';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { enterBrand, enterCustomers, fill, review } from '../support/fill.ts';
import { startTestGraph, type TestGraph } from '../support/test-graph.ts';

const LONG = { timeout: 60_000 };

const ANALYST: Principal = {
  kind: 'staff',
  id: 'ada',
  scopes: ['metrics:read', 'reviews:read', 'signals:manage'],
  brands: ['united'],
};

const BREAKDOWN = `{ ratingBreakdown(filter: { brand: "united" }) {
  n mean rows { key contribution examples { title } verbatims { text review { title } } } } }`;

const CREATE = `mutation ($input: CreateActionInput!) { createAction(input: $input) {
  action { id title owner brand { key name } subject { __typename ... on Review { externalId } } }
  userErrors { code } } }`;

it(
  'leads from 3 stars to the reviews behind them, and shows words and names to who may see them',
  LONG,
  async () => {
    await using graph = await startTestGraph();
    await addReviews(graph);
    await using officer = await graph.serveTo({
      ...ANALYST,
      scopes: [...ANALYST.scopes, 'pii:read'],
    });
    await using analyst = await graph.serveTo(ANALYST);
    await using reader = await graph.serveTo({ ...ANALYST, scopes: ['metrics:read'] });
    await using stranger = await graph.serveTo({ ...ANALYST, brands: ['delta'] });

    const seen = await officer.ask(BREAKDOWN);
    const masked = await analyst.ask(BREAKDOWN);
    const figures = await reader.ask(BREAKDOWN);

    const rows = [
      {
        key: 'DELIVERY',
        contribution: -1,
        examples: [{ title: 'Never again' }],
        verbatims: [{ text: 'It is late.', review: { title: 'Never again' } }],
      },
      { key: null, contribution: 1, examples: [{ title: 'Great' }], verbatims: [] },
    ];
    expect(seen).toEqual({ data: { ratingBreakdown: { n: 2, mean: 3, rows } } });
    expect(JSON.stringify(masked)).not.toContain('It is late.');
    expect(masked.errors).toBeUndefined();
    expect(figures.data).toEqual({
      ratingBreakdown: {
        n: 2,
        mean: 3,
        rows: rows.map((row) => ({ ...row, examples: null, verbatims: null })),
      },
    });
    expect(figures.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(
      Array.from({ length: 4 }, () => 'UNAUTHORIZED_FIELD_OR_TYPE'),
    );
    expect(
      await stranger.ask('{ ratingBreakdown(filter: { brand: "united" }) { n rows { n } } }'),
    ).toEqual({
      data: { ratingBreakdown: { n: 0, rows: [] } },
    });
  },
);

it('lets those who manage signals act on a review, and no others', LONG, async () => {
  await using graph = await startTestGraph();
  const [reviewId = ''] = await addReviews(graph);
  await using analyst = await graph.serveTo(ANALYST);
  await using reader = await graph.serveTo({ ...ANALYST, scopes: ['metrics:read'] });
  const input = {
    idempotencyKey: 'one',
    brand: 'united',
    title: 'Find the parcel',
    subjectKind: 'REVIEW',
    subjectId: reviewId,
    owner: 'Kim Kent',
  };

  const denied = await reader.ask(CREATE, { input });
  const created = await analyst.ask<{ createAction: { action: { id: string } } }>(CREATE, {
    input,
  });
  const read = await reader.ask(
    `{ action(id: "${created.data?.createAction.action.id}") { title status } actionsSummary { open } }`,
  );

  expect(denied).toMatchObject({
    data: { createAction: null },
    errors: [{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
  });
  expect(created).toMatchObject({
    data: {
      createAction: {
        action: {
          title: 'Find the parcel',
          owner: expect.not.stringContaining('Kent'),
          brand: { key: 'united' },
          subject: { __typename: 'Review', externalId: 'bad' },
        },
        userErrors: [],
      },
    },
  });
  expect(read.data).toEqual({
    action: { title: 'Find the parcel', status: 'OPEN' },
    actionsSummary: { open: 1 },
  });
});

/** Two reviews, as reviews keeps them and as insights measures them; answers their ids. */
async function addReviews({ domains, adminUrl }: TestGraph): Promise<string[]> {
  await enterCustomers(domains, ['Ada']);
  await enterBrand(domains, 'delta');
  await fill(domains, {
    reviews: [
      review({ externalId: 'bad', title: 'Never again' }),
      review({ externalId: 'good', title: 'Great' }),
    ],
  });
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id::text FROM reviews.review ORDER BY external_id',
    );
    const ids = rows.map(({ id }) => id);
    await client.query(`DELETE FROM insights.review_fact; DELETE FROM insights.verbatim`);
    await client.query(ADD_FACTS, [ids]);
    await client.query(ADD_WORDS, [ids[0]]);
    return ids;
  } finally {
    await client.end();
  }
}

const ADD_FACTS = `
  INSERT INTO insights.review_fact (id, brand_id, submitted_at, source, channel, status, topics, intents, aspects,
    rating_normalised, mediations, mediations_succeeded, seq)
  SELECT id, 'united', now(), 'test', 'REVIEW_SITE', 'PUBLISHED', CASE place WHEN 1 THEN '{DELIVERY}' ELSE '{}' END::text[],
    '{}', '[]', CASE place WHEN 1 THEN 0 ELSE 1 END, 0, 0, 9999999
  FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, place)`;

const ADD_WORDS = `
  INSERT INTO insights.verbatim (id, brand_id, subject_id, part, owner_id, domain, channel, occurred_at, text, topics,
    intents, emotions, is_public, seq)
  VALUES (gen_random_uuid(), 'united', $1, '', $1, 'REVIEWS', 'REVIEW_SITE', now(), 'It is late.', '{}', '{}', '{}', true, 9999999)`;
