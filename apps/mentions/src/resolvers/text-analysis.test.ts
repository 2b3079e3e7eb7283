import { executeOperation, type SubgraphResult } from '@cx/subgraph';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { entities, migrations, type MentionRecord, type Mentions, openMentions } from '../index.ts';

const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };
const BAD = '@united worst airline ever, my flight was cancelled and nobody cares. Never again!';
const GOOD = 'Merci à toute l’équipe, service client formidable !';

it('analyses what was imported, in the language of the words', async () => {
  await using graph = await openTest();
  await record(graph, [mention({ text: BAD }), mention({ externalId: '2', text: GOOD })]);

  const answer = await askUntilAnalysed(
    graph,
    `{ mentions { nodes { externalId analysis {
      language sentiment emotions intents topics { key label french: label(language: "fr-FR") } isCurrent } } } }`,
  );

  expect(nodesOf(answer)).toEqual([
    {
      externalId: '1',
      analysis: {
        language: 'en',
        sentiment: 'VERY_NEGATIVE',
        emotions: [],
        intents: ['CHURN'],
        topics: [{ key: 'CANCELLATION', label: 'Cancellation', french: 'Annulation' }],
        isCurrent: true,
      },
    },
    {
      externalId: '2',
      analysis: {
        language: 'fr',
        sentiment: 'VERY_POSITIVE',
        emotions: ['GRATITUDE'],
        intents: [],
        topics: [
          { key: 'CUSTOMER_SERVICE', label: 'Customer service', french: 'Service client' },
          { key: 'STAFF_CONDUCT', label: 'Staff conduct', french: 'Attitude du personnel' },
        ],
        isCurrent: true,
      },
    },
  ]);
});

it('lets a label of the source win over what was computed, and keeps both', async () => {
  await using graph = await openTest();
  await record(graph, [
    mention({ text: BAD, sentiment: 'POSITIVE' }),
    mention({ externalId: '2', text: BAD }),
    mention({ externalId: '3', text: null }),
  ]);

  const answer = await askUntilAnalysed(
    graph,
    `{ mentions { nodes { externalId sentiment sentimentSource analysis { sentiment } } } }`,
    2,
  );

  expect(nodesOf(answer)).toEqual([
    {
      externalId: '1',
      sentiment: 'POSITIVE',
      sentimentSource: 'SOURCE',
      analysis: { sentiment: 'VERY_NEGATIVE' },
    },
    {
      externalId: '2',
      sentiment: 'NEGATIVE',
      sentimentSource: 'COMPUTED',
      analysis: { sentiment: 'VERY_NEGATIVE' },
    },
    { externalId: '3', sentiment: null, sentimentSource: null, analysis: null },
  ]);
});

it('counts and filters by the label of the source where there is one, else by what was computed', async () => {
  await using graph = await openTest();
  await record(graph, [
    mention({ text: BAD, sentiment: 'POSITIVE' }),
    mention({ externalId: '2', text: BAD, sentiment: 'NEUTRAL' }),
    mention({ externalId: '3', text: BAD }),
    mention({ externalId: '4', text: GOOD }),
    mention({ externalId: '5', brandId: 'delta', text: BAD, sentiment: 'POSITIVE' }),
  ]);

  const answer = await askUntilAnalysed(
    graph,
    `{ mentions(filter: { sentiments: [POSITIVE] }) { totalCount nodes { externalId } }
       _entities(representations: [{ __typename: "Brand", key: "united" }, { __typename: "Brand", key: "delta" }]) {
         ... on Brand { sentiment { positive neutral negative computed net } } } }`,
    5,
  );

  expect(answer.data).toEqual({
    mentions: {
      totalCount: 3,
      nodes: expect.arrayContaining([
        { externalId: '1' },
        { externalId: '4' },
        { externalId: '5' },
      ]),
    },
    _entities: [
      { sentiment: { positive: 2, neutral: 1, negative: 1, computed: 2, net: 25 } },
      { sentiment: { positive: 1, neutral: 0, negative: 0, computed: 0, net: 100 } },
    ],
  });
});

it('finds the mentions whose authors are about to leave', async () => {
  await using graph = await openTest();
  await record(graph, [
    mention({ text: BAD }),
    mention({ externalId: '2', text: GOOD }),
    mention({ externalId: '3', text: 'Late again.' }),
  ]);

  const answer = await askUntilAnalysed(
    graph,
    '{ mentions(filter: { intents: [CHURN, BOYCOTT] }) { nodes { externalId } } }',
    3,
  );

  expect(nodesOf(answer)).toEqual([{ externalId: '1' }]);
});

it('reads the analyses of a page with one statement', async () => {
  await using graph = await openTest();
  await record(graph, [mention({ text: BAD }), mention({ externalId: '2', text: GOOD })]);
  await askUntilAnalysed(graph, '{ mentions { nodes { id } } }');
  graph.statements.length = 0;

  await ask(graph, '{ mentions { nodes { sentiment sentimentSource analysis { score } } } }');

  expect(graph.statements.filter((text) => text.includes('text_hash = texts'))).toHaveLength(1);
});

interface TestGraph extends TestSubgraph<Mentions> {
  readonly statements: string[];
}

async function openTest(): Promise<TestGraph> {
  const statements: string[] = [];
  const graph = await openTestSubgraph('mentions', { entities, migrations }, (databaseUrl) =>
    openMentions({
      databaseUrl,
      secret: 'test',
      onStatement: (text) => statements.push(text),
      background: { eventUrls: {}, onError: () => undefined },
    }),
  );
  return { ...graph, statements, [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose]() };
}

async function record({ app }: TestGraph, mentions: readonly MentionRecord[]): Promise<void> {
  await app.intake.prepare(mentions, 'first')(RUN);
}

function ask({ app: { service } }: TestGraph, query: string): Promise<SubgraphResult> {
  const context = service.createContext({
    kind: 'staff',
    id: 'ada',
    scopes: ['*'],
    brands: ['*'],
    contract: 'internal',
  });
  return executeOperation(service, { document: parse(query), context }, () => undefined);
}

async function askUntilAnalysed(
  graph: TestGraph,
  query: string,
  texts = 2,
): Promise<SubgraphResult> {
  await expect.poll(() => graph.query('SELECT FROM text_analysis')).toHaveLength(texts);
  return ask(graph, query);
}

function nodesOf({ data }: SubgraphResult): unknown {
  return Object(data?.['mentions'])['nodes'];
}

function mention(over: Partial<MentionRecord> = {}): MentionRecord {
  const externalId = over.externalId ?? '1';
  return {
    brandId: 'united',
    customerId: null,
    source: 'x',
    externalId,
    network: 'x',
    url: null,
    kind: 'POST',
    visibility: 'PUBLIC',
    authorNetworkUserId: null,
    authorHandle: null,
    authorFollowers: null,
    authorVerified: null,
    text: null,
    language: null,
    // The newest one first, in the order of the ids.
    postedAt: new Date(Date.UTC(2026, 0, 1) - Number(externalId)),
    conversationId: null,
    inReplyTo: null,
    sentiment: null,
    topics: [],
    metrics: null,
    ...over,
  };
}
