import { brandedId } from '@cx/subgraph';
import { expect, it } from 'vitest';

import { CALLER, openDesk, STARTED_AT, type TestDesk } from './merge-desk.test-support.ts';
import type { Defined, TouchpointDefinition } from './touchpoint-desk.ts';

let keys = 0;

function request(over: Partial<TouchpointDefinition> = {}): TouchpointDefinition {
  keys += 1;
  return {
    idempotencyKey: `touchpoint-${keys}`,
    brandId: 'united',
    key: 'check-in',
    name: 'Check-in',
    kind: 'STORE',
    stage: 'USE',
    position: 3,
    team: null,
    topics: ['CHECK_IN'],
    channels: ['IN_STORE'],
    expectedVersion: null,
    ...over,
  };
}

const define = ({ app }: TestDesk, over: Partial<TouchpointDefinition> = {}): Promise<Defined> =>
  app.touchpointDesk.define(CALLER, request(over));

const remove = ({ app }: TestDesk, over: Partial<TouchpointDefinition> = {}): Promise<Defined> =>
  app.touchpointDesk.remove(CALLER, request(over));

it('defines a touchpoint, anew and after it was removed, under one id', async () => {
  await using desk = await openDesk();
  await desk.app.touchpointDesk.defineTeam(CALLER, { ...request(), key: 'Ground', name: 'Ground' });

  const first = await define(desk, { expectedVersion: 0 });
  await define(desk, { team: 'Ground', expectedVersion: 1 });
  await remove(desk, { expectedVersion: 2 });
  const removed = await desk.query('SELECT version, removed_at FROM touchpoint');
  await define(desk, { name: 'Counter', expectedVersion: 0 });

  expect(first).toEqual({ id: brandedId('united', 'check-in') });
  expect(removed).toEqual([{ version: 3, removed_at: STARTED_AT }]);
  expect(await desk.query('SELECT * FROM touchpoint')).toEqual([
    {
      id: brandedId('united', 'check-in'),
      brand_id: 'united',
      key: 'check-in',
      name: 'Counter',
      kind: 'STORE',
      stage: 'USE',
      position: 3,
      team: null,
      topics: ['CHECK_IN'],
      channels: ['IN_STORE'],
      version: 4,
      removed_at: null,
    },
  ]);
});

it('names a team anew', async () => {
  await using desk = await openDesk();
  const { touchpointDesk } = desk.app;
  const team = { ...request(), key: 'Ground' };
  await touchpointDesk.defineTeam(CALLER, { ...team, name: 'Ground', expectedVersion: 0 });

  await touchpointDesk.defineTeam(CALLER, {
    ...team,
    idempotencyKey: 'again',
    name: 'Ground staff',
    expectedVersion: 1,
  });

  expect(await desk.query('SELECT * FROM team')).toEqual([
    {
      id: brandedId('united', 'Ground'),
      brand_id: 'united',
      key: 'Ground',
      name: 'Ground staff',
      version: 2,
    },
  ]);
});

it('does a request that comes again once', async () => {
  await using desk = await openDesk();

  const first = await define(desk, { idempotencyKey: 'one' });
  const again = await define(desk, { idempotencyKey: 'one' });

  expect(again).toEqual(first);
  expect(await desk.query('SELECT version FROM touchpoint')).toEqual([{ version: 1 }]);
});

it.each([
  ['of a brand of others', { brandId: 'virgin' }, 'BRAND_UNKNOWN', ['input', 'brand']],
  ['that nobody known owns', { team: 'Nobody' }, 'TEAM_UNKNOWN', ['input', 'owner']],
  [
    'in place of another version',
    { expectedVersion: 2 },
    'VERSION_CONFLICT',
    ['input', 'expectedVersion'],
  ],
])('refuses a touchpoint %s', async (_, over, code, field) => {
  await using desk = await openDesk();

  await expect(define(desk, over)).rejects.toMatchObject({ code, field });
  expect(await desk.query('SELECT FROM touchpoint')).toEqual([]);
});

it('removes no touchpoint that is not there', async () => {
  await using desk = await openDesk();

  await expect(remove(desk)).rejects.toMatchObject({
    code: 'TOUCHPOINT_UNKNOWN',
    field: ['input', 'key'],
  });
});
