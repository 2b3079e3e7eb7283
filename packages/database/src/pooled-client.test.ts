import { once } from 'node:events';
import { createServer } from 'node:net';

import { expect, it, onTestFinished } from 'vitest';

import { ALL_BRANDS } from './brand-rows.ts';
import { openDatabase } from './database.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** One message of the protocol, as https://www.postgresql.org/docs/current/protocol-message-formats.html has them. */
function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const LET_IN = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const STOPPING = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

/** A server that lets everybody in and tells in the same breath that it stops. */
async function serveTheEnd(): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([LET_IN, READY, STOPPING])));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens to a port.');
  return `postgres://somebody@127.0.0.1:${address.port}/cx`;
}

it.for(['read', 'write'] as const)(
  'takes a connection for lost that ends in the moment in which it is there: to %s',
  async (purpose) => {
    const database = openDatabase({ url: await serveTheEnd(), entities: [], migrations: [] });
    onTestFinished(() => database.close());
    const reads = database.forBrands((made) => made)(ALL_BRANDS);

    const asked =
      purpose === 'read' ? reads.query('SELECT 1') : database.write((query) => query('SELECT 1'));

    await expect(asked).rejects.toThrow(DatabaseUnavailable);
  },
);
