import { DEFAULT_CONTRACTS } from '@cx/contracts';
import type { SubgraphAnswer } from '@cx/federation';
import type { Principal } from '@cx/principals';
import { expect, it } from 'vitest';

import { partner, serveTestGateway } from './test-gateway.test-support.ts';
import { openTestSupergraph, subgraphThatAnswers } from './test-supergraph.test-support.ts';

const ADMIN: Principal = {
  kind: 'staff',
  id: 'ops',
  scopes: ['admin', 'pii:read'],
  brands: ['*'],
};

const QUERY = '{ customers { name tickets { id notes } } }';

const EXPLAINED = { query: QUERY, extensions: { explain: true } };

it('tells those who run the graph how an answer came about', async () => {
  const { ask } = await serveTestGateway();

  const { body } = await ask(ADMIN, EXPLAINED);

  const ms = expect.any(Number);
  const customers = expect.stringContaining('customers{');
  const entities = expect.stringContaining('_entities(representations:');
  expect(body).toMatchObject({
    data: { customers: [{ name: 'Ann' }, { name: 'Bob' }] },
    extensions: {
      explain: {
        contract: 'internal',
        authorization: { denied: 'filter', refusals: { 'Ticket.notes': expect.any(String) } },
        cost: { estimated: ms, actual: ms },
        plan: {
          isCached: false,
          waitedMs: ms,
          steps: [
            { subgraph: 'customers', query: customers, path: [], after: [] },
            { subgraph: 'tickets', query: entities, path: ['customers', '@'], after: [0] },
          ],
        },
        requests: [
          { subgraph: 'customers', representations: 0, durationMs: ms, bytes: 122, errors: [] },
          { subgraph: 'tickets', query: entities, representations: 2, beganAfterMs: ms },
        ],
        durationMs: ms,
      },
    },
  });
});

it('tells that the plan was there, and what a subgraph answered with', async () => {
  const answer: SubgraphAnswer = {
    errors: [{ message: 'The table is away.', extensions: { code: 'DATABASE_UNAVAILABLE' } }],
  };
  const tickets = subgraphThatAnswers(() => Promise.resolve(structuredClone(answer)));
  const { ask } = await serveTestGateway({ supergraph: openTestSupergraph({ tickets }) });
  await ask(ADMIN, QUERY);
  await ask(ADMIN, QUERY);

  const { body } = await ask(ADMIN, EXPLAINED);

  expect(body).toMatchObject({
    extensions: {
      explain: {
        plan: { isCached: true, waitedMs: null },
        requests: [
          { errors: [] },
          {
            subgraph: 'tickets',
            errors: [{ message: 'The table is away.', code: 'DATABASE_UNAVAILABLE' }],
          },
        ],
      },
    },
  });
});

it('is asked for by a header, too', async () => {
  const { ask, url } = await serveTestGateway();
  await ask(ADMIN, QUERY);

  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-caller': JSON.stringify(ADMIN),
      'x-cx-explain': '1',
    },
    body: JSON.stringify({ query: QUERY }),
  });

  expect(await response.json()).toHaveProperty('extensions.explain');
});

it.each<[string, Principal]>([
  ['staff without the scope', { ...ADMIN, scopes: ['pii:read', 'tickets:write'] }],
  ['a partner', partner({ scopes: ['admin', 'pii:read'] })],
])('is not for %s, who gets the usual answer', async (_name, principal) => {
  const contracts = new Map(Object.entries(DEFAULT_CONTRACTS));
  const { ask } = await serveTestGateway({ contracts });

  const asked = await ask(principal, EXPLAINED);
  const usual = await ask(principal, QUERY);

  expect(asked.body).not.toHaveProperty('extensions.explain');
  expect(asked.body).toHaveProperty('data', Reflect.get(Object(usual.body), 'data'));
});
