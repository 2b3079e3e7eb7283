import { executeOperation } from '@cx/subgraph';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { openDesk, type TestDesk } from '../services/merge-desk.test-support.ts';

const CALLER = {
  kind: 'staff',
  id: 'ada',
  scopes: ['*'],
  brands: ['united'],
  contract: 'internal',
} as const;

async function send(
  { app }: TestDesk,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const { service } = app;
  const operation = {
    document: parse(text),
    variables,
    context: service.createContext(CALLER),
  };
  const { data, errors } = await executeOperation(service, operation, () => undefined);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const DEFINE = `mutation ($team: DefineTeamInput!, $owned: DefineTouchpointInput!, $free: DefineTouchpointInput!) {
  defineTeam(input: $team) { team { key name version } userErrors { code } }
  owned: defineTouchpoint(input: $owned) { touchpoint { id version owner { name } } userErrors { code } }
  free: defineTouchpoint(input: $free) { touchpoint { owner { name } } userErrors { code } }
}`;

const READ = `{ brand(key: "united") {
  ownershipCoverage
  teams { totalCount nodes { key name brand { key } } }
  touchpoints { totalCount nodes { key name kind stage position topics channels owner { key } brand { key } } }
  touchpoint(key: "check-in") { id name }
  missing: touchpoint(key: "gate") { id }
} }`;

function definitions(): Record<string, object> {
  return {
    team: { idempotencyKey: 'team', brand: 'united', key: 'Ground', name: 'Ground staff' },
    owned: {
      idempotencyKey: 'owned',
      brand: 'united',
      key: 'check-in',
      name: 'Check-in',
      kind: 'STORE',
      stage: 'USE',
      position: 2,
      owner: 'Ground',
      topics: ['CHECK_IN'],
    },
    free: {
      idempotencyKey: 'free',
      brand: 'united',
      key: 'app',
      name: 'App',
      kind: 'APP',
      stage: 'PURCHASE',
      position: 1,
      channels: ['APP'],
    },
  };
}

it('answers where customers meet a brand, in the order of the journey, and who owns it', async () => {
  await using desk = await openDesk();

  const defined = await send(desk, DEFINE, definitions());

  expect(defined).toEqual({
    defineTeam: { team: { key: 'Ground', name: 'Ground staff', version: 1 }, userErrors: [] },
    owned: {
      touchpoint: { id: expect.any(String), version: 1, owner: { name: 'Ground staff' } },
      userErrors: [],
    },
    free: { touchpoint: { owner: null }, userErrors: [] },
  });
  expect(await send(desk, READ)).toEqual({
    brand: {
      ownershipCoverage: 0.5,
      teams: {
        totalCount: 1,
        nodes: [{ key: 'Ground', name: 'Ground staff', brand: { key: 'united' } }],
      },
      touchpoints: {
        totalCount: 2,
        nodes: [
          {
            key: 'app',
            name: 'App',
            kind: 'APP',
            stage: 'PURCHASE',
            position: 1,
            topics: [],
            channels: ['APP'],
            owner: null,
            brand: { key: 'united' },
          },
          expect.objectContaining({ key: 'check-in', owner: { key: 'Ground' } }),
        ],
      },
      touchpoint: { id: expect.any(String), name: 'Check-in' },
      missing: null,
    },
  });
});

it('answers nothing of a touchpoint that was removed', async () => {
  await using desk = await openDesk();
  await send(desk, DEFINE, definitions());

  const removed = await send(
    desk,
    `mutation { removeTouchpoint(input: { idempotencyKey: "remove", brand: "united", key: "app" }) {
      touchpoint { id } userErrors { code } } }`,
  );

  expect(removed).toEqual({ removeTouchpoint: { touchpoint: null, userErrors: [] } });
  expect(await send(desk, READ)).toMatchObject({
    brand: { ownershipCoverage: 1, touchpoints: { totalCount: 1, nodes: [{ key: 'check-in' }] } },
  });
});

it('answers of a brand that has named nothing that nothing is owned or not', async () => {
  await using desk = await openDesk();

  expect(await send(desk, READ)).toEqual({
    brand: {
      ownershipCoverage: null,
      teams: { totalCount: 0, nodes: [] },
      touchpoints: { totalCount: 0, nodes: [] },
      touchpoint: null,
      missing: null,
    },
  });
});

it('tells what to mend of values, and how many it has recorded', async () => {
  await using desk = await openDesk();
  const id = await desk.meet('ada@example.com');
  const record = (orders: number): Promise<unknown> =>
    send(
      desk,
      `mutation { recordCustomerValues(input: { idempotencyKey: "values ${orders}", brand: "united", values: [{
        customerId: "${id}", periodFrom: "2025-01-01T00:00:00Z", periodTo: "2026-01-01T00:00:00Z",
        revenueMinor: 3000000000, currency: "EUR", orders: ${orders} }] }) { recorded userErrors { code field } } }`,
    );

  expect([await record(-1), await record(2)]).toEqual([
    {
      recordCustomerValues: {
        recorded: null,
        userErrors: [{ code: 'ORDERS_WRONG', field: ['input', 'values', '0', 'orders'] }],
      },
    },
    { recordCustomerValues: { recorded: 1, userErrors: [] } },
  ]);
});
