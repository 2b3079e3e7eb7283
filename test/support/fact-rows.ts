import { Client } from 'pg';
import { expect } from 'vitest';

import type { TestGraph } from './test-graph.ts';

const WORDS = { topics: [], intents: [] };

const OF_EVERYBODY = { brand_id: 'united', seq: 1 };

/** What a row of facts holds where a test does not care. */
const ROWS = {
  ticket_fact: {
    ...WORDS,
    opened_at: '2026-01-01T09:00:00Z',
    source: 'test',
    type: 'QUESTION',
    status: 'OPEN',
    channel: 'EMAIL',
    is_solved: false,
    is_awaiting_reply: false,
    is_escalated_to_human: false,
    ...noneOf(
      'replies reopens public_replies bounces ping_pongs sla_fulfilled sla_breached sla_active calls',
      'calls_answered calls_abandoned call_wait_seconds follow_ups follow_ups_done gestures',
      'appointments appointments_on_time',
    ),
  },
  mention_fact: {
    ...WORDS,
    network: 'x',
    source_kind: 'SOCIAL',
    channel: 'SOCIAL_PUBLIC',
    kind: 'POST',
    is_public: true,
    is_complaint: false,
    is_reach_estimated: false,
  },
  response_fact: {
    ...WORDS,
    survey_key: 'nps',
    version: 1,
    channel: 'SURVEY',
    is_finished: true,
  },
  customer_value: { currency: 'EUR' },
};

/** Writes rows of facts as their domains would tell them, and waits until what they tell together is reckoned. */
export async function enterFacts(
  graph: TestGraph,
  facts: Partial<Readonly<Record<keyof typeof ROWS, readonly object[]>>>,
): Promise<void> {
  // What is there before the first events come is forgotten with them.
  await graph.settled();
  const { adminUrl } = graph;
  const client = new Client({ connectionString: adminUrl, options: '-c search_path=insights' });
  await client.connect();
  try {
    for (const [table, rows] of Object.entries(facts)) {
      const whole = rows.map((row) => ({ ...defaultsOf(table), ...row }));
      await client.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        [JSON.stringify(whole)],
      );
    }
    const isLeft = async (): Promise<unknown> =>
      (await client.query('SELECT FROM customer_due LIMIT 1')).rowCount;
    await expect.poll(isLeft).toBe(0);
  } finally {
    await client.end();
  }
}

function defaultsOf(table: string): object {
  return { ...OF_EVERYBODY, ...Object.entries(ROWS).find(([name]) => name === table)?.[1] };
}

function noneOf(...columns: readonly string[]): Record<string, number> {
  return Object.fromEntries(columns.flatMap((line) => line.split(' ')).map((name) => [name, 0]));
}
