import { createTestDatabase } from '@cx/testing';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';

import { entities, migrations } from '../index.ts';

export interface TestFacts {
  readonly url: string;
  readonly query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** Another connection, for what happens meanwhile. */
  connect(): Promise<Client>;
}

/** A database of insights, without a feed behind it. */
export async function openTestFacts(): Promise<TestFacts> {
  const database = await createTestDatabase({ insights: { entities, migrations } });
  onTestFinished(() => database[Symbol.asyncDispose]());
  const { app: url } = database.urls('insights');

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, options: '-c cx.brands={*}' });
    client.on('error', () => undefined);
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  }
  const own = await connect();
  return {
    url,
    connect,
    query: async (text, values = []) => (await own.query(text, values)).rows,
  };
}

/** Mentions of brands, one a minute, each with its words. */
export async function addMentions(
  { query }: Pick<TestFacts, 'query'>,
  { brand, texts }: { readonly brand: string; readonly texts: readonly string[] },
): Promise<string[]> {
  const rows = await query(
    `WITH said AS (
       SELECT gen_random_uuid() AS id, text, position FROM unnest($2::text[]) WITH ORDINALITY AS texts (text, position)
     ), added AS (
       INSERT INTO mention_fact (id, brand_id, posted_at, network, source_kind, channel, kind, topics, intents,
         is_public, is_complaint, is_reach_estimated, likes, seq)
       SELECT id, $1, timestamptz '2026-03-01T10:00:00Z' + position * interval '1 minute', 'x', 'PUBLIC',
         'SOCIAL_PUBLIC', 'POST', ARRAY['price', 'crew'], '{}', true, false, false, -position, position
       FROM said
     ), spoken AS (
       INSERT INTO verbatim (id, brand_id, subject_id, part, owner_id, domain, channel, occurred_at, text, topics,
         intents, emotions, is_public, seq)
       SELECT gen_random_uuid(), $1, id, 'TEXT', id, 'MENTIONS', 'SOCIAL_PUBLIC', now(), text, '{}', '{}', '{}', true, 1
       FROM said
     )
     SELECT id FROM said ORDER BY position`,
    [brand, texts],
  );
  return rows.map(({ id }) => String(id));
}
