import { connectTo, unlessDone } from '@cx/database';
import { type Client, DatabaseError } from 'pg';

import { BiError } from './bi-error.ts';
import { VIEWS_OWNER, VIEWS_SCHEMA } from './view.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

/** What readers need of the server, as its administrator. */
export interface BiServer {
  /** A role that may create roles in the database that the address names. */
  readonly adminUrl: string;
  /** Whether nobody else uses the server: then its other databases are closed to readers too. */
  readonly isOwnServer: boolean;
  /** Of the schema of insights. */
  readonly ownerUrl: string;
  /** The application's: it watches over readers. */
  readonly appUrl: string;
}

/** @throws BiError when the administrator may not do it */
export async function asAdmin<Result>(
  { adminUrl }: BiServer,
  work: (admin: Client) => Promise<Result>,
): Promise<Result> {
  const admin = await connectTo(adminUrl);
  try {
    await admin.query(`SELECT pg_advisory_lock(hashtextextended('cx-bi-readers', 0))`);
    return await work(admin);
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === INSUFFICIENT_PRIVILEGE)) throw error;
    throw new BiError(
      `The role ${roleOf(adminUrl)} may not do this (${error.message}): give it CREATEROLE and CREATE on the ` +
        `database, or name another one in DATABASE_URL.`,
      { cause: error },
    );
  } finally {
    await admin.end();
  }
}

/** Makes the schema of the views and the role that owns them, where they are missing. */
export async function ensureSchema(admin: Client): Promise<void> {
  if (
    (await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [VIEWS_OWNER])).rowCount === 0
  ) {
    await unlessDone(admin.query(`CREATE ROLE ${VIEWS_OWNER} NOLOGIN`));
  }
  await unlessDone(admin.query(`GRANT ${VIEWS_OWNER} TO CURRENT_USER`));
  await admin.query(`CREATE SCHEMA IF NOT EXISTS ${VIEWS_SCHEMA} AUTHORIZATION ${VIEWS_OWNER}`);
}

export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

export async function asOwner<Result>(
  { ownerUrl }: Pick<BiServer, 'ownerUrl'>,
  work: (owner: Client) => Promise<Result>,
): Promise<Result> {
  const owner = await connectTo(ownerUrl);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
