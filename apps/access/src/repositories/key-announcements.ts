import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import { KEY_CHANNEL } from './api-keys.ts';

/** Hears from other processes which key is no longer what it was, over a connection of its own. */
export interface KeyAnnouncements {
  /** Begins to listen; does nothing the second time. */
  listen(): void;
  close(): Promise<void>;
}

export interface KeyAnnouncementsOptions {
  readonly url: string;
  readonly onKey: (publicId: string) => void;
  /** Hears that announcements come from now on. Those before, while nobody listened, are lost. */
  readonly onListening: () => void;
  /** Hears why the connection could not be made or was lost: it is made again. */
  readonly onError: (error: unknown) => void;
  readonly onStatement?: ((text: string) => void) | undefined;
}

/** What the connection is called in `pg_stat_activity`. */
const APPLICATION_NAME = 'cx-access-keys';

const LISTEN = `LISTEN ${KEY_CHANNEL}`;

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5000;

export function createKeyAnnouncements(options: KeyAnnouncementsOptions): KeyAnnouncements {
  const { url, onKey, onListening, onError, onStatement } = options;
  const closing = new AbortController();
  const { signal } = closing;
  let running: Promise<void> | undefined;
  let retryMs = FIRST_RETRY_MS;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await listenOnce().catch((error: unknown) => {
        if (!signal.aborted) onError(error);
      });
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
      retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
    }
  }

  /** @throws what ends it */
  async function listenOnce(): Promise<never> {
    const client = new Client({
      connectionString: url,
      application_name: APPLICATION_NAME,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
    });
    // Without a listener the loss of the connection would end the process.
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => onKey(payload));
    try {
      await client.connect();
      const ended = once(client, 'end', { signal });
      ended.catch(() => undefined);
      await client.query(LISTEN);
      retryMs = FIRST_RETRY_MS;
      onListening();
      onStatement?.(LISTEN);
      await ended;
      throw new Error('The connection that tells of keys was lost.');
    } finally {
      await client.end();
    }
  }

  return {
    listen() {
      running ??= run();
    },
    async close() {
      closing.abort();
      await running;
    },
  };
}
