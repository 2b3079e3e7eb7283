import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

import { BOOKS } from '../../support/books-graph.ts';

export interface Load {
  /** Ends it, and tells what was seen. */
  finish(): Promise<Seen>;
}

export interface Seen {
  readonly answered: number;
  /** What was answered wrongly or not at all, in words. */
  readonly failed: readonly string[];
  /** How often nobody listened: the request was not taken, and went to the other one. */
  readonly refused: number;
}

const CLIENTS = 16;

const EXPECTED = JSON.stringify(BOOKS);

/**
 * Clients that ask without a pause, each over a connection of its own that it keeps open. One that is told that its
 * connection ends, or that finds nobody, goes to the next address, as a load balancer would.
 */
export function startLoad(addresses: () => readonly string[]): Load {
  const failed: string[] = [];
  let answered = 0;
  let refused = 0;
  const ending = new AbortController();

  async function client(start: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let nth = start; !ending.signal.aborted;) {
      const all = addresses();
      const address = all[nth % all.length] ?? '';
      try {
        const { status, connection, body } = await post(agent, address);
        const isRight = status === 200 && body.trim() === EXPECTED;
        if (isRight) answered += 1;
        else failed.push(`${status} ${body.slice(0, 200)}`);
        if (connection === 'close') nth += 1;
      } catch (error) {
        const isRefused =
          error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
        if (isRefused) refused += 1;
        else failed.push(String(error));
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
      return { answered, failed, refused };
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
