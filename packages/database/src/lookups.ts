import type { QueryConfig } from 'pg';

import { seeing } from './brand-rows.ts';
import { PooledClient } from './pooled-client.ts';
import { READERS } from './read-instant.ts';
import { DatabaseUnavailable, isUnavailable } from './unavailable.ts';

/**
 * Statements that find few rows by an index, over connections that they share: each is sent when it is asked, behind
 * others that are not answered yet. To wake another process of the server for it, and this one for its answer alone,
 * takes longer than the statement itself.
 */
export interface Lookups {
  /**
   * Null where it is to be asked over a connection of its own: there is none here yet, those that are here have enough
   * to do, or one was lost or held up with this in hand.
   *
   * @param brands whose rows it sees, as an array of Postgres
   */
  rows<Row extends object>(brands: string, statement: QueryConfig): Promise<Row[] | null>;
  /** How many connections there are, and how many of them have nothing to do. */
  readonly totalCount: number;
  readonly idleCount: number;
  end(): Promise<void>;
}

/** Behind so many a statement goes to the next connection, where there is one. */
const ENOUGH_IN_HAND = 8;
/** So many have one connection at most. */
const MOST_IN_HAND = 64;
/** What takes longer is no lookup, or waits for a lock: those behind it are not to wait with it. */
const LONGEST_STATEMENT_MS = 500;
/** Postgres' names for a statement that has taken too long, and for one whose preparation, sent before it, has failed. */
const TAKEN_TOO_LONG = '57014';
const NOT_PREPARED = '26000';

interface SharedConnection {
  readonly client: PooledClient;
  /** Whether what is asked waits for the end of this turn of the loop. */
  isGathering: boolean;
  inHand: number;
  /** What it was told last. Whatever is asked behind it is answered only if it was heard. */
  told: { readonly brands: string; readonly heard: Promise<unknown> } | null;
}

export function openLookups(url: string, connections: number): Lookups {
  const open = new Set<SharedConnection>();
  let opening: Promise<void> | null = null;
  let isEnded = false;

  async function openOne(): Promise<void> {
    const client = new PooledClient({
      connectionString: url,
      connectionTimeoutMillis: 5000,
      statement_timeout: LONGEST_STATEMENT_MS,
      keepAlive: true,
      types: READERS,
      pipeline: true,
    });
    const connection: SharedConnection = { client, inHand: 0, told: null, isGathering: false };
    client.on('end', () => void open.delete(connection));
    try {
      await client.connect();
      open.add(connection);
    } catch {
      // Whoever asks over a connection of its own is told why there is none.
    }
  }

  /** The one that is to get a statement, if any: one that sees the right brands already rather than another. */
  function choose(brands: string): SharedConnection | undefined {
    let chosen: SharedConnection | undefined;
    for (const one of open) {
      if (one.inHand >= ENOUGH_IN_HAND) continue;
      if (one.told?.brands === brands) return one;
      chosen ??= one;
    }
    if (chosen !== undefined) return chosen;
    if (open.size < connections && !isEnded) {
      opening ??= openOne().finally(() => {
        opening = null;
      });
    }
    for (const one of open) {
      if (chosen === undefined || one.inHand < chosen.inHand) chosen = one;
    }
    return chosen !== undefined && chosen.inHand < MOST_IN_HAND ? chosen : undefined;
  }

  function tell({ client }: SharedConnection, brands: string): SharedConnection['told'] {
    const heard = client.query(seeing(brands)).catch((error: unknown) => {
      // Whatever is the matter: what was asked behind it has seen the rows of others.
      throw new DatabaseUnavailable(error);
    });
    return { brands, heard };
  }

  return {
    async rows<Row extends object>(brands: string, statement: QueryConfig) {
      const connection = choose(brands);
      if (connection === undefined) return null;
      connection.inHand += 1;
      try {
        gather(connection);
        if (connection.told?.brands !== brands) connection.told = tell(connection, brands);
        const answer = connection.client.query<Row>(statement);
        const [{ rows }] = await Promise.all([answer, connection.told?.heard]);
        return rows;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === NOT_PREPARED) return null;
        if (code !== TAKEN_TOO_LONG && !isUnavailable(error)) throw error;
        // Those behind it are told that it is lost, and go elsewhere too.
        open.delete(connection);
        connection.client.connection.stream.destroy();
        return null;
      } finally {
        connection.inHand -= 1;
      }
    },

    get totalCount() {
      return open.size;
    },

    get idleCount() {
      return [...open].filter(({ inHand }) => inHand === 0).length;
    },

    async end() {
      isEnded = true;
      await opening;
      await Promise.all([...open].map(({ client }) => client.end()));
    },
  };
}

/** Lets statements of several requests leave together: what this turn of the loop hears makes more of them. */
function gather(connection: SharedConnection): void {
  if (connection.isGathering) return;
  const { stream } = connection.client.connection;
  connection.isGathering = true;
  stream.cork();
  setImmediate(() => {
    connection.isGathering = false;
    stream.uncork();
  });
}
