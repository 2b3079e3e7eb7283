import type { Principal } from '@cx/principals';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { enterBrand, fill, mention, review } from '../support/fill.ts';
import { type ServedGraph, startTestGraph, type TestGraph } from '../support/test-graph.ts';

const LONG = { timeout: 120_000 };

const OFFICER: Principal = {
  kind: 'staff',
  id: 'ada',
  scopes: ['customers:read', 'customers:write', 'reviews:read', 'mentions:read', 'admin'],
  brands: ['united', 'delta'],
};

const LOUNGE = {
  key: 'LOUNGE',
  labels: { en: 'Lounges', fr: 'Salons' },
  terms: { en: ['sky club', 'lounge*'], fr: ['salon … aéroport'] },
};

const DEFINE = `mutation ($input: DefineBrandTopicsInput!) { defineBrandTopics(input: $input) {
  brand { key topicsVersion topics { key label french: label(language: "fr-FR") terms frenchTerms: terms(language: "fr") } }
  userErrors { code message field }
} }`;

const TOPICS = '{ brand { key } analysis { isCurrent topics { key label(language: "fr") } } }';

const ANALYSES = `{
  reviews(first: 10) { nodes ${TOPICS} }
  mentions(first: 10) { nodes ${TOPICS} }
}`;

it(
  'finds the topics of a brand in its texts alone, in all domains, until it gives them up',
  LONG,
  async () => {
    await using graph = await startTestGraph();
    await writeTexts(graph);
    await using served = await graph.serveTo(OFFICER);
    await answered(served, { united: [], delta: [] });

    const defined = await define(served, [LOUNGE], 'one');
    await answered(served, { united: [['LOUNGE', 'Salons']], delta: [] });
    const renamed = await define(
      served,
      [{ ...LOUNGE, labels: { en: 'Clubs', fr: 'Clubs' } }],
      'two',
    );
    await answered(served, { united: [['LOUNGE', 'Clubs']], delta: [] });
    const before = await analysedAt(graph);
    await define(served, [], 'three');
    await answered(served, { united: [], delta: [] });

    expect(defined).toEqual({
      data: {
        defineBrandTopics: {
          brand: {
            key: 'united',
            topicsVersion: 1,
            topics: [
              {
                key: 'LOUNGE',
                label: 'Lounges',
                french: 'Salons',
                terms: ['sky club', 'lounge*'],
                frenchTerms: ['salon … aéroport'],
              },
            ],
          },
          userErrors: [],
        },
      },
    });
    expect(renamed).toMatchObject({ data: { defineBrandTopics: { brand: { topicsVersion: 2 } } } });
    const after = await analysedAt(graph);
    expect(after['delta']).toEqual(before['delta']);
    expect(after['united']).not.toEqual(before['united']);
  },
);

it('comes to the same when the domains read all events from the first one', LONG, async () => {
  await using graph = await startTestGraph();
  await writeTexts(graph);
  await using served = await graph.serveTo(OFFICER);
  await define(served, [], 'one');
  await define(served, [LOUNGE], 'two');
  await answered(served, { united: [['LOUNGE', 'Salons']], delta: [] });
  const copies = `
    SELECT version, topics FROM reviews.brand_topics UNION ALL SELECT version, topics FROM tickets.brand_topics
    UNION ALL SELECT version, topics FROM mentions.brand_topics UNION ALL SELECT version, topics FROM surveys.brand_topics`;
  const copy = { version: 2, topics: [LOUNGE] };

  // What a restore of customers leaves: the events that it has are read again.
  await query(
    graph,
    `INSERT INTO customers.outbox (type, occurred_at, payload) VALUES ('outbox.epoch', now(), '{}')`,
  );
  await expect
    .poll(() =>
      query(
        graph,
        `SELECT DISTINCT epoch FROM (
             SELECT epoch FROM reviews.event_cursor WHERE source = 'customers'
             UNION ALL SELECT epoch FROM tickets.event_cursor WHERE source = 'customers'
             UNION ALL SELECT epoch FROM mentions.event_cursor WHERE source = 'customers'
             UNION ALL SELECT epoch FROM surveys.event_cursor WHERE source = 'customers') AS cursors
           WHERE epoch::text <> (SELECT id::text FROM customers.outbox WHERE type = 'outbox.epoch' ORDER BY seq DESC LIMIT 1)`,
      ),
    )
    .toEqual([]);

  await expect.poll(() => query(graph, copies)).toEqual([copy, copy, copy, copy]);
  await answered(served, { united: [['LOUNGE', 'Salons']], delta: [] });
});

it('lets those define topics alone who may, and only of brands that they see', LONG, async () => {
  await using graph = await startTestGraph();
  await enterBrand(graph.domains, 'united');
  await enterBrand(graph.domains, 'delta');
  await using clerk = await graph.serveTo({ ...OFFICER, scopes: ['customers:write'] });
  await using stranger = await graph.serveTo({ ...OFFICER, brands: ['delta'] });

  const denied = await define(clerk, [LOUNGE], 'one');
  const foreign = await define(stranger, [LOUNGE], 'two');
  const wrong = await define(
    stranger,
    [{ ...LOUNGE, terms: { en: ['…'], fr: [] } }],
    'three',
    'delta',
  );

  expect(denied).toMatchObject({
    data: { defineBrandTopics: null },
    errors: [{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
  });
  expect(foreign).toMatchObject({
    data: { defineBrandTopics: { brand: null, userErrors: [{ code: 'BRAND_UNKNOWN' }] } },
  });
  expect(wrong).toEqual({
    data: {
      defineBrandTopics: {
        brand: null,
        userErrors: [
          {
            code: 'TERM_WRONG',
            message: 'A term leaves one gap at most, …, and that between two words.',
            field: ['input', 'topics', '0', 'terms', 'en', '0'],
          },
        ],
      },
    },
  });
  expect(await query(graph, 'SELECT FROM customers.topic_version')).toEqual([]);
});

/** The same words in reviews and mentions of two brands. */
async function writeTexts({ domains }: TestGraph): Promise<void> {
  const brandIds = ['united', 'delta'];
  for (const key of brandIds) await enterBrand(domains, key);
  const text = 'We sat in the Sky Club.';
  await fill(domains, {
    reviews: brandIds.map((brandId) => review({ brandId, externalId: brandId, title: null, text })),
    mentions: brandIds.map((brandId) => mention({ brandId, externalId: brandId, text })),
  });
}

function define(
  graph: ServedGraph,
  topics: readonly unknown[],
  idempotencyKey: string,
  brand = 'united',
): Promise<unknown> {
  return graph.ask(DEFINE, { input: { idempotencyKey, brand, topics } });
}

interface Text {
  readonly brand: { readonly key: string };
  readonly analysis: {
    readonly isCurrent: boolean;
    readonly topics: readonly { readonly key: string; readonly label: string }[];
  } | null;
}

/** Waits until each text of a brand answers these topics: key and French label. */
async function answered(
  graph: ServedGraph,
  topics: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<void> {
  const found = async (): Promise<unknown> => {
    const { data, errors } =
      await graph.ask<Record<'reviews' | 'mentions', { nodes: readonly Text[] }>>(ANALYSES);
    expect(errors).toBeUndefined();
    const texts = [...(data?.reviews.nodes ?? []), ...(data?.mentions.nodes ?? [])];
    return texts
      .map(({ brand, analysis }) => ({
        brand: brand.key,
        isCurrent: analysis?.isCurrent,
        topics: analysis?.topics.map(({ key, label }) => [key, label]),
      }))
      .toSorted((one, other) => one.brand.localeCompare(other.brand));
  };
  const expected = ['delta', 'delta', 'united', 'united'].map((brand) => ({
    brand,
    isCurrent: true,
    topics: topics[brand],
  }));
  await expect.poll(found).toEqual(expected);
}

/** When the texts of each brand were analysed last. */
async function analysedAt(graph: TestGraph): Promise<Readonly<Record<string, unknown>>> {
  const rows = await query(
    graph,
    `SELECT brand_id, array_agg(analysed_at::text ORDER BY analysed_at) AS times FROM (
       SELECT brand_id, analysed_at FROM reviews.text_analysis
       UNION ALL SELECT brand_id, analysed_at FROM mentions.text_analysis) AS analyses GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ brand_id: brand, times }) => [brand, times]));
}

async function query({ adminUrl }: TestGraph, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return rows;
  } finally {
    await client.end();
  }
}
