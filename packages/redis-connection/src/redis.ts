import type { RedisClientOptions } from 'redis';

import { DeadlineExceeded, within } from './deadline.ts';

// Less than a fallback waits, so that it hears what went wrong.
const COMMAND_MS = 200;

const CONNECT_MS = 1000;

/** Not reached while the server answers: no command waits longer than it may take. */
const MOST_COMMANDS = 10_000;

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 1000;

/** With which every client here is made. */
export type RedisSettings = Pick<
  RedisClientOptions,
  'url' | 'disableOfflineQueue' | 'commandsQueueMaxLength' | 'commandOptions'
> & { readonly socket: object };

/** What is needed of a client, whatever its scripts. */
interface Connectable {
  readonly isReady: boolean;
  connect(): Promise<unknown>;
  destroy(): void;
  on(event: 'error', hear: () => void): unknown;
  once(event: 'error', hear: () => void): unknown;
}

export interface Redis<Client> {
  /** @throws Error at once while the server is away, and soon where it does not answer */
  run<Answer>(command: (client: Client) => Promise<Answer>): Promise<Answer>;
  close(): void;
}

interface Connection<Client> {
  readonly client: Client;
  /** Over when the server was reached, or was not. */
  readonly firstAttempt: Promise<void>;
}

/** Connects to a Redis (7 or newer) in the background, for as long as that takes. */
export function openRedis<Client extends Connectable>(
  url: string,
  create: (settings: RedisSettings) => Client,
): Redis<Client> {
  let connection = connect();

  function connect(): Connection<Client> {
    const client = create(settingsOf(url));
    const firstAttempt = new Promise<void>((resolve) => {
      client.once('error', () => resolve());
      // It fails when it is closed only: it tries again until then.
      client.connect().then(
        () => resolve(),
        () => resolve(),
      );
    });
    // Without a listener it would end the process. Each call reports the loss.
    client.on('error', () => undefined);
    return { client, firstAttempt };
  }

  return {
    async run(command) {
      const { client, firstAttempt } = connection;
      await firstAttempt;
      try {
        return await within(COMMAND_MS, command(client));
      } catch (error) {
        // The client would wait for this answer for ever, and queue what follows behind it: begin anew.
        if (error instanceof DeadlineExceeded && client === connection.client && client.isReady) {
          client.destroy();
          connection = connect();
        }
        throw error;
      }
    },
    close: () => connection.client.destroy(),
  };
}

function settingsOf(url: string): RedisSettings {
  return {
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_COMMANDS,
    // Its own timeout ends when a command is sent.
    commandOptions: { timeout: 0 },
    socket: {
      connectTimeout: CONNECT_MS,
      reconnectStrategy: (retries: number) =>
        Math.min(FIRST_RETRY_MS * 2 ** retries, LONGEST_RETRY_MS),
    },
  };
}
