import { randomBytes } from 'node:crypto';

import { type Client, escapeIdentifier, escapeLiteral } from 'pg';

import { BiError } from './bi-error.ts';
import { closeOpenings, findOpenings, isSuperuser } from './openings.ts';
import { asAdmin, asOwner, type BiServer, ensureSchema, roleOf } from './server.ts';
import { letReadAs, publishViewsAs } from './views.ts';

export interface ReaderOrder {
  /** Of the login role. */
  readonly name: string;
  /** Keys; `*` is all that there are, also later. */
  readonly brands: readonly string[];
  readonly seesPii: boolean;
}

export interface Reader extends ReaderOrder {
  readonly createdAt: Date;
  /** Whether there is a role by which it can log in: none is behind a restore, until it is rotated. */
  readonly hasRole: boolean;
}

export interface Login {
  /** With the password, which is kept nowhere. */
  readonly url: string;
  /** What the server lets the reader do beyond reading, in sentences: empty where nothing is. */
  readonly openings: readonly string[];
}

const NAME = /^[a-z][a-z0-9_]{0,62}$/;

const MOST_CONNECTIONS = 8;

// Good manners, which a session may lay down; the watch over readers may not be.
const MANNERS = {
  default_transaction_read_only: 'on',
  statement_timeout: '5min',
  idle_in_transaction_session_timeout: '1min',
  search_path: 'bi',
};

/** What no session may lay down. */
const FIRM = { temp_file_limit: '2GB' };

const SAVE = `
  INSERT INTO bi_reader (role_name, brands, sees_pii, created_at) VALUES ($1, $2, $3, now())
  ON CONFLICT (role_name) DO UPDATE
  SET brands = excluded.brands, sees_pii = excluded.sees_pii, created_at = excluded.created_at`;

const FORGET = 'DELETE FROM bi_reader WHERE role_name = $1';

const END_SESSIONS = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1';

const COLUMNS = `role_name AS name, brands, sees_pii AS "seesPii", created_at AS "createdAt",
  EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) AS "hasRole"`;

/** @throws BiError */
export async function createReader(server: BiServer, order: ReaderOrder): Promise<Login> {
  const { name, brands, seesPii } = order;
  if (!NAME.test(name)) {
    throw new BiError(
      `${name} cannot be a name: take up to 63 small letters, digits and underscores, a letter first.`,
    );
  }
  if (brands.length === 0) {
    throw new BiError('A reader without a brand would see nothing: name one.');
  }
  return asAdmin(server, async (admin) => {
    if ((await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [name])).rowCount !== 0) {
      throw new BiError(`There is a role ${name} already: take another name.`);
    }
    await asOwner(server, (owner) => owner.query(SAVE, [name, brands, seesPii]));
    try {
      return await makeRole(admin, server, name);
    } catch (error) {
      await asOwner(server, (owner) => owner.query(FORGET, [name]));
      throw error;
    }
  });
}

/** Gives a reader a new password, and a role where it has none. Who is connected stays so. @throws BiError */
export async function rotateReader(server: BiServer, name: string): Promise<Login> {
  const { hasRole } = await findReader(server, name);
  return asAdmin(server, async (admin) => {
    if (!hasRole) return makeRole(admin, server, name);
    const password = newPassword();
    await admin.query(`ALTER ROLE ${escapeIdentifier(name)} PASSWORD ${escapeLiteral(password)}`);
    return loginOf(admin, server, name, password);
  });
}

/** Ends a reader at once, with its connections. @throws BiError */
export async function dropReader(server: BiServer, name: string): Promise<void> {
  const { hasRole } = await findReader(server, name);
  await asAdmin(server, async (admin) => {
    if (hasRole) {
      const role = escapeIdentifier(name);
      // Only members may end its connections and take away what it was given.
      await admin.query(`ALTER ROLE ${role} NOLOGIN; GRANT ${role} TO CURRENT_USER`);
      await admin.query(END_SESSIONS, [name]);
      await admin.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
    await asOwner(server, (owner) => owner.query(FORGET, [name]));
  });
}

export async function listReaders(server: Pick<BiServer, 'ownerUrl'>): Promise<Reader[]> {
  return asOwner(server, async (owner) => {
    const { rows } = await owner.query<Reader>(`SELECT ${COLUMNS} FROM bi_reader ORDER BY 1`);
    return rows;
  });
}

async function findReader(server: BiServer, name: string): Promise<Reader> {
  const reader = (await listReaders(server)).find((one) => one.name === name);
  if (reader === undefined) {
    throw new BiError(`There is no reader ${name}: cx bi list-readers shows all.`);
  }
  return reader;
}

async function makeRole(admin: Client, server: BiServer, name: string): Promise<Login> {
  const password = newPassword();
  const role = escapeIdentifier(name);
  await ensureSchema(admin);
  await publishViewsAs(admin, server);
  await closeOpenings(admin, server.isOwnServer);
  const settings = (await isSuperuser(admin)) ? { ...MANNERS, ...FIRM } : MANNERS;
  // Sent as one, all is done or nothing.
  await admin.query(`
    CREATE ROLE ${role} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
      CONNECTION LIMIT ${MOST_CONNECTIONS} PASSWORD ${escapeLiteral(password)};
    ${Object.entries(settings)
      .map(([setting, value]) => `ALTER ROLE ${role} SET ${setting} = ${escapeLiteral(value)};`)
      .join('\n')}
    GRANT ${role} TO ${escapeIdentifier(roleOf(server.appUrl))}`);
  await letReadAs(admin, name);
  return loginOf(admin, server, name, password);
}

async function loginOf(
  admin: Client,
  { adminUrl }: BiServer,
  name: string,
  password: string,
): Promise<Login> {
  const url = new URL(adminUrl);
  // Every client knows this name of the protocol, and not every one the other.
  url.protocol = 'postgresql:';
  url.username = name;
  url.password = password;
  return { url: url.href, openings: await findOpenings(admin, name) };
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
