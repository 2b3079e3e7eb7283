import type { Caller } from '@cx/mutations';
import { executeOperation, type SubgraphResult } from '@cx/subgraph';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { parse } from 'graphql';

import { entities, migrations, type MentionRecord, type Mentions, openMentions } from './index.ts';
import type { Asked } from './services/mention-desk.ts';

export const CALLER: Caller = { id: 'agent-1', brands: ['united'] };

export const POSTED_AT = new Date('2026-01-01T09:00:00Z');

export const UNKNOWN_ID = '019a0000-0000-7000-8000-0000000000ff';

export interface TestDesk extends TestSubgraph<Mentions> {
  /** What time it is. */
  readonly clock: { now: Date };
  /** Texts of all read statements sent so far. */
  readonly statements: string[];
  /** Imports mentions, as one import of their own; answers their ids. */
  enter(...mentions: readonly Partial<MentionRecord>[]): Promise<string[]>;
  /** Asks for one thing, with a key of its own. */
  ask(
    mentionId: string,
    command: Asked,
    caller?: Caller,
  ): Promise<{ mentionId: string; ticketId: string | null }>;
  /** Asks the graph. */
  send(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    brands?: readonly string[],
  ): Promise<SubgraphResult>;
  /** Types and payloads of what was told of a mention, oldest first. */
  told(mentionId: string): Promise<Record<string, unknown>[]>;
}

/** @param isBackground whether it also does what is due */
export async function openDesk({ isBackground = false } = {}): Promise<TestDesk> {
  const background = isBackground ? { eventUrls: {}, onError: () => undefined } : undefined;
  const clock = { now: new Date('2026-01-10T00:00:00Z') };
  const statements: string[] = [];
  const graph = await openTestSubgraph('mentions', { entities, migrations }, (databaseUrl) =>
    openMentions({
      databaseUrl,
      secret: 'test',
      now: () => clock.now,
      onStatement: (text) => statements.push(text),
      background,
    }),
  );
  const { desks, intake, service } = graph.app;
  let number = 0;
  const next = (): string => {
    number += 1;
    return String(number);
  };

  return {
    ...graph,
    clock,
    statements,
    async enter(...mentions) {
      const run = `019a0000-0000-7000-8000-${next().padStart(12, '0')}`;
      const records = mentions.map((over) => mention(over));
      await intake.prepare(records, 'last')({ id: run, records: records.length });
      const rows = await graph.query('SELECT id, brand_id, source, external_id FROM mention');
      return records.map(({ brandId, source, externalId }) =>
        String(
          rows.find(
            (row) =>
              row['brand_id'] === brandId &&
              row['source'] === source &&
              row['external_id'] === externalId,
          )?.['id'],
        ),
      );
    },
    ask: (mentionId, command, caller = CALLER) =>
      desks.mentions.carryOut(caller, {
        idempotencyKey: `key-${next()}`,
        mentionId,
        expectedVersion: null,
        command,
      }),
    send: (query, variables = {}, brands = CALLER.brands) =>
      executeOperation(
        service,
        {
          document: parse(query),
          variables,
          context: service.createContext({
            kind: 'staff',
            id: CALLER.id,
            scopes: ['*'],
            brands,
            contract: 'internal',
          }),
        },
        () => undefined,
      ),
    told: (mentionId) =>
      graph.query(
        `SELECT type, payload FROM outbox WHERE subject_id = '${mentionId}' ORDER BY seq`,
      ),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

export function mention(over: Partial<MentionRecord> = {}): MentionRecord {
  return {
    brandId: 'united',
    customerId: null,
    source: 'x',
    externalId: '1',
    network: 'x',
    url: null,
    kind: 'POST',
    visibility: 'PUBLIC',
    authorNetworkUserId: null,
    authorHandle: 'ada',
    authorFollowers: 12,
    authorVerified: null,
    text: 'a post',
    language: 'en',
    postedAt: POSTED_AT,
    conversationId: null,
    inReplyTo: null,
    sentiment: null,
    topics: [],
    metrics: null,
    ...over,
  };
}
