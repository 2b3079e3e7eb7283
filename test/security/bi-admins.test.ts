import { randomUUID } from 'node:crypto';

import { BiError, createReader, dropReader, listReaders, rotateReader } from '@cx/bi';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { openTwoBrands, SEEN, type TwoBrands } from '../support/two-brands.ts';

const WAITING = `
  SELECT EXISTS (
    SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database AND datname = current_database()
    WHERE relation = 'insights.interaction'::regclass AND NOT granted
  ) AS waiting`;

it('leaves nothing open that a superuser can close, but databases of others on the server', async () => {
  await using brands = await openTwoBrands();

  const { openings } = await brands.reader();

  const inOthers = /^It may connect to the database .+ of the server: REVOKE CONNECT ON DATABASE/;
  expect(openings.filter((sentence) => !inOthers.test(sentence))).toEqual([]);
});

it('tells what stays open where the administrator is no superuser', async () => {
  await using brands = await openTwoBrands();
  await brands.reader();
  await using admin = await makeAdmin(brands, 'CREATEROLE');
  const server = { ...brands.server, adminUrl: admin.url };
  const name = newName();

  const { url, openings } = await createReader(server, { name, brands: [SEEN], seesPii: false });
  const count = await ticketsOf(url);
  const rotated = await rotateReader(server, name);
  const afterwards = await ticketsOf(rotated.url);
  await expect(ticketsOf(url)).rejects.toThrow('password authentication failed');

  expect([count, afterwards]).toEqual([3, 3]);
  expect(openings).toContain(
    `Its temporary files know no limit: ALTER ROLE ${name} SET temp_file_limit = '2GB'.`,
  );
  await dropReader(brands.server, name);
});

it('says what an administrator lacks who may make no roles, and leaves nothing behind', async () => {
  await using brands = await openTwoBrands();
  await brands.reader();
  await using admin = await makeAdmin(brands, 'NOCREATEROLE');
  const server = { ...brands.server, adminUrl: admin.url };
  const before = await listReaders(server);

  const making = createReader(server, { name: newName(), brands: [SEEN], seesPii: false });

  await expect(making).rejects.toThrow(BiError);
  await expect(making).rejects.toThrow('give it CREATEROLE and CREATE on the database');
  expect(await listReaders(server)).toEqual(before);
});

it('makes a reader while others write into one table after the other', async () => {
  await using brands = await openTwoBrands();
  const { admin } = brands;
  const name = newName();
  await admin.query('BEGIN');
  await admin.query('LOCK insights.interaction IN ROW EXCLUSIVE MODE');

  const making = createReader(brands.server, { name, brands: [SEEN], seesPii: false });
  await expect
    .poll(async () => (await admin.query(WAITING)).rows, { timeout: 5000 })
    .toEqual([{ waiting: true }]);
  await admin.query('LOCK insights.ticket_fact IN ROW EXCLUSIVE MODE');
  await admin.query('COMMIT');
  const { url } = await making;

  expect(await ticketsOf(url)).toBe(3);
  await dropReader(brands.server, name);
});

it('refuses names that cannot be, or are taken', async () => {
  await using brands = await openTwoBrands();
  const refusalOf = (name: string): Promise<unknown> =>
    createReader(brands.server, { name, brands: [SEEN], seesPii: false }).catch(
      (error: unknown) => error,
    );

  expect([
    await refusalOf('Analyst'),
    await refusalOf('a-b'),
    await refusalOf(''),
    await refusalOf('insights_app'),
  ]).toEqual([
    expect.objectContaining({ message: expect.stringContaining('Analyst cannot be a name') }),
    expect.objectContaining({ message: expect.stringContaining('a-b cannot be a name') }),
    expect.objectContaining({ message: expect.stringContaining('cannot be a name') }),
    new BiError('There is a role insights_app already: take another name.'),
  ]);
});

it('makes the role of a reader again that came back with a backup', async () => {
  await using brands = await openTwoBrands();
  const name = newName();
  await brands.admin.query(
    `INSERT INTO insights.bi_reader VALUES ('${name}', '{${SEEN}}', false, '2026-11-01T00:00:00Z')`,
  );
  const restored = (await listReaders(brands.server)).find((reader) => reader.name === name);

  const { url } = await rotateReader(brands.server, name);
  const count = await ticketsOf(url);
  await dropReader(brands.server, name);

  expect(restored).toEqual({
    name,
    brands: [SEEN],
    seesPii: false,
    createdAt: new Date('2026-11-01T00:00:00Z'),
    hasRole: false,
  });
  expect(count).toBe(3);
});

interface Admin extends AsyncDisposable {
  readonly url: string;
}

/** Another administrator of the database of one test. */
async function makeAdmin(
  { admin, server }: TwoBrands,
  mayMakeRoles: 'CREATEROLE' | 'NOCREATEROLE',
): Promise<Admin> {
  const name = newName();
  const url = new URL(server.adminUrl);
  url.username = name;
  url.password = 'secret';
  await admin.query(`
    CREATE ROLE ${name} LOGIN ${mayMakeRoles} PASSWORD 'secret';
    GRANT insights_bi TO ${name} WITH ADMIN OPTION;
    GRANT CREATE ON DATABASE ${url.pathname.slice(1)} TO ${name}`);
  return {
    url: url.href,
    async [Symbol.asyncDispose]() {
      await admin.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
    },
  };
}

function newName(): string {
  return `reader_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

async function ticketsOf(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(
      'SELECT count(*)::integer AS n FROM bi.tickets',
    );
    return rows[0]?.n;
  } finally {
    await client.end();
  }
}
