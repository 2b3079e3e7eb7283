import type { Caller } from '@cx/mutations';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';

import { type Customers, entities, migrations, openCustomers } from '../index.ts';
import type { IdentityClaim } from './identity-form.ts';
import type { CustomerTouch } from './identity-registry.ts';
import type { Merged } from './merge-customers.ts';

export const STARTED_AT = new Date('2026-03-01T12:00:00Z');

export const CALLER: Caller = { id: 'ada', brands: ['united', 'delta'] };

export interface TestDesk extends TestSubgraph<Customers> {
  /** What time it is. */
  readonly clock: { now: Date };
  /** Meets somebody; answers who it is. */
  meet(mark: string | readonly IdentityClaim[], over?: Partial<CustomerTouch>): Promise<string>;
  merge(winnerId: string, loserId: string, caller?: Caller): Promise<Merged>;
  undo(mergeId: string, caller?: Caller): Promise<Merged>;
  /** Whom the ids stand for, as the events tell, in their order. */
  told(): Promise<unknown[]>;
  /** All rows of what a merge changes. */
  rows(): Promise<Record<string, unknown[]>>;
}

export async function openDesk(): Promise<TestDesk> {
  const clock = { now: STARTED_AT };
  const graph = await openTestSubgraph('customers', { entities, migrations }, (databaseUrl) =>
    openCustomers({ databaseUrl, secret: 'test', erasureSecret: 'test', now: () => clock.now }),
  );
  const { mergeDesk, registry, brands } = graph.app;
  await brands.enter(
    ['united', 'delta', 'virgin'].map((key) => ({
      key,
      name: key,
      industry: null,
      country: null,
      timeZone: 'UTC',
    })),
  );
  let keys = 0;
  const newKey = (): string => {
    keys += 1;
    return `key-${keys}`;
  };

  return {
    ...graph,
    clock,
    async meet(mark, over = {}) {
      const [met] = await registry.recognise([touch(mark, over)]);
      return met?.customerId ?? '';
    },
    merge: (winnerId, loserId, caller = CALLER) =>
      mergeDesk.merge(caller, {
        idempotencyKey: newKey(),
        winnerId,
        loserId,
        reason: 'They said so.',
      }),
    undo: (mergeId, caller = CALLER) =>
      mergeDesk.undo(caller, { idempotencyKey: newKey(), mergeId }),
    async told() {
      const rows = await graph.query(
        `SELECT payload FROM outbox WHERE type = 'customer.linked' ORDER BY xid, seq`,
      );
      return rows.map(({ payload }) => payload);
    },
    async rows() {
      const rows: Record<string, unknown[]> = {};
      for (const table of ['customer', 'identity', 'customer_brand', 'consent']) {
        rows[table] = await graph.query(`SELECT * FROM ${table} ORDER BY ${table}::text`);
      }
      return rows;
    },
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

/** @param mark an e-mail address, or all marks */
export function touch(
  mark: string | readonly IdentityClaim[],
  over: Partial<CustomerTouch> = {},
): CustomerTouch {
  return {
    brandId: 'united',
    source: 'test',
    occurredAt: new Date('2026-01-01T00:00:00Z'),
    claims: typeof mark === 'string' ? [{ kind: 'EMAIL', value: mark }] : mark,
    profile: { displayName: null, ageBand: null, gender: null, country: null },
    ...over,
  };
}
