// npm run bench:search [verbatims]: how long a ranked search takes, through the graph, among verbatims in two
// languages and of four brands whose words are as frequent as words are.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Client } from 'pg';

import { machine } from '../../support/figures.ts';
import {
  connectAdmin,
  type ServedInstance,
  serveInstance,
  untilReady,
} from '../../support/instance.ts';

const verbatims = Number(process.argv[2] ?? 200_000);
const ROUNDS = 100;

// 24 words each, the nth of 5,000 with a chance of about 1/n: so one in a hundred texts has a word of the middle.
const FILL = `
  INSERT INTO insights.verbatim (id, brand_id, subject_id, part, owner_id, domain, channel, occurred_at, text,
    language, topics, intents, emotions, is_public, seq)
  SELECT id, 'brand-' || n % 4, id, '', id, (ARRAY['TICKETS', 'REVIEWS', 'MENTIONS', 'SURVEYS'])[1 + n % 4], 'EMAIL',
    '2026-01-01'::timestamptz - n * interval '7 minutes', text, (ARRAY['en', 'fr'])[1 + n % 2], '{}', '{}', '{}', true, n
  FROM generate_series(1, $1::int) AS n
    CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id, string_agg('mot' || floor(5000 ^ random()), ' ') AS text
      FROM generate_series(1, 24) AS word WHERE n + word > 0) AS said`;

const SEARCHES = {
  'two rare words': ['mot1200 or mot1300', false],
  'two words, one frequent': ['mot40 mot2', false],
  'a word in one of 20 texts': ['mot60', false],
  'a word in one of 2 texts': ['mot4', false],
  'two words of one brand': ['mot40 mot2', true],
} as const;

const QUERY = `query ($query: SearchQuery!) { search(query: $query, first: 20) { nodes { id snippet } } }`;

const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
await chmod(directory, 0o755);
try {
  await using instance = await serveInstance({ CX_DATA_DIR: directory }, ['--no-demo']);
  await untilReady(instance);
  const admin = await connectAdmin(directory);
  try {
    await bench(instance, admin);
  } finally {
    await admin.end();
  }
} finally {
  await rm(directory, { recursive: true });
}

async function bench(instance: ServedInstance, admin: Client): Promise<void> {
  await admin.query('SELECT setseed(0.5)');
  const begin = performance.now();
  await admin.query(FILL, [verbatims]);
  const seconds = (performance.now() - begin) / 1000;
  await admin.query('VACUUM ANALYZE insights.verbatim');
  process.stdout.write(`
${verbatims.toLocaleString('en')} verbatims stored in ${seconds.toFixed(0)} s; the 20 best of a search, one at a time, ${ROUNDS} times,
through the gateway over HTTP, on ${machine()}

                             found     p50     p95\n`);
  for (const [name, [text, isOfOneBrand]] of Object.entries(SEARCHES)) {
    const query = { text, ...(isOfOneBrand ? { brands: ['brand-1'] } : {}) };
    const count = await instance.ask<{ search: { totalCount: number } }>(
      'query ($query: SearchQuery!) { search(query: $query, first: 1) { totalCount } }',
      { query },
    );
    const times = await timesOf(instance, query);
    process.stdout.write(
      `${name.padEnd(25)} ${String(count.data?.search.totalCount).padStart(8)} ${ms(times, 0.5)} ${ms(times, 0.95)}\n`,
    );
  }
}

async function timesOf(instance: ServedInstance, query: object): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    const { errors } = await instance.ask(QUERY, { query });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    times.push(performance.now() - begin);
  }
  return times.toSorted((one, other) => one - other);
}

function ms(sorted: readonly number[], part: number): string {
  const value = sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
  return value.toFixed(1).padStart(6);
}
