import { createClient } from 'redis';

import type { Accounts } from './account.ts';
import { chargeScript, parseAccount } from './charge-script.ts';
import { DeadlineExceeded, within } from './deadline.ts';
import { createQuotaStore, type QuotaStore } from './quota-store.ts';

interface RedisQuotaOptions {
  readonly url: string;
}

// Less than a fallback waits, so that it hears what went wrong.
const COMMAND_MS = 200;

const CONNECT_MS = 1000;

/** Not reached while the server answers: no command waits longer than it may take. */
const MOST_COMMANDS = 10_000;

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 1000;

/**
 * Limits across all that share a Redis (7 or newer). It connects in the background, for as long as that takes: while
 * the server is away each call fails at once.
 */
export function createRedisQuota({ url }: RedisQuotaOptions): QuotaStore {
  let connection = openConnection(url);

  async function run<Answer>(command: (client: Client) => Promise<Answer>): Promise<Answer> {
    const { client, firstAttempt } = connection;
    await firstAttempt;
    try {
      return await within(COMMAND_MS, command(client));
    } catch (error) {
      // The client would wait for this answer for ever, and queue what follows behind it: begin anew.
      if (error instanceof DeadlineExceeded && client === connection.client && client.isReady) {
        client.destroy();
        connection = openConnection(url);
      }
      throw error;
    }
  }

  const accounts: Accounts = {
    charge: (principalId, charge, policy, now) =>
      run((client) => client.charge(keyOf(principalId), charge, policy, now)),
    read: (principalId) =>
      run(async (client) =>
        parseAccount(await client.hmGet(keyOf(principalId), ['level', 'at', 'spent'])),
      ),
    close: async () => connection.client.destroy(),
  };
  return createQuotaStore(accounts);
}

type Client = ReturnType<typeof createRedisClient>;

interface Connection {
  readonly client: Client;
  /** Over when the server was reached, or was not. */
  readonly firstAttempt: Promise<void>;
}

function openConnection(url: string): Connection {
  const client = createRedisClient(url);
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

function createRedisClient(url: string) {
  return createClient({
    url,
    scripts: { charge: chargeScript },
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_COMMANDS,
    // Its own timeout ends when a command is sent.
    commandOptions: { timeout: 0 },
    socket: {
      connectTimeout: CONNECT_MS,
      reconnectStrategy: (retries) => Math.min(FIRST_RETRY_MS * 2 ** retries, LONGEST_RETRY_MS),
    },
  });
}

function keyOf(principalId: string): string {
  return `quota:${principalId}`;
}
