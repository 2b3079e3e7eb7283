// The subgraphs of the engine's own bench: one process, a port for each, and nothing behind them but memory.
import { createServer, type IncomingMessage } from 'node:http';

import { buildSchema, type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { z } from 'zod';

import { listen } from '../servers/listen.ts';
import { ENTITIES, type EngineSubgraph, shopsOf, SUBGRAPHS } from './graph.ts';

const Request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

const urls: Record<string, string> = {};
let name: EngineSubgraph;
for (name in SUBGRAPHS) urls[name] = `${await serve(name)}/graphql`;
process.stdout.write(`listening on ${JSON.stringify(urls)}\n`);

function serve(subgraph: EngineSubgraph): Promise<string> {
  const sdl = SUBGRAPHS[subgraph];
  const schema = schemaOf(sdl);
  const documents = new Map<string, DocumentNode>();
  const rootValue = {
    shops: ({ page }: { readonly page: number }) => shopsOf(page),
    _entities: ({ representations }: { readonly representations: readonly Representation[] }) =>
      representations.map(({ __typename, id }) => ({ __typename, ...ENTITIES[__typename]?.(id) })),
  };
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { query, variables } = Request.parse(JSON.parse(await bodyOf(request)));
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const result = await execute({ schema, document, rootValue, variableValues: variables });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(result));
    };
    answer().catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  return listen(server);
}

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/** What a library of subgraphs would add. */
function schemaOf(sdl: string): GraphQLSchema {
  const entities = [...sdl.matchAll(/type (\w+) @key/g)].map(([, type]) => type);
  return buildSchema(`${sdl.replaceAll(/@key\([^)]*\)/g, '')}
    ${sdl.includes('type Query') ? 'extend type Query' : 'type Query'} {
      _entities(representations: [_Any!]!): [_Entity]!
    }
    scalar _Any
    union _Entity = ${entities.join(' | ')}`);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
