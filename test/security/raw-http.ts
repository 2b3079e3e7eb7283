import { connect } from 'node:net';

/** Sends bytes as they are, and answers what came back until the other side let go of the connection. */
export async function sendRaw(url: string, pieces: readonly (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const { promise, resolve } = Promise.withResolvers<void>();
  let received = '';
  const socket = connect(Number(port), hostname);
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
  });
  // The gateway may let go while we still write.
  socket.on('error', () => undefined);
  socket.on('close', () => resolve());
  for (const piece of pieces) socket.write(piece);
  await promise;
  return received;
}

/** The status and the body of one raw answer. */
export function readRaw(received: string): { readonly status: number; readonly body: unknown } {
  const [head = '', ...body] = received.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body: JSON.parse(body.join('\r\n\r\n')) };
}

/** The head of a POST to the graph. */
export const head = (...headers: readonly string[]): string =>
  ['POST /graphql HTTP/1.1', 'host: 127.0.0.1', ...headers, '', ''].join('\r\n');
