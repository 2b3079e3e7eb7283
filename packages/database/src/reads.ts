import { createHash } from 'node:crypto';

import { Pool, type PoolClient, type QueryConfig } from 'pg';

import { ALL_BRANDS, seeing } from './brand-rows.ts';
import { connectTo } from './connect.ts';
import { copyRows, type TakeRow } from './copy-rows.ts';
import { openLookups } from './lookups.ts';
import { createPlaces, type Purpose } from './places.ts';
import { POOL_SIZES } from './pool-sizes.ts';
import { followPool } from './pool-uses.ts';
import { PooledClient } from './pooled-client.ts';
import { READERS } from './read-instant.ts';
import { arrayLiteral } from './row-set.ts';
import { traceStatement } from './trace-statement.ts';
import { DatabaseUnavailable, isUnavailable } from './unavailable.ts';

export interface ReadPoolOptions {
  readonly url: string;
  /** How many connections it may hold. @default POOL_SIZES.reads */
  readonly poolSize?: number;
  /** How many more there may be that lookups share. @default POOL_SIZES.lookups */
  readonly sharedSize?: number;
  /** Hears the text of each statement sent: the tests count them. */
  readonly onStatement?: ((text: string) => void) | undefined;
}

/** Read statements over a pool of their own, each a prepared statement of its connection. */
export interface Reads {
  /** @throws DatabaseUnavailable when the server is away; other errors are those of pg. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** As {@link Reads.query}, for statements that find few rows by an index: they share connections with others. */
  lookUp<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Reads over a pool, which also sends what is not to be prepared. */
export interface PoolReads extends Reads {
  /** As {@link Reads.query}, for statements of so many shapes that no connection shall remember them. */
  queryOnce<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Hands over the rows of a statement without parameters one by one: see {@link copyRows}. */
  copy(select: string, take: TakeRow): Promise<number>;
  /** The same for somebody who may go away: what is being read ends at once then, as if the server were away. */
  until(gone: AbortSignal): PoolReads;
}

/** Connections that the reads of all callers share. */
export interface ReadPool {
  /** Reads that see the rows of these brands alone. */
  of(brands: readonly string[]): PoolReads;
  /** Reads that see all rows, and never take the last connection. */
  readonly ofJobs: PoolReads;
  end(): Promise<void>;
}

/** For a connection that is free, and for a lock: a read waits for nothing but changes of the schema. */
const LONGEST_WAIT_MS = 2000;

/** A connection of the pool, and what it was told last: most of them serve the same caller again. */
interface Told {
  readonly brands: string;
  /** What the server calls it. */
  readonly pid: number;
}

export function createReadPool({
  url,
  poolSize = POOL_SIZES.reads,
  sharedSize = POOL_SIZES.lookups,
  onStatement,
}: ReadPoolOptions): ReadPool {
  const pool = new Pool({
    Client: PooledClient,
    connectionString: url,
    max: poolSize,
    // Getting to know each other takes some turns of the event loop, and a busy one turns slowly.
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
    lock_timeout: LONGEST_WAIT_MS,
    keepAlive: true,
    types: READERS,
  });
  // Without a listener the loss of an idle connection would end the process; the pool replaces it.
  pool.on('error', () => undefined);
  const places = createPlaces(poolSize, LONGEST_WAIT_MS);
  const lookups = openLookups(url, sharedSize);
  const forgets = [
    followPool(pool, places, url, 'reads'),
    followPool(lookups, NOBODY_WAITS, url, 'lookups'),
  ];
  const told = new WeakMap<PoolClient, Told>();

  async function connectionFor(brands: string): Promise<{ connection: PoolClient; pid: number }> {
    const connection = await pool.connect();
    const known = told.get(connection);
    if (known?.brands === brands) return { connection, pid: known.pid };
    try {
      const { rows } = await connection.query<{ pid: number }>(seeing(brands));
      const pid = rows[0]?.pid ?? 0;
      told.set(connection, { brands, pid });
      return { connection, pid };
    } catch (error) {
      connection.release(true);
      throw error;
    }
  }

  function observed<Answer>(text: string, ask: () => Promise<Answer>): Promise<Answer> {
    onStatement?.(text);
    return traceStatement(text, ask);
  }

  async function answerOf<Answer>(
    { brands, purpose, gone }: Reader,
    ask: (connection: PoolClient) => Promise<Answer>,
  ): Promise<Answer> {
    const leave = await places.enter(purpose, gone);
    let connection: PoolClient | undefined;
    try {
      const free = await connectionFor(brands);
      connection = free.connection;
      gone?.throwIfAborted();
      const answer = await unlessGone(ask(connection), gone, () => cancel(url, free.pid));
      connection.release();
      return answer;
    } catch (error) {
      const isLost = gone?.aborted === true || isUnavailable(error);
      connection?.release(isLost);
      throw isLost ? new DatabaseUnavailable(error) : error;
    } finally {
      leave();
    }
  }

  async function sharedRows<Row extends object>(
    { brands, purpose, gone }: Reader,
    statement: QueryConfig,
  ): Promise<Row[] | null> {
    const isGone = (): boolean => gone?.aborted === true;
    if (purpose === 'job' || isGone()) return null;
    const rows = await lookups.rows<Row>(brands, statement);
    if (isGone()) throw new DatabaseUnavailable(gone?.reason);
    return rows;
  }

  function readsOf(reader: Reader): PoolReads {
    const ownRows = <Row extends object>(statement: QueryConfig): Promise<Row[]> =>
      answerOf(reader, async (connection) => (await connection.query<Row>(statement)).rows);
    return {
      query: (text, values = []) => observed(text, () => ownRows(prepared(text, values))),
      queryOnce: (text, values = []) =>
        observed(text, () => ownRows({ text, values: [...values] })),
      lookUp: <Row extends object>(text: string, values: readonly unknown[] = []) =>
        observed(text, async () => {
          const statement = prepared(text, values);
          return (await sharedRows<Row>(reader, statement)) ?? ownRows<Row>(statement);
        }),
      copy: (select, take) => {
        onStatement?.(select);
        // Its values are in its text.
        return traceStatement('COPY', () =>
          answerOf(reader, (connection) => copyRows(connection, select, take)),
        );
      },
      until: (gone) => readsOf({ ...reader, gone }),
    };
  }

  return {
    of: (brands) => readsOf({ brands: arrayLiteral(brands), purpose: 'request' }),
    ofJobs: readsOf({ brands: arrayLiteral(ALL_BRANDS), purpose: 'job' }),
    async end() {
      for (const forget of forgets) forget();
      await Promise.all([pool.end(), lookups.end()]);
    },
  };
}

/** On whose behalf is read. */
interface Reader {
  /** As an array of Postgres. */
  readonly brands: string;
  readonly purpose: Purpose;
  readonly gone?: AbortSignal;
}

/** The answer of a statement, which is given up when nobody waits for it any more. */
async function unlessGone<Answer>(
  statement: Promise<Answer>,
  gone: AbortSignal | undefined,
  giveUp: () => Promise<void>,
): Promise<Answer> {
  if (gone === undefined) return statement;
  let givingUp: Promise<void> | undefined;
  const hear = (): void => {
    givingUp = giveUp();
  };
  gone.addEventListener('abort', hear, { once: true });
  try {
    const answer = await statement;
    gone.throwIfAborted();
    return answer;
  } finally {
    gone.removeEventListener('abort', hear);
    // What is given up so late must not meet the next statement of the connection.
    await givingUp;
  }
}

/** Over a connection of its own: those of the pool may all be at work. The statement ends by its time otherwise. */
async function cancel(url: string, pid: number): Promise<void> {
  try {
    const client = await connectTo(url);
    await client.query('SELECT pg_cancel_backend($1)', [pid]).finally(() => client.end());
  } catch {
    // The server is away, and the statement with it.
  }
}

/** Who finds no shared connection free takes one of the pool. */
const NOBODY_WAITS = { waiting: () => 0 };

function prepared(text: string, values: readonly unknown[]): QueryConfig {
  return { name: nameOf(text), text, values: [...values] };
}

const names = new Map<string, string>();

// The texts are a closed set (constants and the shapes of filters), so this map does not grow with use.
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}
