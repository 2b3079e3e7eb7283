import { LOCAL_PRINCIPAL, makeApiKey, pepperOf, type Principal } from '@cx/principals';
import { createTestDatabase } from '@cx/testing';
import { Client } from 'pg';
import { expect } from 'vitest';

import { type Access, type AccessOptions, entities, migrations, openAccess } from './index.ts';
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

/** One process of those that share the keys. */
export interface TestReplica extends Access {
  /** Texts of the statements that look something up. */
  readonly statements: string[];
  /** What went wrong behind the requests. */
  readonly errors: unknown[];
  /** How often it has looked a key up. */
  lookUps(): number;
  /** Waits until it hears of changes, having remembered nothing and looked nothing up. */
  listening(): Promise<void>;
}

export interface TestAccess extends TestReplica, AsyncDisposable {
  readonly databaseUrl: string;
  /** The superuser's address. */
  readonly adminUrl: string;
  /** Moves the clock by which keys begin and end. */
  at(moment: Date): void;
  /** Lets time pass for what the replicas remember. */
  pass(milliseconds: number): void;
  create(over?: Partial<KeyOrder>): Promise<NewKey>;
  /** Another process. */
  openReplica(over?: Partial<AccessOptions>): TestReplica;
  /** Runs a statement as the owner of the tables, of which no replica is told. */
  query(text: string): Promise<Record<string, unknown>[]>;
}

export async function openTestAccess(over: Partial<AccessOptions> = {}): Promise<TestAccess> {
  await using resources = new AsyncDisposableStack();
  const database = resources.use(await createTestDatabase({ access: { entities, migrations } }));
  const { app: databaseUrl, owner } = database.urls('access');
  let now = NOW;
  let clock = 0;
  const usual = {
    databaseUrl,
    environment: 'live',
    peppers: [PEPPER],
    now: () => now,
    clock: () => clock,
  } as const;
  const replica = openReplica({ ...usual, ...over });
  resources.defer(() => replica.close());
  const client = new Client({ connectionString: owner });
  // A test may take the database away.
  client.on('error', () => undefined);
  await client.connect();
  resources.defer(() => client.end());

  const owned = resources.move();
  return {
    ...replica,
    databaseUrl,
    adminUrl: database.adminUrl,
    at(moment) {
      now = moment;
    },
    pass(milliseconds) {
      clock += milliseconds;
    },
    create: (wanted) => replica.desk.create(OPERATOR, order(wanted)),
    openReplica(other) {
      const opened = openReplica({ ...usual, ...other });
      owned.defer(() => opened.close());
      return opened;
    },
    query: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function openReplica(options: AccessOptions): TestReplica {
  const statements: string[] = [];
  const errors: unknown[] = [];
  const access = openAccess({
    ...options,
    onStatement: (text) => statements.push(text),
    onError: (error) => errors.push(error),
  });
  let closing: Promise<void> | undefined;
  return {
    ...access,
    close: () => (closing ??= access.close()),
    statements,
    errors,
    lookUps: () => statements.filter((text) => text.includes('WHERE public_id = $1')).length,
    async listening() {
      // It begins to listen when it looks something up, and forgets that when it does.
      await access.check.findPrincipal(makeApiKey('live').text, NOW);
      await expect.poll(() => statements).toContain('LISTEN cx_access_key');
      statements.length = 0;
    },
  };
}
