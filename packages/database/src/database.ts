import type { DataSource, EntitySchema, MigrationInterface } from 'typeorm';

import { createDataSource } from './data-source.ts';
import { createReads, type Reads } from './reads.ts';
import { DatabaseUnavailable, isUnavailable } from './unavailable.ts';

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly onStatement?: ((text: string) => void) | undefined;
}

/** What one subgraph holds of Postgres: hot reads on one side, transactions on the other. */
export interface Database {
  readonly reads: Reads;
  /** Runs the work in one transaction. @throws DatabaseUnavailable when the server is away. */
  write<Result>(work: (query: WriteQuery) => Promise<Result>): Promise<Result>;
  /** `ok`, or a sentence that tells what is wrong. */
  state(): Promise<string>;
  close(): Promise<void>;
}

/** One statement inside a transaction. */
export type WriteQuery = <Row extends object>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

/** Connects when first used, so that a process can start before its database does. */
export function openDatabase(options: DatabaseOptions): Database {
  const { url, entities, migrations, onStatement } = options;
  const reads = createReads({ url, onStatement });
  const dataSource = createDataSource({ url, entities, migrations });
  let opening: Promise<DataSource> | undefined;

  function initialized(): Promise<DataSource> {
    opening ??= dataSource.initialize().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  return {
    reads,

    async write(work) {
      try {
        const opened = await initialized();
        return await opened.transaction((manager) =>
          work(async (text, values = []) => {
            if (manager.queryRunner === undefined) throw new Error('A transaction has its runner.');
            // The structured result: the plain one has another shape for each kind of statement.
            const { records } = await manager.queryRunner.query(text, [...values], true);
            return records;
          }),
        );
      } catch (error) {
        throw isUnavailable(error) ? new DatabaseUnavailable(error) : error;
      }
    },

    async state() {
      try {
        await reads.query('SELECT FROM migration LIMIT 1');
        return 'ok';
      } catch (error) {
        return error instanceof DatabaseUnavailable
          ? 'The database does not answer.'
          : 'The database has not been migrated: run cx migrate.';
      }
    },

    async close() {
      await reads.end();
      await opening?.catch(() => undefined);
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}
