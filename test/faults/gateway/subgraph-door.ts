import {
  createServer,
  request as forward,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What it does with a request that it has read. */
export type Fault = (response: ServerResponse, request: IncomingMessage) => unknown;

/** Where the gateway takes a subgraph to be. Lets requests through to it, or does something else with them. */
export interface SubgraphDoor extends AsyncDisposable {
  readonly url: string;
  /** How many requests came. */
  readonly asked: () => number;
  /** Does this with requests from now on; nobody listens when it is down. */
  fail(fault: Fault | 'down'): Promise<void>;
  mend(): Promise<void>;
}

export async function openDoor(subgraphUrl: string): Promise<SubgraphDoor> {
  let asked = 0;
  let port = 0;
  let fault: Fault | null = null;
  const server = createServer(async (request, response) => {
    asked += 1;
    const body = await buffer(request).catch(() => null);
    if (body === null) return;
    if (fault === null) passOn(subgraphUrl, request, body, response);
    else fault(response, request);
  });

  async function open(): Promise<void> {
    if (server.listening) return;
    const listening = Promise.withResolvers<void>();
    server.listen(port, '127.0.0.1', listening.resolve);
    await listening.promise;
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  }

  async function shut(): Promise<void> {
    if (!server.listening) return;
    const closed = Promise.withResolvers<void>();
    server.close(() => closed.resolve());
    server.closeAllConnections();
    await closed.promise;
  }

  await open();
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    asked: () => asked,
    async fail(next) {
      if (next === 'down') await shut();
      else fault = next;
    },
    mend() {
      fault = null;
      return open();
    },
    [Symbol.asyncDispose]: shut,
  };
}

function passOn(
  url: string,
  { headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): void {
  const request = forward(url, { method: 'POST', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  request.on('error', () => response.destroy());
  request.end(body);
}
