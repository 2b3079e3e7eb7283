import { JOIN_SDL } from '@cx/testing/join-sdl';
import { type ExecutionResult, getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';

import { openSupergraph, type Supergraph } from './supergraph.ts';

/** A graph of somebody else's, whose links are those that are given. */
const supergraphSdl = (links: string): string => `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
    ${links}
  { query: Query }

  ${JOIN_SDL}
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @needs(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

  enum join__Graph { BOOKS @join__graph(name: "books", url: "http://books.internal/graphql") }

  type Query @join__type(graph: BOOKS) {
    open: Int
    known: Int @authenticated
    scoped: Int @needs(scopes: [["books:read"]])
    decided: Int @policy(policies: [["adult"]])
  }
`;

const ENFORCED = `
  @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
  @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }], for: SECURITY)
  @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)
`;

function open(links: string): { readonly supergraph: Supergraph; readonly queries: string[] } {
  const queries: string[] = [];
  const supergraph = openSupergraph({
    supergraphSdl: supergraphSdl(links),
    clientOf: () => ({
      async request({ query }) {
        queries.push(query);
        return { data: { open: 1, known: 2, scoped: 3, decided: 4 } };
      },
      close: () => Promise.resolve(),
    }),
  });
  return { supergraph, queries };
}

async function ask(
  { supergraph }: { readonly supergraph: Supergraph },
  context: object,
): Promise<ExecutionResult> {
  const { variant } = await supergraph.load();
  const { schema, executor } = await variant().load();
  const document = parse('{ open known scoped decided }');
  // What Apollo Server hands over is much more; this is what of it is read.
  const request: Parameters<typeof executor>[0] = Object.assign(Object.create(null), {
    request: { query: '' },
    schema,
    document,
    operation: getOperationAST(document),
    queryHash: 'hash',
    context,
    metrics: {},
  });
  return executor(request);
}

const partner = (...scopes: string[]): object => ({
  principal: { kind: 'partner', id: 'agency', scopes, brands: [] },
  treat: null,
});

it('enforces what a supergraph of anybody demands, so that the subgraph is never asked for it', async () => {
  const opened = open(ENFORCED);

  const answer = await ask(opened, partner());

  expect(answer.data).toEqual({ open: 1, known: 2, scoped: null, decided: null });
  expect(answer.errors?.map(({ message, path }) => ({ message, path }))).toEqual([
    { message: 'This needs the scope books:read.', path: ['scoped'] },
    { message: 'This needs the scope policy:adult.', path: ['decided'] },
  ]);
  expect(opened.queries).toEqual(['{open known}']);
});

it.for([['books:read', 'policy:adult'], ['*']])('asks for all where %j is held', async (scopes) => {
  const opened = open(ENFORCED);

  const answer = await ask(opened, partner(...scopes));

  expect(answer).toEqual({ data: { open: 1, known: 2, scoped: 3, decided: 4 } });
});

it('enforces the same where the supergraph does not say that it is for security', async () => {
  const opened = open(ENFORCED.replaceAll(', for: SECURITY', ''));

  const answer = await ask(opened, partner());

  expect(answer.data).toEqual({ open: 1, known: 2, scoped: null, decided: null });
});

it.for([
  ['another feature', '@link(url: "https://specs.apollo.dev/vault/v0.1", for: SECURITY)'],
  ['another version', '@link(url: "https://specs.apollo.dev/policy/v0.2", for: SECURITY)'],
] as const)('does not serve a supergraph that demands %s for security', async ([, link]) => {
  const { supergraph } = open(link);

  await expect(supergraph.load()).rejects.toThrow('is for: SECURITY but is unsupported');
});

it('answers nobody whose request came without a principal', async () => {
  const opened = open(ENFORCED);

  await expect(ask(opened, {})).rejects.toThrow('a context with its principal');
  expect(opened.queries).toEqual([]);
});
