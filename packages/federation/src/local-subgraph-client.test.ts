import type { Principal } from '@cx/principals';
import { type DocumentNode, parse, print } from 'graphql';
import { expect, it } from 'vitest';

import { createLocalSubgraphClient, type LocalSubgraph } from './local-subgraph-client.ts';
import type { CallerContext } from './subgraph-client.ts';

const incoming = (id: string): CallerContext => ({
  principal: { kind: 'staff', id, scopes: ['*'], brands: ['*'] },
});

interface Executed {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: object;
}

interface Recorder {
  readonly subgraph: LocalSubgraph;
  /** On whose behalf contexts were made. */
  readonly made: Principal[];
  readonly executed: Executed[];
}

function recorder(): Recorder {
  const made: Principal[] = [];
  const executed: Executed[] = [];
  return {
    made,
    executed,
    subgraph: {
      createContext: (principal) => ({ number: made.push(principal) }),
      async execute(operation) {
        executed.push(operation);
        return { data: { ok: true } };
      },
    },
  };
}

it('makes one context for all that one incoming request asks, and another for the next', async () => {
  const { subgraph, made, executed } = recorder();
  const client = createLocalSubgraphClient(subgraph);
  const [one, other] = [incoming('ann'), incoming('bob')];

  await client.request({ query: '{ a }' }, one);
  await Promise.all([
    client.request({ query: '{ b }' }, one),
    client.request({ query: '{ c }' }, other),
  ]);
  await client.request({ query: '{ d }' }, one);

  expect(made).toEqual([one.principal, other.principal]);
  expect(executed.map(({ context }) => context)).toEqual([
    { number: 1 },
    { number: 1 },
    { number: 2 },
    { number: 1 },
  ]);
});

it('makes another context for the same caller who comes again', async () => {
  const { subgraph, made } = recorder();
  const client = createLocalSubgraphClient(subgraph);

  await client.request({ query: '{ a }' }, incoming('ann'));
  await client.request({ query: '{ a }' }, incoming('ann'));

  expect(made).toHaveLength(2);
});

it('shares no context between two subgraphs', async () => {
  const [one, other] = [recorder(), recorder()];
  const request = incoming('ann');

  await createLocalSubgraphClient(one.subgraph).request({ query: '{ a }' }, request);
  await createLocalSubgraphClient(other.subgraph).request({ query: '{ a }' }, request);

  expect([one.made, other.made]).toEqual([[request.principal], [request.principal]]);
});

it('hands over the operation as it is, and the document of the planner where it has one', async () => {
  const { subgraph, executed } = recorder();
  const client = createLocalSubgraphClient(subgraph);
  const document = parse('query A($id: ID) { a(id: $id) }');

  await client.request(
    { query: 'not read', document, operationName: 'A', variables: { id: '1' } },
    incoming('ann'),
  );
  await client.request({ query: '{ b }' }, incoming('ann'));

  expect(executed[0]?.document).toBe(document);
  expect(executed[0]).toMatchObject({ operationName: 'A', variables: { id: '1' } });
  expect(executed[1]?.document && print(executed[1].document)).toBe('{\n  b\n}');
});

it('answers what the subgraph answers', async () => {
  const answer = { data: { a: null }, errors: [{ message: 'It failed.', path: ['a'] }] };
  const client = createLocalSubgraphClient({
    createContext: () => ({}),
    execute: () => Promise.resolve(answer),
  });

  expect(await client.request({ query: '{ a }' }, incoming('ann'))).toEqual(answer);
});

it('leaves a subgraph open that it did not open', async () => {
  const { subgraph } = recorder();
  const client = createLocalSubgraphClient(subgraph);

  await client.close();

  expect(await client.request({ query: '{ a }' }, incoming('ann'))).toEqual({ data: { ok: true } });
});
