import { type Access, openAccess, type QuotaOf } from '@cx/access';
import { SCHEMAS } from '@cx/cx';
import { subgraphUrls } from '@cx/database';
import { openSupergraph } from '@cx/federation';
import {
  createMetrics,
  createQuotaOf,
  entranceSettings,
  openEntrance,
  readOwnSupergraph,
  readTerms,
  serveGateway,
  serviceClient,
} from '@cx/gateway';
import { pepperOf, type Principal } from '@cx/principals';
import { createTestDatabase, TEST_DATABASE_SECRET } from '@cx/testing';
import { Client } from 'pg';
import { pino } from 'pino';
import { z } from 'zod';

import { type Answer, ask } from './test-graph.ts';

/** The gateway as it is put together for callers from outside, with the subgraph access alone behind it. */
export interface AccessGraph extends AsyncDisposable {
  readonly access: Access;
  /** @param who somebody of the house, or the text of an API key */
  ask<Data = unknown>(
    who: Principal | string,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer<Data>>;
  /** What the audit log holds, the oldest first. */
  auditEntries(): Promise<AuditLine[]>;
}

export interface AuditLine {
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly details: unknown;
}

export interface AccessGraphOptions {
  /** @default what the contracts say, and the database */
  readonly quotaOf?: QuotaOf;
  /** The superuser's address of an instance of the tests. @default a database of its own */
  readonly adminUrl?: string;
}

/** May do everything with keys, for every brand. */
export const OPERATOR: Principal = {
  kind: 'staff',
  id: 'ann',
  scopes: ['*'],
  brands: ['*'],
};

/** Manages the keys of one brand. */
export const MANAGER: Principal = {
  kind: 'staff',
  id: 'bob',
  scopes: ['keys:manage', 'tickets:read'],
  brands: ['united'],
};

const SECRET = 'a secret of the tests, long enough to be one';

const log = pino({ level: 'silent' });

export async function startAccessGraph(options: AccessGraphOptions = {}): Promise<AccessGraph> {
  await using stack = new AsyncDisposableStack();
  const { quotaOf } = options;
  const { adminUrl } =
    options.adminUrl === undefined
      ? stack.use(await createTestDatabase({ access: SCHEMAS.access }))
      : { adminUrl: options.adminUrl };
  const settings = z.object(entranceSettings).parse({ KEY_ENVIRONMENT: 'test' });
  const terms = await readTerms(settings);
  const access = openAccess({
    databaseUrl: subgraphUrls(adminUrl, 'access', TEST_DATABASE_SECRET).app,
    environment: settings.KEY_ENVIRONMENT,
    peppers: [pepperOf(SECRET)],
    contracts: [...terms.contracts.keys()],
  });
  stack.defer(() => access.close());
  const quota = access.openQuota();
  stack.defer(() => quota.close());
  const service = access.serviceWith({
    secret: SECRET,
    quotaOf: quotaOf ?? createQuotaOf(terms.contracts, quota, () => new Date()),
  });
  const supergraph = openSupergraph({
    supergraphSdl: await readOwnSupergraph(),
    clientOf: ({ name }) => (name === service.name ? serviceClient(service, log) : ABSENT),
  });
  const people = new Map<string, Principal>();
  const server = await serveGateway({
    ...openEntrance(settings, {
      terms: { ...terms, tokens: { verify: async (token) => verdictOn(people.get(token)) } },
      access,
      pseudonymSecret: SECRET,
      metrics: createMetrics(),
      log,
    }),
    supergraph,
    host: '127.0.0.1',
    port: 0,
    quota,
    readiness: () => Promise.resolve({}),
    log,
  });
  stack.defer(() => server.stop());

  const owned = stack.move();
  return {
    access,
    ask(who, query, variables) {
      if (typeof who === 'string') return ask(server.url, query, variables, who);
      const token = `person-${people.size}`;
      people.set(token, who);
      return ask(server.url, query, variables, token);
    },
    auditEntries: () => readAuditLog(adminUrl),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Stands for the subgraphs that nobody asks for anything. */
const ABSENT = {
  request: () => Promise.reject(new Error('Only the subgraph access is here.')),
  close: () => Promise.resolve(),
};

function verdictOn(
  principal: Principal | undefined,
): { readonly principal: Principal } | { readonly refusal: 'MALFORMED' } {
  return principal === undefined ? { refusal: 'MALFORMED' } : { principal };
}

async function readAuditLog(adminUrl: string): Promise<AuditLine[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<AuditLine>(
      'SELECT actor, action, subject, details FROM access.audit_entry ORDER BY seq',
    );
    return rows;
  } finally {
    await client.end();
  }
}
