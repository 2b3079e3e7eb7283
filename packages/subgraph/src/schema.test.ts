import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { parse, print } from 'graphql';
import { expect, it, onTestFinished } from 'vitest';

import { loadSubgraphSchema } from './schema.ts';
import { executeOperation } from './service.ts';

async function schemaFile(sdl: string): Promise<URL> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-schema-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, 'schema.graphql');
  await writeFile(path, sdl);
  return pathToFileURL(path);
}

it('loads a subgraph out of its contract and its resolvers', async () => {
  const sdl = 'type Query {\n  ticket: Ticket\n}\n\ntype Ticket @key(fields: "id") {\n  id: ID!\n}';
  const url = await schemaFile(sdl);

  const { name, typeDefs, schema } = loadSubgraphSchema('tickets', url, {
    Ticket: { __resolveReference: ({ id }: { id: string }) => ({ id: `${id}!` }) },
  });
  const answer = await executeOperation(
    { schema },
    {
      document: parse(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Ticket { id } } }',
      ),
      variables: { of: [{ __typename: 'Ticket', id: 't1' }] },
      context: {},
    },
    () => undefined,
  );

  expect(name).toBe('tickets');
  expect(print(typeDefs)).toBe(sdl);
  expect(answer).toEqual({ data: { _entities: [{ id: 't1!' }] } });
});

it('throws for a contract that is none', async () => {
  const url = await schemaFile('type Query { ticket: Ticket }');

  expect(() => loadSubgraphSchema('tickets', url, {})).toThrow('Unknown type "Ticket".');
});
