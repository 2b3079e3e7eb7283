import { createHash } from 'node:crypto';

import { Pool } from 'pg';

import { POOL_SIZES } from './pool-sizes.ts';
import { DatabaseUnavailable, isUnavailable } from './unavailable.ts';

export interface ReadsOptions {
  readonly url: string;
  /** How many connections its pool may hold. @default POOL_SIZES.reads */
  readonly poolSize?: number;
  /** Hears the text of each statement sent: the tests count them. */
  readonly onStatement?: ((text: string) => void) | undefined;
}

/** Read statements over a pool of their own, each a prepared statement of its connection. */
export interface Reads {
  /** @throws DatabaseUnavailable when the server is away; other errors are those of pg. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

export function createReads({
  url,
  poolSize = POOL_SIZES.reads,
  onStatement,
}: ReadsOptions): Reads {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 2000,
    statement_timeout: 10_000,
    keepAlive: true,
  });
  // Without a listener the loss of an idle connection would end the process; the pool replaces it.
  pool.on('error', () => undefined);

  return {
    async query(text, values = []) {
      onStatement?.(text);
      try {
        const { rows } = await pool.query({ name: nameOf(text), text, values: [...values] });
        return rows;
      } catch (error) {
        throw isUnavailable(error) ? new DatabaseUnavailable(error) : error;
      }
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
