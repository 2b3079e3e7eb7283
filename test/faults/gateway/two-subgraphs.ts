import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  createRemoteSubgraphClient,
  openSupergraph,
  type RemoteSubgraphOptions,
} from '@cx/federation';
import { everybodyIs, serveGateway } from '@cx/gateway';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { serveSubgraph } from '@cx/subgraph/serve';
import { parse } from 'graphql';
import { pino } from 'pino';

import { openDoor, type SubgraphDoor } from './subgraph-door.ts';

const SECRET = 'a secret of the faults, long enough to be one';
const log = pino({ level: 'silent' });

interface Customer {
  readonly id: string;
}

const CUSTOMERS = {
  name: 'customers',
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    type Query { customers(page: Int!): [Customer!]! }
    type Customer @key(fields: "id") { id: ID! name: String! }
  `),
  resolvers: {
    Query: {
      customers: (_root: unknown, { page }: { page: number }) =>
        [1, 2, 3].map((place) => ({ id: `${page}-${place}` })),
    },
    Customer: { name: ({ id }: Customer) => `Customer ${id}` },
  },
};

const TICKETS = {
  name: 'tickets',
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    type Customer @key(fields: "id") { id: ID! tickets: [Ticket!] }
    type Ticket { id: ID! }
  `),
  resolvers: {
    Customer: {
      __resolveReference: (reference: Customer) => reference,
      tickets: ({ id }: Customer) => [{ id: `ticket of ${id}` }],
    },
  },
};

/** A gateway over customers, who are well, and their tickets, behind a door that can do anything. */
export interface TwoSubgraphs extends AsyncDisposable {
  readonly door: SubgraphDoor;
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
}

export async function startTwoSubgraphs(
  ofTickets: Partial<RemoteSubgraphOptions>,
): Promise<TwoSubgraphs> {
  await using stack = new AsyncDisposableStack();
  const customers = await startSubgraph(CUSTOMERS);
  stack.defer(() => customers.stop());
  const tickets = await startSubgraph(TICKETS);
  stack.defer(() => tickets.stop());
  const door = stack.use(await openDoor(tickets.url));

  const { supergraphSdl = '' } = composeServices([
    { ...CUSTOMERS, url: customers.url },
    { ...TICKETS, url: door.url },
  ]);
  const supergraph = openSupergraph({
    supergraphSdl,
    clientOf: ({ name, url }) =>
      createRemoteSubgraphClient({
        name,
        url,
        secret: SECRET,
        ...(name === 'tickets' ? ofTickets : {}),
      }),
  });
  const gateway = await serveGateway({
    supergraph,
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    readiness: () => Promise.resolve({}),
    log,
  });
  stack.defer(() => gateway.stop());

  const owned = stack.move();
  return {
    door,
    async ask(query, variables) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function startSubgraph({ name, typeDefs, resolvers }: typeof CUSTOMERS | typeof TICKETS) {
  return serveSubgraph({
    service: {
      name,
      schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
      createContext: () => ({}),
      readiness: () => Promise.resolve({}),
      close: () => Promise.resolve(),
    },
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    log,
  });
}
