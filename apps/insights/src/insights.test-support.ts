import { type Database, openDatabase, rowSet, tableOf } from '@cx/database';
import { LOCAL_PRINCIPAL, type Principal } from '@cx/principals';
import { executeOperation, type SubgraphResult } from '@cx/subgraph';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { parse } from 'graphql';

import type { Domain } from './entities/interaction.ts';
import { type Verbatim, VerbatimEntity } from './entities/verbatim.ts';
import { entities, type Insights, migrations, openInsights } from './index.ts';

export interface TestInsights extends TestSubgraph<Insights> {
  readonly database: Database;
  /** Stores verbatims, or replaces those with the same id. */
  say(...verbatims: readonly Verbatim[]): Promise<void>;
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    principal?: Principal,
  ): Promise<SubgraphResult>;
}

const columns = tableOf(VerbatimEntity).columns;
const rows = rowSet<Verbatim>(columns);
const names = columns.map(({ name }) => name);

const SAY = `
  INSERT INTO verbatim (${names.join(', ')}) SELECT * FROM ${rows.from('incoming')}
  ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Insights without anybody to follow, which does nothing by itself. */
export async function openTestInsights(now = (): Date => new Date()): Promise<TestInsights> {
  let url = '';
  const graph = await openTestSubgraph('insights', { entities, migrations }, (databaseUrl) => {
    url = databaseUrl;
    return openInsights({
      databaseUrl,
      secret: 'a secret of the tests',
      watchesSignals: false,
      now,
      background: { eventUrls: {}, onError: fail },
    });
  });
  const database = openDatabase({ url, entities, migrations });

  return {
    ...graph,
    database,
    say: (...verbatims) =>
      database.write(async (query) => {
        await query(SAY, rows.values(verbatims));
      }),
    ask: (query, variables = {}, principal = LOCAL_PRINCIPAL) => {
      const { service } = graph.app;
      const context = service.createContext(principal);
      return executeOperation(service, { document: parse(query), variables, context }, fail);
    },
    async [Symbol.asyncDispose]() {
      await database.close();
      await graph[Symbol.asyncDispose]();
    },
  };
}

export function idOf(number: number): string {
  return `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** @param number tells it from others */
export function verbatim(
  number: number,
  over: Partial<Verbatim> & { readonly domain?: Domain } = {},
): Verbatim {
  return {
    id: idOf(number),
    brandId: 'united',
    customerId: null,
    subjectId: idOf(number),
    part: '',
    ownerId: idOf(number),
    domain: 'REVIEWS',
    channel: 'REVIEW_SITE',
    occurredAt: new Date(Date.UTC(2026, 0, 1) + number * 60_000),
    text: 'All went well.',
    language: 'en',
    topics: [],
    sentiment: null,
    intents: [],
    emotions: [],
    ratingNormalised: null,
    team: null,
    isPublic: true,
    country: null,
    ageBand: null,
    gender: null,
    touchpoint: null,
    seq: String(number),
    ...over,
  };
}

function fail(error: unknown): never {
  throw error;
}
