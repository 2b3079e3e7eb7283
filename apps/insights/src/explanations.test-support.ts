import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { executeOperation, type SubgraphResult } from '@cx/subgraph';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { parse } from 'graphql';

import { entities, erasure, type Insights, migrations, openInsights } from './index.ts';

type Row = Readonly<Record<string, unknown>>;

export interface TestInsights extends TestSubgraph<Insights> {
  /** What time it is. */
  readonly clock: { now: Date };
  /** Writes rows as the feed would; columns that are not given hold what says nothing. */
  add(table: keyof typeof DEFAULTS, ...rows: readonly Row[]): Promise<void>;
  /** Takes out what is personal of somebody. */
  erase(customerId: string): Promise<void>;
  /** Asks the subgraph alone: no gateway has looked at scopes before. */
  ask(query: string, variables?: Row, brands?: readonly string[]): Promise<SubgraphResult>;
}

const SUBJECT = {
  brand_id: 'united',
  channel: 'EMAIL',
  topics: [],
  intents: [],
  seq: 1,
};

const COUNTS = Object.fromEntries(
  [
    'replies',
    'reopens',
    'public_replies',
    'bounces',
    'ping_pongs',
    'sla_fulfilled',
    'sla_breached',
    'sla_active',
    'calls',
    'calls_answered',
    'calls_abandoned',
    'call_wait_seconds',
    'follow_ups',
    'follow_ups_done',
    'gestures',
    'appointments',
    'appointments_on_time',
  ].map((name) => [name, 0]),
);

const DEFAULTS = {
  ticket_fact: {
    ...SUBJECT,
    ...COUNTS,
    opened_at: '2026-01-10T09:00:00Z',
    source: 'desk',
    type: 'QUESTION',
    status: 'OPEN',
    is_solved: false,
    is_awaiting_reply: false,
    is_escalated_to_human: false,
  },
  review_fact: {
    ...SUBJECT,
    submitted_at: '2026-01-10T09:00:00Z',
    source: 'trustpilot',
    status: 'PUBLISHED',
    aspects: [],
    mediations: 0,
    mediations_succeeded: 0,
  },
  mention_fact: {
    ...SUBJECT,
    posted_at: '2026-01-10T09:00:00Z',
    network: 'x',
    source_kind: 'POST',
    kind: 'POST',
    is_public: true,
    is_complaint: false,
    is_reach_estimated: false,
  },
  response_fact: {
    ...SUBJECT,
    submitted_at: '2026-01-10T09:00:00Z',
    survey_key: 'nps',
    version: 1,
    is_finished: true,
  },
  answer_fact: {
    brand_id: 'united',
    submitted_at: '2026-01-10T09:00:00Z',
    survey_key: 'nps',
    version: 1,
    position: 1,
    construct: 'SATISFACTION',
    state: 'ANSWERED',
    choices: [],
    offered_channels: [],
    chosen_channels: [],
    scale_min: 1,
    scale_max: 5,
    higher_is_better: true,
  },
  verbatim: {
    ...SUBJECT,
    part: '',
    domain: 'REVIEWS',
    occurred_at: '2026-01-10T09:00:00Z',
    emotions: [],
    is_public: true,
  },
  brand_profile: { brand_id: 'united', name: 'United', time_zone: 'UTC', seq: 1 },
  touchpoint_profile: {
    brand_id: 'united',
    kind: 'DIGITAL',
    stage: 'USE',
    position: 1,
    topics: [],
    channels: [],
    seq: 1,
  },
};

export async function openTestInsights(): Promise<TestInsights> {
  const clock = { now: new Date('2026-02-01T00:00:00Z') };
  let databaseUrl = '';
  const graph = await openTestSubgraph('insights', { entities, migrations }, (url) => {
    databaseUrl = url;
    return openInsights({
      databaseUrl,
      secret: 'test',
      background: { eventUrls: {}, onError: () => undefined },
      now: () => clock.now,
    });
  });
  const { service } = graph.app;
  return {
    ...graph,
    clock,
    async add(table, ...rows) {
      const json = JSON.stringify(rows.map((row) => ({ ...DEFAULTS[table], ...row })));
      await graph.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, '${json.replaceAll("'", "''")}')`,
      );
    },
    async erase(customerId) {
      const database = openDatabase({ url: databaseUrl, entities, migrations });
      const request = { erasureId: idOf(0), customerIds: [customerId] };
      await database.write((query) => eraseCustomers(query, erasure, request));
      await database.close();
    },
    ask: (query, variables = {}, brands = ['united']) => {
      const caller = { id: 'ada', scopes: ['*'], brands, contract: 'internal' } as const;
      const context = service.createContext({ kind: 'staff', ...caller });
      return executeOperation(
        service,
        { document: parse(query), variables, context },
        () => undefined,
      );
    },
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

/** An id that is the same for the same number. */
export function idOf(number: number): string {
  return `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Responses with their answers by the key of the question: a value, or all that an answer holds. */
export async function addResponses(
  insights: TestInsights,
  responses: readonly {
    readonly response?: Row;
    readonly answers: Readonly<Record<string, number | Row | null>>;
  }[],
  firstId = 1,
): Promise<void> {
  const numbered = responses.map((one, index) => ({ ...one, id: idOf(firstId + index) }));
  await insights.add('response_fact', ...numbered.map(({ id, response }) => ({ id, ...response })));
  await insights.add(
    'answer_fact',
    ...numbered.flatMap(({ id, answers }) =>
      Object.entries(answers).flatMap(([key, given]) => {
        if (given === null) return [];
        const answer = typeof given === 'number' ? { value: given } : given;
        return [{ response_id: id, question_key: key, ...answer }];
      }),
    ),
  );
}

/** An answer to how likely somebody would recommend the brand. */
export function recommend(value: number): Row {
  return { value, construct: 'RECOMMEND', scale_min: 0, scale_max: 10 };
}
