import { text } from 'node:stream/consumers';

import type { Principal } from '@cx/principals';
import { expect, it } from 'vitest';

import { enterBrand } from '../support/fill.ts';
import { shared } from '../support/shared.ts';
import { type ServedGraph, startTestGraph } from '../support/test-graph.ts';

const LONG = { timeout: 120_000 };

const ADA: Principal = {
  kind: 'staff',
  id: 'ada',
  scopes: ['customers:read', 'customers:write', 'admin', 'metrics:read'],
  brands: ['united'],
};

const startGraph = shared(async () => {
  const graph = await startTestGraph();
  await enterBrand(graph.domains, 'united');
  return graph;
});

interface Message {
  readonly incremental?: readonly unknown[];
}

/** The messages of an answer in parts. */
async function askInParts(
  { url }: ServedGraph,
  query: string,
  variables = {},
): Promise<readonly Message[]> {
  const { body } = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
    body: JSON.stringify({ query, variables }),
  });
  if (body === null) throw new Error('There is an answer.');
  const parts = (await text(body)).split('\r\n\r\n').slice(1);
  return parts.map((part) => JSON.parse(part.split('\r\n')[0] ?? ''));
}

it('answers later what is deferred at the root, and of an entity', LONG, async () => {
  const graph = await startGraph();
  await using served = await graph.serveTo(ADA);

  const [first, ...rest] = await askInParts(
    served,
    `{ brand(key: "united") { key ... @defer(label: "brand") { ownershipCoverage } }
       ... @defer(label: "root") { me { kind } } }`,
  );

  expect(first).toEqual({ data: { brand: { key: 'united' } }, hasNext: true });
  expect(rest.flatMap(({ incremental }) => incremental)).toEqual(
    expect.arrayContaining([
      { label: 'brand', path: ['brand'], data: { ownershipCoverage: null } },
      { label: 'root', path: [], data: { me: { kind: 'STAFF' } } },
    ]),
  );
});

it('answers later what is deferred below a mutation', LONG, async () => {
  const graph = await startGraph();
  await using served = await graph.serveTo(ADA);

  const messages = await askInParts(
    served,
    `mutation ($input: DefineBrandTopicsInput!) {
       defineBrandTopics(input: $input) {
         userErrors { code }
         ... @defer { brand { topics { key } } }
       }
     }`,
    { input: INPUT },
  );

  expect(messages).toEqual([
    { data: { defineBrandTopics: { userErrors: [] } }, hasNext: true },
    {
      incremental: [
        { path: ['defineBrandTopics'], data: { brand: { topics: [{ key: 'SEATS' }] } } },
      ],
      hasNext: false,
    },
  ]);
});

const INPUT = {
  idempotencyKey: 'one',
  brand: 'united',
  topics: [
    { key: 'SEATS', labels: { en: 'Seats', fr: 'Sièges' }, terms: { en: ['seat'], fr: ['siège'] } },
  ],
};
