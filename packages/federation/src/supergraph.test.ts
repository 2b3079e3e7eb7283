import { JOIN_SDL } from '@cx/testing/join-sdl';
import { expect, it } from 'vitest';

import type { SubgraphClient } from './subgraph-client.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

// What plans do with it is shown where it is served: in apps/gateway, and with the real graph in test/federation.
const SUPERGRAPH = `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
  { query: Query }

  ${JOIN_SDL}

  enum join__Graph {
    CUSTOMERS @join__graph(name: "customers", url: "http://customers.internal:4001/graphql")
    TICKETS @join__graph(name: "tickets", url: "http://tickets.internal:4002/graphql")
  }

  type Query @join__type(graph: CUSTOMERS) @join__type(graph: TICKETS) {
    customers: [String!] @join__field(graph: CUSTOMERS)
    tickets: [String!] @join__field(graph: TICKETS)
  }
`;

interface Opened {
  readonly supergraph: Supergraph;
  readonly events: unknown[];
}

function open(close?: (name: string) => Promise<void>, supergraphSdl = SUPERGRAPH): Opened {
  const events: unknown[] = [];
  const clientOf = (subgraph: { readonly name: string; readonly url: string }): SubgraphClient => {
    events.push(subgraph);
    return {
      request: () => Promise.resolve({ data: {} }),
      async close() {
        events.push(`closed ${subgraph.name}`);
        await close?.(subgraph.name);
      },
    };
  };
  const supergraph = openSupergraph({
    supergraphSdl,
    clientOf,
  });
  return { supergraph, events };
}

it('asks for the client of each subgraph once, with the name and the address of the supergraph', async () => {
  const { supergraph, events } = open();

  await supergraph.load();

  expect(events).toEqual([
    { name: 'customers', url: 'http://customers.internal:4001/graphql' },
    { name: 'tickets', url: 'http://tickets.internal:4002/graphql' },
  ]);
});

it('closes the clients that it was given', async () => {
  const { supergraph, events } = open();
  await supergraph.load();

  await supergraph.close();

  expect(events.slice(2)).toEqual(['closed customers', 'closed tickets']);
});

it('closes the other clients when one cannot be closed, and tells of it', async () => {
  const { supergraph, events } = open(async (name) => {
    if (name === 'customers') throw new Error('It hangs.');
  });
  await supergraph.load();

  await expect(supergraph.close()).rejects.toThrow('It hangs.');

  expect(events.slice(2)).toEqual(['closed customers', 'closed tickets']);
});

it('closes nothing where nothing was opened', async () => {
  const { supergraph, events } = open();

  await supergraph.close();

  expect(events).toEqual([]);
});

it('cannot be loaded from what is no supergraph', async () => {
  const { supergraph } = open(undefined, 'type Query { customers: [String!] }');

  await expect(supergraph.load()).rejects.toThrow('Invalid supergraph: must be a core schema');
});
