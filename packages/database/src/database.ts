import type { DataSource, EntitySchema, MigrationInterface } from 'typeorm';

import { ALL_BRANDS } from './brand-rows.ts';
import { createDataSource } from './data-source.ts';
import { createPlaces, type Places, type Purpose } from './places.ts';
import { POOL_SIZES, type PoolSizes } from './pool-sizes.ts';
import { followPool, isPool } from './pool-uses.ts';
import { createReadPool, type PoolReads, type Reads } from './reads.ts';
import { arrayLiteral } from './row-set.ts';
import { traceStatement } from './trace-statement.ts';
import { DatabaseUnavailable, isUnavailable } from './unavailable.ts';

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly onStatement?: ((text: string) => void) | undefined;
  /** How many connections it may hold. @default POOL_SIZES */
  readonly pools?: PoolSizes | undefined;
}

/** What one subgraph holds of Postgres: hot reads on one side, transactions on the other. */
export interface Database {
  /**
   * Makes something of reads that see the rows of some brands alone, once for each set of brands: what
   * serves a request is made of these.
   */
  forBrands<Made>(make: (reads: PoolReads) => Made): (brands: readonly string[]) => Made;
  /** Sees the rows of all brands, and leaves a connection to requests: for jobs. */
  readonly unrestricted: PoolReads;
  /**
   * Sees the rows of all brands, and leaves a connection to requests. Runs the work in one transaction.
   *
   * @throws DatabaseUnavailable when the server is away
   */
  write<Result>(work: (query: WriteQuery) => Promise<Result>): Promise<Result>;
  /**
   * Sees, adds and changes the rows of these brands alone, and does not wait long for what another transaction
   * has locked: for what a caller asks. Otherwise as {@link Database.write}.
   */
  writeFor<Result>(
    brands: readonly string[],
    work: (query: WriteQuery) => Promise<Result>,
  ): Promise<Result>;
  /** `ok`, or a sentence that tells what is wrong. */
  state(): Promise<string>;
  close(): Promise<void>;
}

/** One statement inside a transaction. */
export type WriteQuery = <Row extends object>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

/** Reads of a transaction, which see what it has written. */
export function readsWithin(query: WriteQuery): Reads {
  return { query, lookUp: query };
}

const MOST_BRAND_SETS = 1000;

/** For a connection that is free, and of requests for a lock. */
const LONGEST_WAIT_MS = 5000;

// Until the end of the transaction: the connection serves imports too, which see all brands.
const SET_BRANDS = `
  SELECT set_config('cx.brands', $1, true), set_config('lock_timeout', '${LONGEST_WAIT_MS}', true)`;

const ROLE = `SELECT rolsuper OR rolbypassrls AS "seesAll" FROM pg_roles WHERE rolname = current_user`;

const SEES_TOO_MUCH =
  'Its role passes over row-level security: use the role of the application, no superuser and without BYPASSRLS.';

/** Connects when first used, so that a process can start before its database does. */
export function openDatabase(options: DatabaseOptions): Database {
  const { url, entities, migrations, onStatement, pools = POOL_SIZES } = options;
  const pool = createReadPool({
    url,
    poolSize: pools.reads,
    sharedSize: pools.lookups,
    onStatement,
  });
  const unrestricted = pool.ofJobs;
  const dataSource = createDataSource({ url, entities, migrations, poolSize: pools.writes });
  const places = createPlaces(pools.writes, LONGEST_WAIT_MS);
  let opening: Promise<DataSource> | undefined;
  let forget = (): void => undefined;

  function initialized(): Promise<DataSource> {
    opening ??= dataSource.initialize().then(
      (opened) => {
        forget = followWrites(opened, places, url);
        return opened;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  }

  async function transact<Result>(
    purpose: Purpose,
    work: (query: WriteQuery) => Promise<Result>,
  ): Promise<Result> {
    const leave = await places.enter(purpose);
    try {
      const opened = await initialized();
      return await opened.transaction((manager) =>
        work(async (text, values = []) => {
          const { queryRunner } = manager;
          if (queryRunner === undefined) throw new Error('A transaction has its runner.');
          // The structured result: the plain one has another shape for each kind of statement.
          const { records } = await traceStatement(text, () =>
            queryRunner.query(text, [...values], true),
          );
          return records;
        }),
      );
    } catch (error) {
      throw isUnavailable(error) ? new DatabaseUnavailable(error) : error;
    } finally {
      leave();
    }
  }

  return {
    forBrands(make) {
      const made = new Map<string, ReturnType<typeof make>>();
      return (brands) => {
        const key = JSON.stringify(brands);
        const known = made.get(key);
        if (known !== undefined) return known;
        const one = make(pool.of(brands));
        if (made.size === MOST_BRAND_SETS) made.clear();
        made.set(key, one);
        return one;
      };
    },

    unrestricted,

    write: (work) => transact('job', work),

    writeFor: (brands, work) =>
      transact('request', async (query) => {
        await query(SET_BRANDS, [arrayLiteral(brands)]);
        return work(query);
      }),

    async state() {
      try {
        const reads = pool.of(ALL_BRANDS);
        await reads.query('SELECT FROM migration LIMIT 1');
        const [role] = await reads.query<{ seesAll: boolean }>(ROLE);
        return role?.seesAll === true ? SEES_TOO_MUCH : 'ok';
      } catch (error) {
        return error instanceof DatabaseUnavailable
          ? 'The database does not answer.'
          : 'The database has not been migrated: run cx migrate.';
      }
    },

    async close() {
      await pool.end();
      await opening?.catch(() => undefined);
      forget();
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

/** TypeORM keeps its pool to itself; what has no such pool is not counted. */
function followWrites({ driver }: DataSource, places: Places, url: string): () => void {
  if (!('master' in driver) || !isPool(driver.master)) return () => undefined;
  return followPool(driver.master, places, url, 'writes');
}
