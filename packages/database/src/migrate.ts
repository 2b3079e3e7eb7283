import type { EntitySchema, MigrationInterface } from 'typeorm';

import { connectTo } from './connect.ts';
import { createDataSource } from './data-source.ts';

export interface MigrateOptions {
  /** Of the schema's owner: the application's own role may not change tables. */
  readonly ownerUrl: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/**
 * Runs what is pending and answers its names. Processes that start together take turns, by an advisory
 * lock on the schema: the second finds nothing left to do.
 */
export async function migrate({
  ownerUrl,
  entities,
  migrations,
}: MigrateOptions): Promise<string[]> {
  const lock = await connectTo(ownerUrl);
  try {
    await lock.query(
      `SELECT pg_advisory_lock(hashtextextended('cx-migrate ' || current_schema(), 0))`,
    );
    const dataSource = createDataSource({ url: ownerUrl, entities, migrations, poolSize: 1 });
    await dataSource.initialize();
    try {
      const done = await dataSource.runMigrations();
      return done.map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
