import { createHmac } from 'node:crypto';

import { type Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';

import { connectTo } from './connect.ts';
import { unlessDone } from './unless-done.ts';

/** How the three roles of one subgraph reach its schema. */
export interface SubgraphUrls {
  /** Owns the tables; migrations, backup and restore. */
  readonly owner: string;
  /** Reads and writes rows; the subgraph itself. */
  readonly app: string;
  /** Reads the outbox and nothing else; consumers of its events. */
  readonly events: string;
}

export interface ProvisionOptions {
  /** A role that may create roles and schemas in the database that the address names. */
  readonly adminUrl: string;
  /** By the name of the subgraph, which its schema bears too. */
  readonly subgraphs: ReadonlyMap<string, SubgraphUrls>;
}

const INSUFFICIENT_PRIVILEGE = '42501';

export class ProvisionError extends Error {
  override readonly name = 'ProvisionError';
}

/**
 * Addresses on the administrator's server, with roles of the usual names. Every password is derived from
 * the secret, so that instances that share it share the roles.
 */
export function subgraphUrls(adminUrl: string, subgraph: string, secret: string): SubgraphUrls {
  const as = (role: string): string => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = createHmac('sha256', secret).update(`role ${role}`).digest('base64url');
    return url.href;
  };
  return {
    owner: as(`${subgraph}_owner`),
    app: as(`${subgraph}_app`),
    events: as(`${subgraph}_events`),
  };
}

/**
 * Makes each subgraph's schema, and the roles that its addresses name, where they are missing.
 *
 * @throws ProvisionError when a role exists with another password, since another instance made it, or when
 * the administrator may not do this
 */
export async function provision({ adminUrl, subgraphs }: ProvisionOptions): Promise<void> {
  const admin = await connectTo(adminUrl);
  try {
    // Two instances that start together would both see a role missing.
    await admin.query(`SELECT pg_advisory_lock(hashtextextended('cx-provision', 0))`);
    for (const [name, urls] of subgraphs) {
      await ensureRole(admin, name, urls.owner);
      await ensureRole(admin, name, urls.app);
      await ensureRole(admin, name, urls.events);
      await ensureSchema(admin, name, urls);
    }
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === INSUFFICIENT_PRIVILEGE)) throw error;
    const role = new URL(adminUrl).username;
    throw new ProvisionError(
      `The role ${role} may not make what this instance needs (${error.message}): give it CREATEROLE, and CREATE on the database.`,
      { cause: error },
    );
  } finally {
    await admin.end();
  }

  for (const { owner, app, events } of subgraphs.values()) {
    await Promise.all([owner, app, events].map(verifyLogin));
  }
}

async function ensureRole(admin: Client, schema: string, url: string): Promise<void> {
  const { username, password } = new URL(url);
  const role = decodeURIComponent(username);
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount !== 0) return;

  const name = escapeIdentifier(role);
  // The schema is the subgraph's, in whichever database the role connects to. Sent as one, both are done
  // or neither.
  await unlessDone(
    admin.query(`
      CREATE ROLE ${name} LOGIN PASSWORD ${escapeLiteral(decodeURIComponent(password))};
      ALTER ROLE ${name} SET search_path = ${escapeIdentifier(schema)}`),
  );
}

async function ensureSchema(
  admin: Client,
  subgraph: string,
  { owner: ownerUrl, app: appUrl, events: eventsUrl }: SubgraphUrls,
): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_namespace WHERE nspname = $1', [subgraph]);
  if (rowCount !== 0) return;

  const schema = escapeIdentifier(subgraph);
  const owner = roleOf(ownerUrl);
  const app = roleOf(appUrl);
  // CREATE SCHEMA … AUTHORIZATION asks a maker that is no superuser to be a member.
  await unlessDone(admin.query(`GRANT ${owner} TO CURRENT_USER`));
  await admin.query(`
    BEGIN;
    CREATE SCHEMA ${schema} AUTHORIZATION ${owner};
    GRANT USAGE ON SCHEMA ${schema} TO ${app}, ${roleOf(eventsUrl)};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${schema}
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${app};
    COMMIT;
  `);
}

function roleOf(url: string): string {
  return escapeIdentifier(decodeURIComponent(new URL(url).username));
}

async function verifyLogin(url: string): Promise<void> {
  try {
    const client = await connectTo(url);
    await client.end();
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01') {
      throw new ProvisionError(
        `The role ${new URL(url).username} exists with another password: give this instance the ` +
          `DATABASE_SECRET of the one that made it, or drop the roles of that instance.`,
        { cause: error },
      );
    }
    throw error;
  }
}
