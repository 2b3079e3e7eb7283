import { LOCAL_PRINCIPAL, type Pepper, pepperOf, type Principal } from '@cx/principals';
import { createTestDatabase } from '@cx/testing';
import { Client } from 'pg';

import { type Access, entities, migrations, openAccess } from './index.ts';
import type { NewKey } from './services/key-desk.ts';
import type { KeyOrder } from './services/key-order.ts';

export const NOW = new Date('2026-03-01T12:00:00Z');

export const DAY_MS = 86_400_000;

export const inDays = (days: number): Date => new Date(NOW.valueOf() + days * DAY_MS);

export const PEPPER = pepperOf('a pepper of the tests, long enough');

/** May do everything, as the command line may. */
export const OPERATOR: Principal = { ...LOCAL_PRINCIPAL, id: 'ann' };

/** Whoever manages the keys of one brand. */
export const MANAGER: Principal = {
  kind: 'staff',
  id: 'bob',
  scopes: ['keys:manage', 'tickets:read'],
  brands: ['united'],
};

export const order = (over: Partial<KeyOrder> = {}): KeyOrder => ({
  name: 'Agence Étoile',
  kind: 'partner',
  scopes: ['tickets:read'],
  brands: ['united'],
  ...over,
});

export interface TestAccess extends Access, AsyncDisposable {
  readonly databaseUrl: string;
  /** Texts of the statements that look something up. */
  readonly statements: string[];
  /** Moves its clock. */
  at(moment: Date): void;
  create(over?: Partial<KeyOrder>): Promise<NewKey>;
  /** Runs a statement as the owner of the tables. */
  query(text: string): Promise<Record<string, unknown>[]>;
}

export async function openTestAccess(
  peppers: readonly [Pepper, ...Pepper[]] = [PEPPER],
): Promise<TestAccess> {
  await using resources = new AsyncDisposableStack();
  const database = resources.use(await createTestDatabase({ access: { entities, migrations } }));
  const { app: databaseUrl, owner } = database.urls('access');
  let now = NOW;
  const statements: string[] = [];
  const access = openAccess({
    databaseUrl,
    environment: 'live',
    peppers,
    onStatement: (text) => statements.push(text),
    now: () => now,
  });
  resources.defer(() => access.close());
  const client = new Client({ connectionString: owner });
  await client.connect();
  resources.defer(() => client.end());

  const owned = resources.move();
  return {
    ...access,
    databaseUrl,
    statements,
    at(moment) {
      now = moment;
    },
    create: (over) => access.desk.create(OPERATOR, order(over)),
    query: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
