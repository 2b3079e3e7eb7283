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

  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
  directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
  directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @needs(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

  scalar join__FieldSet
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
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
