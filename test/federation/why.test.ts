import type { Principal } from '@cx/principals';
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
        verbatims: [
          {
            text: 'Never again\nMy parcel was never delivered.',
            review: { title: 'Never again' },
          },
        ],
      },
      {
        key: null,
        contribution: 1,
        examples: [{ title: 'Great' }],
        verbatims: [{ text: 'Great\nAll good.', review: { title: 'Great' } }],
      },
    ];
    expect(seen).toEqual({ data: { ratingBreakdown: { n: 2, mean: 3, rows } } });
    expect(JSON.stringify(masked)).not.toMatch(/parcel|Great/);
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
  const reviewId = await addReviews(graph);
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

/** Two reviews, as insights measures them a moment later; answers the id of the bad one. */
async function addReviews(graph: TestGraph): Promise<string> {
  await enterCustomers(graph.domains, ['Ada']);
  await enterBrand(graph.domains, 'delta');
  await fill(graph.domains, {
    reviews: [
      review({
        externalId: 'bad',
        title: 'Never again',
        text: 'My parcel was never delivered.',
        rating: { value: 1, scaleMin: 1, scaleMax: 5 },
      }),
      review({
        externalId: 'good',
        title: 'Great',
        text: 'All good.',
        rating: { value: 5, scaleMin: 1, scaleMax: 5 },
      }),
    ],
  });
  const keys = '{ ratingBreakdown(filter: { brand: "united" }) { rows { key } } }';
  await expect
    .poll(() => graph.ask(keys), { timeout: 40_000 })
    .toEqual({ data: { ratingBreakdown: { rows: [{ key: 'DELIVERY' }, { key: null }] } } });
  const { data } = await graph.ask<{ reviews: { nodes: readonly Review[] } }>(
    '{ reviews { nodes { id externalId } } }',
  );
  return data?.reviews.nodes.find(({ externalId }) => externalId === 'bad')?.id ?? '';
}

interface Review {
  readonly id: string;
  readonly externalId: string;
}
