import { randomUUIDv7 } from 'node:crypto';

import { ALL_BRANDS, createReadPool, openDatabase, POOL_SIZES, type PoolSizes } from '@cx/database';
import type { KeyEnvironment, Pepper } from '@cx/principals';
import { createPostgresQuota, type QuotaStore } from '@cx/quota';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';

import { migrations } from '../migrations/index.ts';
import type { AccessContext, QuotaOf } from './context.ts';
import { ApiKeyEntity } from './entities/api-key.ts';
import { AuditEntryEntity } from './entities/audit-entry.ts';
import { FieldUseEntity } from './entities/field-use.ts';
import { OperationUseEntity } from './entities/operation-use.ts';
import { OperationEntity } from './entities/operation.ts';
import { UsageEntity } from './entities/usage.ts';
import { createApiKeyLoaders } from './loaders/api-keys.ts';
import { createUsageLoaders } from './loaders/usage.ts';
import { createApiKeyRepository } from './repositories/api-keys.ts';
import { createAuditEntryRepository } from './repositories/audit-entries.ts';
import { createOperationRepository } from './repositories/operations.ts';
import { transactions } from './repositories/transactions.ts';
import { createUsageRepository } from './repositories/usage.ts';
import { resolvers } from './resolvers/index.ts';
import { type AuditLog, createAuditLog } from './services/audit-log.ts';
import type { KeyCheck } from './services/key-check.ts';
import { createKeyDesk, type KeyDesk } from './services/key-desk.ts';
import { openKeyCheck } from './services/open-key-check.ts';
import { createOperationMeter, type OperationMeter } from './services/operation-meter.ts';
import { createUsageMeter, type UsageMeter } from './services/usage-meter.ts';

export type { PrincipalQuota, QuotaOf } from './context.ts';
export { KEY_KINDS, type KeyKind } from './entities/api-key.ts';
export type { UsageRow } from './entities/usage.ts';
export type { FieldCount, OperationClient, RecordedOperation } from './repositories/operations.ts';
export type { AuditEvent } from './services/audit-event.ts';
export type { AuditLog } from './services/audit-log.ts';
export type { KeyRefusal, KeyVerdict } from './services/key-check.ts';
export { KeyDeskError } from './services/key-desk-error.ts';
export type { KeyDesk, KeyRecord, NewKey } from './services/key-desk.ts';
export { stateOf } from './services/key-state.ts';
export { KEPT_DAYS, type OperationMeter, type OperationUse } from './services/operation-meter.ts';
export type { Use, UsageMeter } from './services/usage-meter.ts';
export type { AuditVerdict } from './services/verify-log.ts';
export { migrations };

export const accessSubgraph = loadSubgraphSchema(
  'access',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

export const entities = [
  ApiKeyEntity,
  AuditEntryEntity,
  FieldUseEntity,
  OperationEntity,
  OperationUseEntity,
  UsageEntity,
];

export interface AccessOptions {
  readonly databaseUrl: string;
  /** Keys of the other environment are refused, so that none of a trial gets into production. */
  readonly environment: KeyEnvironment;
  /** The first makes new digests; keys made with the others stay good. */
  readonly peppers: readonly [Pepper, ...Pepper[]];
  /** Names of the contracts that a key may be made for. @default nobody knows, and any will do */
  readonly contracts?: readonly string[] | undefined;
  /** Hears what goes wrong behind the requests, and is tried again. */
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** How many connections it may hold. @default POOL_SIZES */
  readonly pools?: PoolSizes | undefined;
  /** @default the time */
  readonly now?: () => Date;
  /** Milliseconds that never go back: the age of what is remembered. @default since the process began */
  readonly clock?: () => number;
}

export interface ServiceOptions {
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  /** Tells what callers have left. */
  readonly quotaOf: QuotaOf;
}

/** Who may come in. */
export interface Access {
  /** The subgraph that the gateway's own process serves. */
  serviceWith(options: ServiceOptions): SubgraphService;
  readonly desk: KeyDesk;
  readonly check: KeyCheck;
  /** What was done with keys, and what was refused. */
  readonly audit: AuditLog;
  /** What callers ask for. */
  readonly usage: UsageMeter;
  /** The operations that they send, and what of the schema these use. */
  readonly operations: OperationMeter;
  /** Keeps what callers use in this database, for all replicas. To be closed by whoever asks for it. */
  openQuota(): QuotaStore;
  close(): Promise<void>;
}

export function openAccess(options: AccessOptions): Access {
  const { databaseUrl, environment, peppers, contracts, onStatement } = options;
  const { now = () => new Date(), clock = () => performance.now() } = options;
  const { onError = () => undefined, pools = POOL_SIZES } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement, pools });
  // Keys belong to no brand of their own: whoever asks for them is checked by the desk.
  const keys = createApiKeyRepository(database.unrestricted);
  const audit = createAuditLog({
    database,
    entries: createAuditEntryRepository(database.unrestricted),
    transactions,
    onError,
  });
  const usageRows = createUsageRepository(database.unrestricted);
  const usage = createUsageMeter({
    database,
    usage: usageRows,
    transactions,
    now,
    onError,
  });
  const operations = createOperationMeter({
    database,
    operations: createOperationRepository(database.unrestricted),
    transactions,
    now,
    onError,
  });
  const [pepper] = peppers;
  const keyCheck = openKeyCheck({
    database,
    databaseUrl,
    keys,
    environment,
    peppers,
    onError,
    onStatement,
    clock,
  });

  const desk = createKeyDesk({
    database,
    keys,
    audit,
    environment,
    pepper,
    contracts,
    onChange: (publicId) => keyCheck.forget(publicId),
    now,
    newId: () => randomUUIDv7(),
  });

  return {
    serviceWith({ secret, quotaOf }) {
      const cursors = createCursors(secret);
      return {
        name: accessSubgraph.name,
        schema: accessSubgraph.schema,
        createContext: (principal): AccessContext => ({
          principal,
          cursors,
          apiKeys: createApiKeyLoaders(keys, principal),
          desk,
          usage: createUsageLoaders(usageRows),
          quotaOf,
          now,
        }),
        readiness: async () => ({ database: await database.state() }),
        // What it needs is closed with the rest.
        close: () => Promise.resolve(),
      };
    },
    desk,
    check: keyCheck.check,
    audit,
    usage,
    operations,
    openQuota() {
      const pool = createReadPool({
        url: databaseUrl,
        poolSize: pools.lookups + pools.reads,
      });
      return { ...createPostgresQuota(pool.of(ALL_BRANDS)), close: () => pool.end() };
    },
    async close() {
      await Promise.all([keyCheck.close(), audit.close(), usage.close(), operations.close()]);
      await database.close();
    },
  };
}
