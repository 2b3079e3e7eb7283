import { createHash } from 'node:crypto';

import { Pool, type PoolClient } from 'pg';

import { POOL_SIZES } from './pool-sizes.ts';
import { arrayLiteral } from './row-set.ts';
import { DatabaseUnavailable, isUnavailable } from './unavailable.ts';

export interface ReadPoolOptions {
  readonly url: string;
  /** How many connections it may hold. @default POOL_SIZES.reads */
  readonly poolSize?: number;
  /** Hears the text of each statement sent: the tests count them. */
  readonly onStatement?: ((text: string) => void) | undefined;
}

/** Read statements over a pool of their own, each a prepared statement of its connection. */
export interface Reads {
  /** @throws DatabaseUnavailable when the server is away; other errors are those of pg. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Reads over a pool, which also sends what is not to be prepared. */
export interface PoolReads extends Reads {
  /** As {@link Reads.query}, for statements of so many shapes that no connection shall remember them. */
  queryOnce<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Connections that the reads of all callers share. */
export interface ReadPool {
  /** Reads that see the rows of these brands alone. */
  of(brands: readonly string[]): PoolReads;
  end(): Promise<void>;
}

const SET_BRANDS = `SELECT set_config('cx.brands', $1, false)`;

export function createReadPool({
  url,
  poolSize = POOL_SIZES.reads,
  onStatement,
}: ReadPoolOptions): ReadPool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 2000,
    statement_timeout: 10_000,
    keepAlive: true,
  });
  // Without listeners the loss of a connection would end the process: the pool's is for those that are idle,
  // each one's own for when it is in use. The statement in hand reports the loss.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  /** What each connection was told last: most of them serve the same caller again. */
  const told = new WeakMap<PoolClient, string>();

  async function connectionFor(brands: string): Promise<PoolClient> {
    const connection = await pool.connect();
    if (told.get(connection) === brands) return connection;
    try {
      await connection.query({ name: 'brands', text: SET_BRANDS, values: [brands] });
      told.set(connection, brands);
      return connection;
    } catch (error) {
      connection.release(true);
      throw error;
    }
  }

  async function run<Row extends object>(
    brands: string,
    text: string,
    values: readonly unknown[],
    name: string | undefined,
  ): Promise<Row[]> {
    onStatement?.(text);
    let connection: PoolClient | undefined;
    try {
      connection = await connectionFor(brands);
      const { rows } = await connection.query<Row>({
        ...(name === undefined ? {} : { name }),
        text,
        values: [...values],
      });
      connection.release();
      return rows;
    } catch (error) {
      const isLost = isUnavailable(error);
      connection?.release(isLost);
      throw isLost ? new DatabaseUnavailable(error) : error;
    }
  }

  return {
    of(brands) {
      const literal = arrayLiteral(brands);
      return {
        query: (text, values = []) => run(literal, text, values, nameOf(text)),
        queryOnce: (text, values = []) => run(literal, text, values, undefined),
      };
    },
    end: () => pool.end(),
  };
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
