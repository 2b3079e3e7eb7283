import { randomUUID } from 'node:crypto';
import { createServer, connect as dial, type Socket } from 'node:net';

import { Client, escapeIdentifier } from 'pg';
import { inject } from 'vitest';

import { type SubgraphUrls, subgraphUrls } from './provision.ts';

export interface EmptyDatabase extends AsyncDisposable {
  /** The superuser's address. */
  readonly url: string;
  /** The superuser's connection. */
  readonly admin: Client;
}

/** A database of one test's own, with nothing in it. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const server = new Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${escapeIdentifier(name)}`);

  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const admin = new Client({ connectionString: url.href });
  await admin.connect();

  return {
    url: url.href,
    admin,
    async [Symbol.asyncDispose]() {
      await admin.end();
      await server.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`);
      await server.end();
    },
  };
}

/** Roles belong to the whole server, so a test that makes some takes a subgraph's name of its own. */
export function newSubgraph(url: string, secret = 'test'): { name: string; urls: SubgraphUrls } {
  const name = `subgraph_${randomUUID().slice(0, 8)}`;
  return { name, urls: subgraphUrls(url, name, secret) };
}

/** A connection that the test closes by `await using`. */
export async function connect(url: string): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

export interface Door extends AsyncDisposable {
  /** The same database, reached through the door. */
  readonly url: string;
  open(): void;
  /** Ends what is connected, and lets nobody in. */
  shut(): void;
}

/**
 * A way to the server that can be closed: a server that is away, for one test alone.
 *
 * @param admit is waited for before a connection is let in, by its number from 1
 */
export async function openDoor(
  serverUrl: string,
  admit: (connection: number) => Promise<unknown> = async () => {},
): Promise<Door> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let isOpen = true;
  let connections = 0;
  const server = createServer(async (socket) => {
    connections += 1;
    await admit(connections);
    if (!isOpen) {
      socket.destroy();
      return;
    }
    const onward = dial(Number(target.port), target.hostname);
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        socket.destroy();
        onward.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  const address = server.address();
  const url = new URL(serverUrl);
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  const shut = (): void => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    open: () => {
      isOpen = true;
    },
    shut,
    async [Symbol.asyncDispose]() {
      shut();
      await new Promise((closed) => server.close(closed));
    },
  };
}
