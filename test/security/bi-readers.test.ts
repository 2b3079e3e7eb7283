import { VIEWS } from '@cx/bi';
import { FAMILIES } from '@cx/metrics';
import { type Client, DatabaseError } from 'pg';
import { expect, it } from 'vitest';

import { HIDDEN, OF_HIDDEN, openTwoBrands, SEEN } from '../support/two-brands.ts';

const HIDDEN_ID = 'bbbbbbbb-0000-4000-8000-000000000001';
const NO_ID = 'cccccccc-0000-4000-8000-000000000001';

/** What somebody tries who is let read the views of one brand. */
const ATTACKS: Readonly<Record<string, readonly string[]>> = {
  'sets the brands of the application': [
    `SET cx.brands = '{*}'`,
    'SELECT * FROM bi.tickets',
    'SELECT * FROM insights.ticket_fact',
  ],
  'sets them by a function': [
    `SELECT set_config('cx.brands', '{*}', false)`,
    'SELECT * FROM bi.reviews',
  ],
  'becomes the owner of the views': ['SET ROLE insights_bi', 'SELECT * FROM insights.ticket_fact'],
  'becomes the application': ['SET ROLE insights_app', 'SELECT * FROM insights.ticket_fact'],
  'becomes somebody else': [
    'SET SESSION AUTHORIZATION insights_owner',
    'SELECT * FROM insights.ticket_fact',
  ],
  'grants itself a role': ['GRANT insights_bi TO CURRENT_USER'],
  'makes itself a superuser': ['ALTER ROLE CURRENT_USER SUPERUSER'],
  'lifts its connections': ['ALTER ROLE CURRENT_USER CONNECTION LIMIT -1'],
  'passes over policies': ['SET row_security = off', 'SELECT * FROM bi.tickets'],
  'reads the tables beneath': ['SELECT * FROM insights.verbatim'],
  'reads who sees what': ['SELECT * FROM insights.bi_reader'],
  'reads events': ['SELECT * FROM insights.outbox'],
  'raises an error for each row': [`SELECT * FROM bi.reviews WHERE text::integer = 1`],
  'asks for the hidden brand by name': [`SELECT * FROM bi.brands WHERE brand <> '${SEEN}'`],
  'asks for a hidden row by its id': [
    `SELECT source FROM bi.tickets WHERE id = '${HIDDEN_ID}'`,
    `SELECT count(*) FROM bi.tickets WHERE source ~ '${HIDDEN}'`,
  ],
  'joins a view with itself': [
    'SELECT a.* FROM bi.tickets AS a RIGHT JOIN bi.reviews AS b ON a.id <> b.id',
  ],
  'reads what the planner knows of columns': [
    'SELECT * FROM pg_stats WHERE schemaname = $$insights$$',
    'SELECT most_common_vals FROM pg_stats',
    'SELECT * FROM pg_stats_ext',
  ],
  'reads the statistics themselves': ['SELECT * FROM pg_statistic'],
  'reads the statements of others': [
    'SELECT query FROM pg_stat_activity WHERE usename <> current_user',
  ],
  'reads samples of a table': ['SELECT * FROM insights.ticket_fact TABLESAMPLE SYSTEM (100)'],
  'reads a file of the server': [`SELECT pg_read_file('postgresql.conf')`],
  'reads a file of bytes': [`SELECT pg_read_binary_file('global/pg_filenode.map')`],
  'lists files': [`SELECT pg_ls_dir('.')`],
  'runs a program': [`COPY (SELECT 1) TO PROGRAM 'id'`],
  'reads by a program': ['CREATE TABLE got (line text)', `COPY got FROM PROGRAM 'id'`],
  'writes a file': [`COPY (SELECT 1) TO '/tmp/of-a-reader'`],
  'copies a table': ['COPY insights.ticket_fact TO STDOUT'],
  'turns tables into XML': [
    `SELECT table_to_xml('insights.ticket_fact', true, false, '')`,
    `SELECT query_to_xml('SELECT * FROM insights.verbatim', true, false, '')`,
  ],
  'turns a schema into XML': [`SELECT schema_to_xml('insights', true, false, '')`],
  'turns the database into XML': [`SELECT database_to_xml(true, false, '')`],
  'counts words of a statement': [
    `SELECT * FROM ts_stat('SELECT text::tsvector FROM insights.verbatim')`,
  ],
  'makes an extension': ['CREATE EXTENSION dblink'],
  'makes a function in its schema': [
    `CREATE FUNCTION bi.peek(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001
     AS 'BEGIN RAISE NOTICE ''%'', $1; RETURN true; END'`,
  ],
  'makes a function elsewhere': [
    `CREATE FUNCTION public.peek() RETURNS integer LANGUAGE sql AS 'SELECT 1'`,
  ],
  'makes a temporary function': [
    `CREATE FUNCTION pg_temp.peek() RETURNS integer LANGUAGE sql AS 'SELECT 1'`,
  ],
  'makes a temporary table': ['CREATE TEMPORARY TABLE got AS SELECT * FROM bi.tickets'],
  'makes a temporary view': ['CREATE TEMPORARY VIEW got AS SELECT * FROM insights.ticket_fact'],
  'makes a table': ['CREATE TABLE public.got (id integer)'],
  'makes a table of its schema': ['CREATE TABLE bi.got (id integer)'],
  'makes a schema': ['CREATE SCHEMA mine'],
  'makes a large object': [`SELECT lo_from_bytea(0, 'abc')`],
  'makes an empty large object': ['SELECT lo_create(0)'],
  'imports a large object': [`SELECT lo_import('/etc/passwd')`],
  'writes to a view': [`INSERT INTO bi.brands (brand, name) VALUES ('${SEEN}', 'Mine')`],
  'changes a view': [`UPDATE bi.brands SET name = 'Mine'`],
  'empties a view': ['DELETE FROM bi.tickets'],
  'writes to a table': [`UPDATE insights.bi_reader SET brands = '{*}'`],
  'redefines a view': ['CREATE OR REPLACE VIEW bi.brands AS SELECT * FROM insights.brand_profile'],
  'lowers a barrier': ['ALTER VIEW bi.tickets SET (security_barrier = false)'],
  'runs a block': [
    `DO $$ DECLARE one record; BEGIN
       FOR one IN SELECT * FROM insights.ticket_fact LOOP RAISE NOTICE '%', one; END LOOP; END $$`,
  ],
  'writes from a block': [
    `DO $$ BEGIN EXECUTE 'UPDATE insights.bi_reader SET brands = ''{*}'''; END $$`,
  ],
  'reads by a cursor': ['BEGIN', 'DECLARE one CURSOR FOR SELECT * FROM insights.ticket_fact'],
  'locks rows': ['SELECT * FROM bi.tickets FOR UPDATE'],
  'locks a table': ['BEGIN', 'LOCK TABLE insights.ticket_fact IN ACCESS EXCLUSIVE MODE'],
  'locks a view': ['BEGIN', 'LOCK TABLE bi.tickets IN ACCESS EXCLUSIVE MODE'],
  'prepares a transaction': ['BEGIN', `PREPARE TRANSACTION 'mine'`],
  'ends the sessions of others': [
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user LIMIT 1',
  ],
  'changes the server': [`ALTER SYSTEM SET log_statement = 'all'`],
  'lifts the limit of temporary files': ['SET temp_file_limit = -1'],
  'lifts it for its next sessions': ['ALTER ROLE CURRENT_USER SET temp_file_limit = -1'],
  'reads the log of writes': [`SELECT * FROM pg_logical_slot_get_changes('any', null, null)`],
  'makes a slot': [`SELECT pg_create_logical_replication_slot('mine', 'pgoutput')`],
  subscribes: [`CREATE SUBSCRIPTION mine CONNECTION 'dbname=postgres' PUBLICATION any`],
  'runs the triggers of others': ['SELECT insights.reject_outbox_change()'],
};

const TRACES = `
  SELECT (SELECT count(*) FROM pg_class)::integer AS tables, (SELECT count(*) FROM pg_proc)::integer AS functions,
    (SELECT count(*) FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp')::integer AS schemas,
    (SELECT count(*) FROM pg_largeobject_metadata)::integer AS objects,
    (SELECT count(*) FROM pg_prepared_xacts)::integer AS prepared,
    (SELECT sum(hashtext(row::text)) FROM insights.ticket_fact AS row) AS tickets,
    (SELECT sum(hashtext(row::text)) FROM insights.bi_reader AS row) AS readers,
    (SELECT sum(hashtext(row::text)) FROM insights.brand_profile AS row) AS brands,
    (SELECT count(*)::integer FROM pg_auth_members WHERE member = $1::regrole) AS memberships`;

it('shows a reader nothing of another brand and lets it change nothing, whatever it tries', async () => {
  await using brands = await openTwoBrands();
  const reader = await brands.reader({ seesPii: true });
  const before = await brands.admin.query(TRACES, [reader.name]);

  const reached: string[] = [];
  for (const [attack, statements] of Object.entries(ATTACKS)) {
    const session = await reader.connect();
    // Whatever a role may lay down by itself.
    await session.query('SET default_transaction_read_only = off');
    const shown = await allAnswers(session, statements);
    if (OF_HIDDEN.test(shown)) reached.push(`${attack}: ${shown}`);
    await session.end();
  }
  const after = await brands.admin.query(TRACES, [reader.name]);

  expect(Object.keys(ATTACKS).length).toBeGreaterThan(60);
  expect(reached).toEqual([]);
  expect(after.rows).toEqual(before.rows);
});

it('refuses what would go beyond reading', async () => {
  await using brands = await openTwoBrands();
  const reader = await brands.reader();
  const session = await reader.connect();
  /** What a role may ask, and gets nothing of. */
  const harmless = /^(sets|asks|joins|turns the database|reads (what|the statements))/;

  const taken: string[] = [];
  for (const [attack, statements] of Object.entries(ATTACKS)) {
    await session.query('SET default_transaction_read_only = off');
    const refusal = await firstRefusal(session, statements);
    await session.query('ROLLBACK');
    await session.query('DISCARD ALL');
    if (refusal === null && !harmless.test(attack)) taken.push(attack);
  }

  expect(taken).toEqual([]);
});

it('asks nothing of hidden rows that a reader wants to know', async () => {
  await using brands = await openTwoBrands();
  const session = await (await brands.reader()).connect();
  // Each ends with an error as soon as it is asked of a row of the other brand.
  const conditions = [
    `CASE WHEN source = 'acme-desk' THEN 0 ELSE source::integer END = 1`,
    `1 / (length(source) - 11) = 1`,
    `CASE WHEN brand = 'acme' THEN 0 ELSE (brand || seen.id)::integer END = 1`,
  ];

  for (const condition of conditions) {
    const { rows } = await session.query(`SELECT * FROM bi.tickets AS seen WHERE ${condition}`);

    expect(rows).toEqual([]);
  }
});

it('plans and counts alike whether a hidden row is there or not', async () => {
  await using brands = await openTwoBrands();
  const session = await (await brands.reader()).connect();
  const explain = async (condition: string): Promise<string> => {
    const { rows } = await session.query<Record<string, string>>(
      `EXPLAIN (ANALYZE, COSTS, BUFFERS OFF, TIMING OFF, SUMMARY OFF) SELECT * FROM bi.tickets WHERE ${condition}`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const pairs = [
    [`id = '${HIDDEN_ID}'`, `id = '${NO_ID}'`],
    [`customer_id = '${HIDDEN_ID}'`, `customer_id = '${NO_ID}'`],
    [`source = 'zenith-desk'`, `source = 'nobody-desk'`],
    [`brand = 'zenith'`, `brand = 'nobody'`],
  ] as const;

  for (const [hidden, nothing] of pairs) {
    const [one, other] = [await explain(hidden), await explain(nothing)];

    expect(one.replaceAll(/'[^']*'/g, '?')).toBe(other.replaceAll(/'[^']*'/g, '?'));
  }
});

it('reads every view, with the rows of its brands alone', async () => {
  await using brands = await openTwoBrands();
  const one = await (await brands.reader()).connect();
  const both = await (await brands.reader({ brands: [SEEN, HIDDEN] })).connect();
  const all = await (await brands.reader({ brands: ['*'] })).connect();
  const count = async (session: Client): Promise<unknown[]> => {
    const { rows } = await session.query(
      'SELECT brand, count(*)::integer AS tickets FROM bi.tickets GROUP BY brand ORDER BY brand',
    );
    return rows;
  };

  for (const { name, columns } of VIEWS) {
    const { fields } = await one.query(`SELECT * FROM bi.${name}`);
    expect(fields.map((field) => field.name)).toEqual(columns.map((column) => column.name));
  }
  expect(await count(one)).toEqual([{ brand: 'acme', tickets: 3 }]);
  expect(await count(both)).toEqual([
    { brand: 'acme', tickets: 3 },
    { brand: 'zenith', tickets: 40 },
  ]);
  expect(await count(all)).toEqual(await count(both));
});

it('tells figures by the days of a brand, once their cells are as they should be', async () => {
  await using brands = await openTwoBrands();
  const session = await (await brands.reader()).connect();
  const figures = async (): Promise<unknown[]> => {
    const { rows } = await session.query(
      `SELECT brand, min(day)::text AS first, channel, sum(n)::integer AS n
       FROM bi.daily_interactions GROUP BY brand, channel`,
    );
    return rows;
  };

  const built = await figures();
  await brands.admin.query(`UPDATE insights.rollup_zone SET fingerprint = 'of an older version'`);

  expect(built).toEqual([{ brand: 'acme', first: '2026-03-02', channel: 'REVIEW_SITE', n: 3 }]);
  expect(await figures()).toEqual([]);
});

it('names figures as the metric model does', () => {
  const daily = VIEWS.filter(({ name }) => name.startsWith('daily_'));

  expect(daily.map(({ name }) => name)).toEqual(FAMILIES.map(({ name }) => `daily_${name}`));
  for (const [index, { columns }] of daily.entries()) {
    const names = columns.map(({ name }) => name);
    const added =
      FAMILIES[index]?.parts.filter(({ kind }) => kind !== 'SKETCH' && kind !== 'SET') ?? [];
    expect(names).toEqual(expect.arrayContaining(added.map(({ name }) => name)));
    expect(names).not.toContain('topic');
  }
});

it('masks words for those who may not see personal data', async () => {
  await using brands = await openTwoBrands();
  const masked = await (await brands.reader()).connect();
  const whole = await (await brands.reader({ seesPii: true })).connect();
  const words = `SELECT reviews.text, summary FROM bi.reviews JOIN bi.interactions USING (id) ORDER BY id LIMIT 1`;

  expect((await masked.query(words)).rows).toEqual([
    { text: '••• (text, up to 100 characters)', summary: '••• (text, up to 20 characters)' },
  ]);
  expect((await whole.query(words)).rows).toEqual([
    { text: 'Words on acme, number 1', summary: 'A line on acme' },
  ]);
});

it('lets tools list the views and their columns, and nothing else', async () => {
  await using brands = await openTwoBrands();
  const session = await (await brands.reader()).connect();

  const listed = await session.query(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 2`,
  );
  const described = await session.query(
    `SELECT format_type(atttypid, atttypmod) AS type, col_description(attrelid, attnum) AS description
     FROM pg_attribute WHERE attrelid = 'tickets'::regclass AND attname = 'opened_at'`,
  );

  expect(listed.rows).toEqual(
    VIEWS.map(({ name }) => ({ schema: 'bi', name })).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    ),
  );
  expect(described.rows).toEqual([
    { type: 'timestamp(3) with time zone', description: 'When it was opened.' },
  ]);
});

/** All that a session is told by some statements, whether answers, notices or errors. */
async function allAnswers(session: Client, statements: readonly string[]): Promise<string> {
  const told: unknown[] = [];
  session.on('notice', (notice) => told.push(notice.message));
  for (const statement of statements) {
    try {
      told.push((await session.query(statement)).rows);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      // A statement that it wrote itself says what it asked for.
      told.push([error.message, error.detail, error.hint, error.where]);
    }
  }
  return JSON.stringify(told);
}

async function firstRefusal(
  session: Client,
  statements: readonly string[],
): Promise<string | null> {
  try {
    for (const statement of statements) await session.query(statement);
    return null;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return error.code ?? '';
  }
}
