import { randomUUID } from 'node:crypto';

import { type BiServer, createReader, dropReader } from '@cx/bi';
import { SCHEMAS } from '@cx/cx';
import { FAMILIES, fingerprintOf } from '@cx/metrics';
import { createTestDatabase, type TestDatabase } from '@cx/testing';
import { Client } from 'pg';

/** Facts of two brands: all that tells of the second one says so. */
export interface TwoBrands extends AsyncDisposable {
  readonly server: BiServer;
  readonly admin: Client;
  /** A reader who sees the first brand, gone at the end of the test. */
  reader(options?: {
    readonly seesPii?: boolean;
    readonly brands?: readonly string[];
  }): Promise<TestReader>;
}

export interface TestReader {
  readonly name: string;
  readonly url: string;
  readonly openings: readonly string[];
  /** Another session of it; one that cannot go on is none of the test's concern. */
  connect(): Promise<Client>;
}

export const SEEN = 'acme';
export const HIDDEN = 'zenith';

/** All that tells of the hidden brand, in whatever an attack may bring. */
export const OF_HIDDEN = /zenith|bbbbbbbb/i;

const FACTS = [
  [SEEN, 'aaaaaaaa', 3],
  [HIDDEN, 'bbbbbbbb', 40],
] as const;

export async function openTwoBrands(): Promise<TwoBrands> {
  const database = await createTestDatabase({ insights: SCHEMAS.insights });
  const admin = await connect(database.adminUrl);
  for (const [brand, prefix, count] of FACTS) await admin.query(factsOf(brand, prefix, count));
  await admin.query('ANALYZE');
  const server = serverOf(database);
  const readers: string[] = [];
  const sessions: Client[] = [];

  return {
    server,
    admin,
    async reader({ seesPii = false, brands = [SEEN] } = {}) {
      const name = `reader_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
      const login = await createReader(server, { name, brands, seesPii });
      readers.push(name);
      return {
        ...login,
        name,
        async connect() {
          const session = await connect(login.url);
          sessions.push(session);
          return session;
        },
      };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(sessions.map((session) => session.end()));
      // Roles belong to the server of all tests.
      for (const name of readers) await dropReader(server, name);
      await admin.end();
      await database[Symbol.asyncDispose]();
    },
  };
}

function serverOf(database: TestDatabase): BiServer {
  const { owner, app } = database.urls('insights');
  // The server is that of all tests: its other databases stay open.
  return { adminUrl: database.adminUrl, isOwnServer: false, ownerUrl: owner, appUrl: app };
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  // The watch over readers ends some.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const fingerprint = FAMILIES.filter(({ name }) => name === 'interactions')
  .map(fingerprintOf)
  .join();

function factsOf(brand: string, prefix: string, count: number): string {
  const id = `('${prefix}-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`;
  const rows = `FROM generate_series(1, ${count}) AS n`;
  const at = `'2026-03-01T10:00:00Z'::timestamptz + n * interval '1 day'`;
  const none = `'{}'::text[]`;
  return `
    SET search_path = insights;
    INSERT INTO brand_profile VALUES ('${brand}', 'The ${brand}', null, 'FR', 'Europe/Paris', 1);
    INSERT INTO touchpoint_profile
      VALUES ('${brand}', 'desk', 'Desk of ${brand}', 'DESK', 'SUPPORT', 1, null, ${none}, ${none}, 1);
    INSERT INTO ticket_fact (id, brand_id, customer_id, opened_at, source, type, status, channel, topics, intents,
      is_solved, is_awaiting_reply, replies, reopens, public_replies, bounces, ping_pongs, is_escalated_to_human,
      sla_fulfilled, sla_breached, sla_active, calls, calls_answered, calls_abandoned, call_wait_seconds,
      follow_ups, follow_ups_done, gestures, appointments, appointments_on_time, seq)
    SELECT ${id}, '${brand}', ${id}, ${at}, '${brand}-desk', 'QUESTION', 'OPEN', 'EMAIL', ${none}, ${none},
      false, true, 0, 0, 0, 0, 0, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n ${rows};
    INSERT INTO review_fact (id, brand_id, submitted_at, source, channel, status, topics, intents, aspects,
      mediations, mediations_succeeded, seq)
    SELECT ${id}, '${brand}', ${at}, '${brand}-site', 'REVIEW_SITE', 'PUBLISHED', ${none}, ${none}, '[]', 0, 0, n
    ${rows};
    INSERT INTO verbatim (id, brand_id, subject_id, part, owner_id, domain, channel, occurred_at, text, topics,
      intents, emotions, is_public, seq)
    SELECT ${id}, '${brand}', ${id}, '', ${id}, 'REVIEWS', 'REVIEW_SITE', ${at}, 'Words on ${brand}, number ' || n,
      ${none}, ${none}, ${none}, true, n ${rows};
    INSERT INTO interaction (id, brand_id, occurred_at, domain, channel, direction, subject_id, summary, seq)
    SELECT ${id}, '${brand}', ${at}, 'REVIEWS', 'REVIEW_SITE', 'INBOUND', ${id}, 'A line on ${brand}', n ${rows};
    INSERT INTO rollup_zone (family, brand_id, zone, fingerprint)
    VALUES ('interactions', '${brand}', 'Europe/Paris', '${fingerprint}'), ('interactions', '${brand}', 'UTC', '${fingerprint}')
    ON CONFLICT (family, brand_id, zone) DO UPDATE SET fingerprint = excluded.fingerprint;
    INSERT INTO interactions_rollup (brand_id, zone, bucket, channel, n, linked)
    SELECT '${brand}', zone, '2026-03-01'::date + n, 'REVIEW_SITE', 1, 0
    ${rows}, unnest('{Europe/Paris,UTC}'::text[]) AS zone;
    RESET search_path`;
}
