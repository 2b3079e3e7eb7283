import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import { BOOKS } from '../../support/books-graph.ts';

export interface Load {
  /** Ends it, and tells what was seen. */
  finish(): Promise<Seen>;
}

export interface Seen {
  readonly answered: number;
  /** What was answered wrongly or not at all, in words. */
  readonly failed: readonly string[];
}

const CLIENTS = 16;

const EXPECTED = JSON.stringify(BOOKS);

/**
 * Clients that ask again and again, each over a connection of its own that it keeps open. One that is told that its
 * connection ends goes to the next address, as a load balancer does.
 *
 * @param pauseMs how long one thinks between two requests at most: its connection is idle then
 */
export function startLoad(addresses: readonly string[], pauseMs = 0): Load {
  const failed: string[] = [];
  let answered = 0;
  const ending = new AbortController();

  async function client(start: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let nth = start; !ending.signal.aborted;) {
      if (pauseMs > 0) await sleep(Math.random() * pauseMs);
      try {
        const { status, connection, body } = await post(
          agent,
          addresses[nth % addresses.length] ?? '',
        );
        if (status === 200 && body.trim() === EXPECTED) answered += 1;
        else failed.push(`${status} ${body.slice(0, 200)}`);
        if (connection === 'close') nth += 1;
      } catch (error) {
        failed.push(String(error));
        nth += 1;
      }
    }
    agent.destroy();
  }

  const clients = Array.from({ length: CLIENTS }, (_, index) => client(index));
  return {
    async finish() {
      ending.abort();
      await Promise.all(clients);
      return { answered, failed };
    },
  };
}

interface Heard {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly body: string;
}

function post(agent: Agent, address: string): Promise<Heard> {
  const { promise, resolve, reject } = Promise.withResolvers<Heard>();
  const asking = request(
    `${address}/graphql`,
    { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
    (response) => {
      const { statusCode: status, headers } = response;
      text(response).then(
        (body) => resolve({ status, connection: headers.connection, body }),
        reject,
      );
    },
  );
  asking.once('error', reject);
  asking.end('{"query":"{ books { title } }"}');
  return promise;
}
