import type { Principal } from '@cx/principals';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { enterBrand, fill, review } from '../support/fill.ts';
import { startTestGraph, type TestGraph } from '../support/test-graph.ts';

const HOUR_MS = 3_600_000;

const LONG = { timeout: 120_000 };

const ANALYST: Principal = {
  kind: 'staff',
  id: 'ana',
  scopes: ['reviews:read', 'metrics:read', 'signals:manage'],
  brands: ['united'],
};

const FOUND =
  '{ nodes { text snippet brand { key } subject { __typename ... on Review { externalId } } } }';

it(
  'finds words with what they belong to, and masks them for who may not read them',
  LONG,
  async () => {
    await using graph = await startTestGraph();
    await speak(graph, [new Date()]);
    await using analyst = await graph.serveTo(ANALYST);

    const found = await graph.ask(`{ search(query: { text: "bags" }) ${FOUND} }`);
    const masked = await analyst.ask(`{ search(query: { topics: ["BAGGAGE"] }) ${FOUND} }`);
    const refused = await analyst.ask(`{ search(query: { text: "bags" }) ${FOUND} }`);

    const node = {
      brand: { key: 'united' },
      subject: { __typename: 'Review', externalId: 'review-1' },
    };
    expect(found).toEqual({
      data: { search: { nodes: [{ ...node, text: 'A lost bag', snippet: 'A lost ⟦bag⟧' }] } },
    });
    expect(masked.data).toEqual({
      search: { nodes: [{ ...node, text: '••• (text, up to 20 characters)', snippet: null }] },
    });
    expect(refused).toMatchObject({
      data: { search: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  },
);

it('shows a signal with its evidence, and lets who manages signals take it up', LONG, async () => {
  await using graph = await startTestGraph();
  const lastHour = Math.floor(Date.now() / HOUR_MS - 1) * HOUR_MS;
  await speak(
    graph,
    [-9 * 24 * HOUR_MS, 0, 1, 2, 3].map((n) => new Date(lastHour + n)),
  );
  await using analyst = await graph.serveTo(ANALYST);
  await using viewer = await graph.serveTo({ ...ANALYST, scopes: ['reviews:read'] });
  const signals =
    '{ signals(filter: { grains: [HOUR], topics: ["BAGGAGE"] }) { nodes { id state evidence { totalCount } } } }';

  const state = async (): Promise<unknown> => (await analyst.ask(signals)).data;
  await expect
    .poll(state)
    .toMatchObject({ signals: { nodes: [{ state: 'SIGNAL', evidence: { totalCount: 4 } }] } });
  const { data } = await analyst.ask<{ signals: { nodes: { id: string }[] } }>(signals);
  const signalId = data?.signals.nodes[0]?.id;
  const raise = `mutation { escalateSignal(input: { idempotencyKey: "one", signalId: "${signalId}" }) {
    signal { state } userErrors { code } } }`;
  const kept = await viewer.ask(raise);
  const raised = await analyst.ask(raise);

  expect(kept).toMatchObject({ data: { escalateSignal: null }, errors: [{}] });
  expect(raised).toEqual({
    data: { escalateSignal: { signal: { state: 'INCIDENT' }, userErrors: [] } },
  });
  expect((await viewer.ask(signals)).data).toEqual({ signals: null });
});

/** Has insights hold negative words of a review, once for each time, as its events would tell it. */
async function speak(graph: TestGraph, times: readonly Date[]): Promise<void> {
  await enterBrand(graph.domains, 'united');
  await fill(graph.domains, { reviews: [review()] });
  // What is told of the review replaces all its words.
  await graph.settled();
  const client = new Client({ connectionString: graph.adminUrl });
  await client.connect();
  await client.query(
    `INSERT INTO insights.verbatim (id, brand_id, subject_id, part, owner_id, domain, channel, occurred_at, text, language,
      topics, sentiment, intents, emotions, is_public, seq)
    SELECT gen_random_uuid(), 'united', gen_random_uuid(), '', review.id, 'REVIEWS', 'REVIEW_SITE', at, 'A lost bag', 'en',
      '{BAGGAGE}', 'NEGATIVE', '{}', '{}', true, 1
    FROM unnest($1::timestamptz[]) AS at, reviews.review`,
    [times],
  );
  await client.end();
}
