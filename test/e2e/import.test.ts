import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { SCHEMAS } from '@cx/cx';
import { createTestDatabase, TEST_DATABASE_SECRET } from '@cx/testing';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';

import { runCx, startCx } from '../support/child-process.ts';
import { makeDirectory } from '../support/instance.ts';
import { MENTIONS_MAPPING, mentionsCsv, put } from '../support/mapping-files.ts';
import { startProxy } from '../support/tcp-proxy.ts';

it('imports a file, and the same file again changes nothing', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(300));

  const first = await runCx(['import', '--mapping', mapping, csv], environment);
  const stored = await query('SELECT * FROM mentions.mention ORDER BY external_id');
  const events = await query('SELECT id FROM mentions.outbox');
  const second = await runCx(['import', '--mapping', mapping, csv], environment);

  expect(first.stdout).toBe('300 read: 300 inserted, 0 updated, 0 unchanged, 0 rejected.\n');
  expect(second.stdout).toBe('300 read: 0 inserted, 0 updated, 300 unchanged, 0 rejected.\n');
  expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
  expect(await query('SELECT * FROM mentions.mention ORDER BY external_id')).toEqual(stored);
  expect(await query('SELECT id FROM mentions.outbox')).toEqual(events);
  expect(stored[0]).toMatchObject({ external_id: '570306133677760513', sentiment: 'POSITIVE' });
  expect(await query('SELECT count(*)::int AS n FROM customers.customer')).toEqual([{ n: 100 }]);
});

it('loses nothing and doubles nothing when it is killed and run again', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(40_000));
  const count = async (): Promise<unknown> =>
    (await query('SELECT count(*)::int AS n FROM mentions.mention'))[0]?.['n'];

  const killed = startCx(['import', '--mapping', mapping, csv], environment);
  await expect.poll(() => count().catch(() => 0), { interval: 5 }).not.toBe(0);
  killed.kill('SIGKILL');
  await killed.finished;
  const acknowledged = await query('SELECT external_id FROM mentions.mention');
  const [run] = await query('SELECT records::int FROM mentions.import_run');
  const again = await runCx(['import', '--mapping', mapping, csv], environment);

  const after = await query('SELECT external_id FROM mentions.mention');
  const ids = new Set(after.map((row) => row['external_id']));
  expect(again.stdout).toBe(
    `40000 read: ${40_000 - acknowledged.length} inserted, 0 updated, 0 unchanged, ` +
      `${acknowledged.length} done by an earlier run, 0 rejected.\n`,
  );
  expect(run).toEqual({ records: acknowledged.length });
  expect(acknowledged.length).toBeLessThan(40_000);
  expect(acknowledged.every((row) => ids.has(row['external_id']))).toBe(true);
  expect(after).toHaveLength(40_000);
  expect(ids.size).toBe(40_000);
  expect(
    await query(`SELECT count(*)::int AS n FROM mentions.outbox WHERE type = 'mention.recorded'`),
  ).toEqual([{ n: 40_000 }]);
});

it('ends behind the batch in hand when it is told to stop', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(60_000));

  const stopped = startCx(['import', '--mapping', mapping, csv], environment);
  await expect
    .poll(
      () =>
        query('SELECT FROM mentions.mention LIMIT 1').then(
          (rows) => rows.length,
          () => 0,
        ),
      { interval: 5 },
    )
    .toBe(1);
  stopped.kill('SIGINT');
  const { exitCode, stderr } = await stopped.finished;
  const again = await runCx(['import', '--mapping', mapping, csv], environment);

  expect(exitCode).toBe(3);
  expect(stderr).toContain('It was stopped: run it again to go on.');
  expect(again.exitCode).toBe(0);
  expect(await query('SELECT count(*)::int AS n FROM mentions.mention')).toEqual([{ n: 60_000 }]);
});

it('puts bad records aside with line, column and reason, and imports the rest', async () => {
  await using directory = await makeDirectory();
  const { environment } = await freshDatabase(directory.path);
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(2));
  await appendFile(csv, '5,2026-13-40T00:00:00Z,ada,x,positive\n6,2026-01-01T00:00:00Z,bob\n');

  const { stdout, exitCode } = await runCx(['import', '--mapping', mapping, csv], environment);

  const rejects = (await readFile(`${csv}.rejects.ndjson`, 'utf8')).trim().split('\n');
  expect(exitCode).toBe(0);
  expect(stdout).toBe(
    `4 read: 2 inserted, 0 updated, 0 unchanged, 2 rejected (see ${csv}.rejects.ndjson).\n`,
  );
  expect(rejects.map((line): unknown => JSON.parse(line))).toEqual([
    {
      line: 4,
      column: 'at',
      reason: expect.stringContaining('«2026-13-40T00:00:00Z» is no instant'),
      record: {
        id: '5',
        at: '2026-13-40T00:00:00Z',
        author: 'ada',
        text: 'x',
        sentiment: 'positive',
      },
    },
    {
      line: 5,
      column: null,
      reason: 'It has 3 cells where the header has 5.',
      record: { id: '6', at: '2026-01-01T00:00:00Z', author: 'bob' },
    },
  ]);
});

it('tells lines of a log apart that are the same, also when an earlier run has read some of them', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const mapping = await put(
    directory.path,
    'log.yaml',
    'target: tickets\nsource: desk\nbrand: united\nfields:\n  ticket: id\n  at: at\n  activity: what\n',
  );
  const line = '1,2026-01-01T00:00:00Z,Called\n';
  const csv = await put(directory.path, 'log.csv', `id,at,what\n${line}1,never,Called\n${line}`);

  const strict = await runCx(['import', '--strict', '--mapping', mapping, csv], environment);
  const rest = await runCx(['import', '--mapping', mapping, csv], environment);

  expect([strict.exitCode, rest.exitCode]).toEqual([3, 0]);
  expect(rest.stdout).toContain('1 inserted, 0 updated, 0 unchanged, 1 done by an earlier run');
  expect(await query('SELECT count(*)::int AS n FROM tickets.ticket_event')).toEqual([{ n: 2 }]);
});

it('imports what was said in tickets, and puts aside what was said in none that it knows', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const common = 'source: desk\nbrand: united\n';
  const log = await put(
    directory.path,
    'log.yaml',
    `target: tickets\n${common}fields:\n  ticket: id\n  at: at\n`,
  );
  const mapping = await put(
    directory.path,
    'said.yaml',
    `target: ticket-messages\n${common}fields:
  ticket: ticket
  message: id
  at: at
  authorKind: { column: by, values: { customer: CUSTOMER, us: AGENT, robot: BOT } }
  visibility: { column: note, values: { 'yes': INTERNAL, 'no': PUBLIC } }
  text: text
`,
  );
  const tickets = await put(directory.path, 'log.csv', 'id,at\n1,2026-01-01T00:00:00Z\n');
  const csv = await put(
    directory.path,
    'said.csv',
    `id,ticket,at,by,note,text
a,1,2026-01-01T00:00:00Z,customer,no,"Where is my bag?"
b,1,2026-01-01T00:01:00Z,robot,no,"We have your message."
c,1,2026-01-01T01:00:00Z,us,yes,"The third this week."
d,2,2026-01-01T01:00:00Z,us,no,"It is found."
e,1,2026-01-01T01:00:00Z,customer,yes,"Not for you."
`,
  );

  await runCx(['import', '--mapping', log, tickets], environment);
  const first = await runCx(['import', '--mapping', mapping, csv], environment);
  const second = await runCx(['import', '--mapping', mapping, csv], environment);

  expect(first.stdout).toBe(
    `5 read: 3 inserted, 0 updated, 0 unchanged, 2 rejected (see ${csv}.rejects.ndjson).\n`,
  );
  expect(second.stdout).toBe(
    `5 read: 0 inserted, 0 updated, 3 unchanged, 2 rejected (see ${csv}.rejects.ndjson).\n`,
  );
  expect(
    await query(
      'SELECT author_kind, automated, visibility, channel, text FROM tickets.message ORDER BY at',
    ),
  ).toEqual([
    {
      author_kind: 'CUSTOMER',
      automated: false,
      visibility: 'PUBLIC',
      channel: 'WEB_FORM',
      text: 'Where is my bag?',
    },
    {
      author_kind: 'BOT',
      automated: true,
      visibility: 'PUBLIC',
      channel: 'WEB_FORM',
      text: 'We have your message.',
    },
    {
      author_kind: 'AGENT',
      automated: false,
      visibility: 'INTERNAL',
      channel: 'WEB_FORM',
      text: 'The third this week.',
    },
  ]);
  const rejects = (await readFile(`${csv}.rejects.ndjson`, 'utf8')).trim().split('\n');
  expect(rejects.map((line): unknown => JSON.parse(line))).toEqual([
    {
      line: 6,
      column: 'by',
      reason: 'A customer writes no internal note.',
      record: expect.objectContaining({ id: 'e' }),
    },
    {
      line: 5,
      column: null,
      code: 'TICKET_UNKNOWN',
      reason: expect.stringContaining('Its ticket is not here'),
      record: null,
    },
  ]);
});

it.each([
  ['UTC', '1'],
  ['America/New_York', '0.5'],
])('takes the scale that held on the day of the rating, in %s', async (zone, normalised) => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const mapping = await put(
    directory.path,
    'reviews.yaml',
    `target: reviews
source: site
brand: united
zone: ${zone}
fields:
  externalId: id
  submittedAt: at
rating:
  value: stars
  scale:
    - { min: 0, max: 10, until: 2020-07-01 }
    - { min: 0, max: 5, from: 2020-07-01 }
`,
  );
  const csv = await put(directory.path, 'reviews.csv', 'id,at,stars\n1,2020-07-01T03:00:00Z,5\n');

  await runCx(['import', '--mapping', mapping, csv], environment);

  expect(await query('SELECT rating_normalised::text AS n FROM reviews.review')).toEqual([
    { n: normalised },
  ]);
});

it('stops at the first bad record when strict, with what came before it', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(3));
  await appendFile(csv, `5,yesterday,ada,x,positive\n${mentionsCsv(2, 50).split('\n')[1]}\n`);

  const { stderr, exitCode } = await runCx(
    ['import', '--strict', '--mapping', mapping, csv],
    environment,
  );

  expect(exitCode).toBe(3);
  expect(stderr).toContain('Line 5, column at: «yesterday» is no instant');
  expect(await query('SELECT count(*)::int AS n FROM mentions.mention')).toEqual([{ n: 3 }]);
});

it('keeps the batches before a quote that never closes, and names its line', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(6000));
  await appendFile(csv, '7,2026-01-01T00:00:00Z,ada,"no end,positive\n8,x,y,z,w\n');

  const { stderr, exitCode } = await runCx(['import', '--mapping', mapping, csv], environment);

  expect(exitCode).toBe(3);
  expect(stderr).toContain('The record that begins on line 6002 has a quote that never closes');
  expect(await query('SELECT count(*)::int AS n FROM mentions.mention')).toEqual([{ n: 6000 }]);
});

it('keeps the first of two records of one key, says so, and does so again the next time', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(
    directory.path,
    'mentions.csv',
    'id,at,author,text,sentiment\n1,2026-01-01T00:00:00Z,a,first,positive\n1,2026-01-01T00:00:00Z,a,second,negative\n',
  );

  const first = await runCx(['import', '--mapping', mapping, csv], environment);
  const second = await runCx(['import', '--mapping', mapping, csv], environment);

  expect(first.stdout).toBe(
    '2 read: 1 inserted, 0 updated, 0 unchanged, 1 dropped as duplicates of earlier records, 0 rejected.\n',
  );
  expect(second.stdout).toBe(
    '2 read: 0 inserted, 0 updated, 1 unchanged, 1 dropped as duplicates of earlier records, 0 rejected.\n',
  );
  expect(await query('SELECT text FROM mentions.mention')).toEqual([{ text: 'first' }]);
});

it('checks everything and writes nothing on a dry run, without a database', async () => {
  await using directory = await makeDirectory();
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(10));

  const { stdout, exitCode } = await runCx(['import', '--dry-run', '--mapping', mapping, csv], {
    CX_DATA_DIR: join(directory.path, 'never-made'),
  });

  expect(exitCode).toBe(0);
  expect(stdout).toBe('10 read: 10 could be imported, 0 rejected.\n');
  await expect(readFile(join(directory.path, 'never-made/postgres.log'))).rejects.toThrow('ENOENT');
});

it('reads standard input', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const mapping = await put(directory.path, 'm.yaml', `format: csv\n${MENTIONS_MAPPING}`);

  const { stdout } = await runCx(
    ['import', '--mapping', mapping, '-'],
    environment,
    mentionsCsv(7),
  );

  expect(stdout).toBe('7 read: 7 inserted, 0 updated, 0 unchanged, 0 rejected.\n');
  expect(await query('SELECT count(*)::int AS n FROM mentions.mention')).toEqual([{ n: 7 }]);
});

it('starts the database of an empty directory by itself, and stops it again', async () => {
  await using directory = await makeDirectory();
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(3));
  const data = join(directory.path, 'data');

  const { stdout, exitCode } = await runCx(['import', '--mapping', mapping, csv], {
    CX_DATA_DIR: data,
  });

  expect(exitCode).toBe(0);
  expect(stdout).toContain('3 inserted');
  await expect(readFile(join(data, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT');
});

it.each([
  [
    'a key that does not exist',
    'fields:\n  extrenalId: id',
    'fields.extrenalId: There is no such key here.',
  ],
  [
    'a target that does not exist',
    'target: tweets',
    'There is no target tweets: name one of customers, tickets, ticket-messages, reviews, mentions, survey-responses.',
  ],
  ['a column that does not exist', 'columns', 'There is no column id. There are: number, text.'],
  ['YAML that is broken', 'target: [', 'line 1'],
])('names %s and what to change', async (_what, change, sentence) => {
  await using directory = await makeDirectory();
  const text =
    change === 'columns'
      ? MENTIONS_MAPPING
      : change.startsWith('target')
        ? change
        : MENTIONS_MAPPING.replace('fields:\n  externalId: id', change);
  const mapping = await put(directory.path, 'mentions.yaml', text);
  const csv = await put(directory.path, 'mentions.csv', 'number,text\n1,x\n');

  const { stderr, exitCode } = await runCx(['import', '--dry-run', '--mapping', mapping, csv], {});

  expect(exitCode).toBe(2);
  expect(stderr).toContain(sentence);
});

it('says that the database is gone, and goes on with what was written when it is back', async () => {
  await using directory = await makeDirectory();
  const { environment, query } = await freshDatabase(directory.path);
  const address = new URL(environment['DATABASE_URL'] ?? '');
  await using proxy = await startProxy({ host: address.hostname, port: Number(address.port) });
  address.port = String(proxy.port);
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(60_000));
  const count = async (): Promise<unknown> =>
    (await query('SELECT count(*)::int AS n FROM mentions.mention'))[0]?.['n'];

  const cut = startCx(['import', '--mapping', mapping, csv], {
    ...environment,
    DATABASE_URL: address.href,
  });
  await expect.poll(() => count().catch(() => 0), { interval: 5 }).not.toBe(0);
  await proxy.down();
  const { exitCode, stderr } = await cut.finished;
  const again = await runCx(['import', '--mapping', mapping, csv], environment);

  expect(stderr).toContain(
    'The database does not answer. What was written before stays: run the import again to go on.',
  );
  expect(exitCode).toBe(4);
  expect(again.exitCode).toBe(0);
  expect(await count()).toBe(60_000);
});

it.each([
  [['import', 'mentions.csv'], "error: required option '--mapping <file>' not specified"],
  [['imprt'], "error: unknown command 'imprt'"],
  [['demo', '--customers', 'many'], 'It is a whole number from 1 on.'],
])('ends the wrong call %j with a sentence and its code', async (args, sentence) => {
  const { stderr, exitCode } = await runCx(args, {});

  expect(stderr).toContain(sentence);
  expect(exitCode).toBe(2);
});

/** A database of the tests' server, for commands that run as processes of their own. */
async function freshDatabase(dataDirectory: string): Promise<{
  environment: Record<string, string>;
  query: (text: string) => Promise<Record<string, unknown>[]>;
}> {
  const database = await createTestDatabase(SCHEMAS);
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await database[Symbol.asyncDispose]();
  });
  return {
    environment: {
      DATABASE_URL: database.adminUrl,
      DATABASE_SECRET: TEST_DATABASE_SECRET,
      CX_DATA_DIR: dataDirectory,
    },
    query: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
  };
}
