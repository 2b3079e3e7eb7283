// npm run bench:journey: a customer with 100,000 touches among 300,000 of others. The first page of the
// journey and the page behind the 50,000th touch, asked in turns through the gateway.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { machine } from '../../support/figures.ts';
import {
  connectAdmin,
  type ServedInstance,
  serveInstance,
  untilReady,
} from '../../support/instance.ts';

const TOUCHES = 100_000;
const OTHERS = 300_000;
const DEPTH = 50_000;
const PAGE = 20;
const ROUNDS = 400;

const CUSTOMER = '019a0000-0000-7000-8000-000000000001';

const FILL = `
  INSERT INTO insights.interaction
    (id, brand_id, customer_id, occurred_at, domain, channel, direction, subject_id, summary, seq)
  SELECT gen_random_uuid(), 'bench',
    CASE WHEN n <= ${TOUCHES} THEN '${CUSTOMER}'::uuid
      ELSE ('019a0000-0000-7000-8000-' || lpad((n % 5000 + 2)::text, 12, '0'))::uuid END,
    timestamptz '2025-01-01 00:00:00Z' + (n % ${TOUCHES}) * interval '1 minute', 'MENTIONS',
    'SOCIAL_PUBLIC', 'INBOUND', gen_random_uuid(), 'touch number ' || n, n
  FROM generate_series(1, ${TOUCHES + OTHERS}) AS n`;

const QUERY = `query ($id: ID!, $first: Int!, $after: String) { customer(id: $id) {
  journey(first: $first, after: $after) {
    nodes { id occurredAt channel summary } pageInfo { endCursor } } } }`;

const Answer = z.object({
  customer: z.object({
    journey: z.object({
      nodes: z.array(z.object({ id: z.string(), occurredAt: z.string() })),
      pageInfo: z.object({ endCursor: z.string() }),
    }),
  }),
});

const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
await chmod(directory, 0o755);
try {
  await using instance = await serveInstance({ CX_DATA_DIR: directory }, ['--no-demo']);
  await untilReady(instance);
  const admin = await connectAdmin(directory);
  await admin.query(FILL);
  await admin.query(
    `INSERT INTO customers.customer (id, kind, first_seen_at) VALUES ($1, 'IDENTIFIED', now())`,
    [CUSTOMER],
  );
  await admin.query('VACUUM ANALYZE insights.interaction');
  await admin.end();
  await bench(instance);
} finally {
  await rm(directory, { recursive: true });
}

async function bench(instance: ServedInstance): Promise<void> {
  const deep = await cursorAt(instance, DEPTH);
  const firstTimes: number[] = [];
  const deepTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    firstTimes.push(await time(() => page(instance, PAGE, null), expectedTime(0)));
    deepTimes.push(await time(() => page(instance, PAGE, deep), expectedTime(DEPTH)));
  }

  const first = quantiles(firstTimes);
  const behind = quantiles(deepTimes);
  process.stdout.write(`
journey of a customer with ${TOUCHES.toLocaleString('en')} touches, pages of ${PAGE}, ${ROUNDS} rounds in turns,
through the gateway over HTTP, on ${machine()}

first page                 median ${first.median.toFixed(2)} ms   p95 ${first.p95.toFixed(2)} ms
page behind touch ${DEPTH.toLocaleString('en')}   median ${behind.median.toFixed(2)} ms   p95 ${behind.p95.toFixed(2)} ms
ratio                      ${(behind.median / first.median).toFixed(2)} (goal: less than 1.5)
`);
}

type Journey = z.output<typeof Answer>['customer']['journey'];

async function page(
  instance: ServedInstance,
  first: number,
  after: string | null,
): Promise<Journey> {
  const { data, errors } = await instance.ask(QUERY, { id: CUSTOMER, first, after });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return Answer.parse(data).customer.journey;
}

async function cursorAt(instance: ServedInstance, depth: number): Promise<string> {
  let cursor: string | null = null;
  for (let read = 0; read < depth; read += 100) {
    cursor = (await page(instance, 100, cursor)).pageInfo.endCursor;
  }
  return cursor ?? '';
}

/** The touches of the customer are a minute apart; the newest is the last but one minute of them. */
function expectedTime(depth: number): string {
  return new Date(Date.UTC(2025, 0, 1) + (TOUCHES - 1 - depth) * 60_000).toISOString();
}

async function time(request: () => Promise<Journey>, firstTouchAt: string): Promise<number> {
  const begin = performance.now();
  const { nodes } = await request();
  const took = performance.now() - begin;
  if (nodes.length !== PAGE || nodes[0]?.occurredAt !== firstTouchAt) {
    throw new Error(`The page begins at ${nodes[0]?.occurredAt}, not at ${firstTouchAt}.`);
  }
  return took;
}

function quantiles(times: readonly number[]): { median: number; p95: number } {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
