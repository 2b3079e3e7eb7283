import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';

import { SEES_ALL_BRANDS } from './brand-rows.ts';
import { POOL_SIZES } from './pool-sizes.ts';
import { PooledClient } from './pooled-client.ts';

export interface DataSourceOptions {
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** How many connections its pool may hold. @default POOL_SIZES.writes */
  readonly poolSize?: number;
}

/** For schema, migrations and writes. Never synchronizes: migrations are the only way a table changes. */
export function createDataSource(options: DataSourceOptions): DataSource {
  const { url, entities, migrations, poolSize = POOL_SIZES.writes } = options;
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logging: false,
    poolSize,
    // Whoever writes has decided for itself whose rows they are.
    extra: { options: SEES_ALL_BRANDS, Client: PooledClient },
    // A process that starts on a busy machine does not hear the server's answer for seconds, while it reads its schemas.
    connectTimeoutMS: 10_000,
    // Without a listener the loss of an idle connection would end the process; the pool replaces it.
    poolErrorHandler: () => undefined,
  });
}
