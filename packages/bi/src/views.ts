import { createHash } from 'node:crypto';

import { DATASETS } from '@cx/datasets';
import { FAMILIES } from '@cx/metrics';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';

import { viewOfDays } from './day-view.ts';
import { asAdmin, asOwner, type BiServer } from './server.ts';
import { createView, viewOfRows, VIEWS_OWNER, VIEWS_SCHEMA } from './view.ts';

/** All that a reader finds in the schema `bi`. */
export const VIEWS = [...DATASETS.map(viewOfRows), ...FAMILIES.map(viewOfDays)];

const CREATE_VIEWS = VIEWS.map(createView).join(';\n');

/** Of what the views are; a comment of their schema holds it. */
const VERSION = createHash('sha256').update(CREATE_VIEWS).digest('hex');

/** What the views are made of. */
const TABLES = [
  ...new Set(['bi_reader', 'brand_profile', ...VIEWS.flatMap(({ tables }) => tables)]),
];

// Each is sent by itself: whoever locks one table after the other and holds them all, meets those who write.
const LET_OWNER_READ = [
  `GRANT USAGE ON SCHEMA insights TO ${VIEWS_OWNER}`,
  ...TABLES.map(
    (table) => `
      GRANT SELECT ON ${table} TO ${VIEWS_OWNER};
      DROP POLICY IF EXISTS ${table}_bi ON ${table};
      CREATE POLICY ${table}_bi ON ${table} FOR SELECT TO ${VIEWS_OWNER} USING (true)`,
  ),
];

const HAS_SCHEMA = `SELECT FROM pg_namespace WHERE nspname = '${VIEWS_SCHEMA}'`;

const HAS_PENDING = `
  SELECT FROM unnest($1::text[]) AS wanted (name)
  WHERE NOT EXISTS (SELECT FROM migration WHERE migration.name = wanted.name)`;

const READERS = `SELECT role_name AS name FROM bi_reader JOIN pg_roles ON rolname = role_name`;

const STATE = `
  SELECT obj_description('${VIEWS_SCHEMA}'::regnamespace, 'pg_namespace') AS version,
    (SELECT count(*)::integer FROM pg_views WHERE schemaname = '${VIEWS_SCHEMA}') AS views`;

/**
 * Takes the views away when migrations of insights are pending: a view holds fast to the columns beneath it.
 * Does nothing where their schema was never made.
 *
 * @param migrations names of all that there are
 */
export async function withdrawViews(
  server: BiServer,
  migrations: readonly string[],
): Promise<void> {
  await asAdmin(server, async (admin) => {
    if ((await admin.query(HAS_SCHEMA)).rowCount === 0) return;
    const pending = await asOwner(server, (owner) => owner.query(HAS_PENDING, [migrations]));
    if (pending.rowCount !== 0) await replaceViews(admin, '');
  });
}

/**
 * Makes the views as this version defines them, and lets the readers that there are read them. Does nothing
 * where their schema was never made, or they are as they should be.
 */
export async function publishViews(server: BiServer): Promise<void> {
  await asAdmin(server, (admin) => publishViewsAs(admin, server));
}

export async function publishViewsAs(admin: Client, server: BiServer): Promise<void> {
  if ((await admin.query(HAS_SCHEMA)).rowCount === 0) return;
  const { rows } = await admin.query<{ version: string | null; views: number }>(STATE);
  if (rows[0]?.version === VERSION && rows[0].views === VIEWS.length) return;

  const readers = await asOwner(server, async (owner) => {
    for (const statements of LET_OWNER_READ) await owner.query(statements);
    return (await owner.query<{ name: string }>(READERS)).rows;
  });
  await replaceViews(
    admin,
    `${CREATE_VIEWS};
     ${readers.map(({ name }) => letRead(name)).join('')}
     COMMENT ON SCHEMA ${VIEWS_SCHEMA} IS ${escapeLiteral(VERSION)}`,
  );
}

/** Lets a role read the views; whose rows it sees there is another matter. */
export async function letReadAs(admin: Client, role: string): Promise<void> {
  await admin.query(`SET ROLE ${VIEWS_OWNER}`);
  await admin.query(letRead(role));
  await admin.query('RESET ROLE');
}

function letRead(role: string): string {
  return `
    GRANT USAGE ON SCHEMA ${VIEWS_SCHEMA} TO ${escapeIdentifier(role)};
    GRANT SELECT ON ALL TABLES IN SCHEMA ${VIEWS_SCHEMA} TO ${escapeIdentifier(role)};`;
}

/** @param statements what makes the new ones; nothing takes the old ones away alone */
async function replaceViews(admin: Client, statements: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT viewname AS name FROM pg_views WHERE schemaname = '${VIEWS_SCHEMA}'`,
  );
  const views = rows.map(({ name }) => `${VIEWS_SCHEMA}.${escapeIdentifier(name)}`);
  // Sent as one, all is done or nothing.
  await admin.query(`
    SET LOCAL ROLE ${VIEWS_OWNER};
    SET LOCAL search_path = insights;
    ${views.length === 0 ? '' : `DROP VIEW ${views.join(', ')};`}
    ${statements}`);
}
