import { once } from 'node:events';
import { text as textOf } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';

import { createRowService, DEFAULT_ROW_LIMITS, type RowLimits } from '@cx/exports';
import type { Principal } from '@cx/principals';
import { createCursors, type RowAnswer, type RowRequest, type RowService } from '@cx/subgraph';
import { describe, expect, it } from 'vitest';

import { addMentions, openTestFacts, type TestFacts } from './row-facts.test-support.ts';

const READER: Principal = {
  kind: 'bi',
  id: 'warehouse',
  scopes: ['mentions:read', 'pii:read'],
  brands: ['united'],
};

function rowsOf({ url }: TestFacts, limits: Partial<RowLimits> = {}): RowService {
  return createRowService({
    databaseUrl: url,
    cursors: createCursors('a secret of the tests'),
    limits: { ...DEFAULT_ROW_LIMITS, ...limits },
  });
}

async function get(
  service: RowService,
  path: string,
  over: Partial<RowRequest> = {},
): Promise<RowAnswer & { readonly text: string }> {
  const [name = '', query = ''] = path.split('?');
  const base = 'http://localhost:4000';
  const answer = await service.answer({
    principal: READER,
    path: name,
    query,
    base,
    hidden: [],
    ...over,
  });
  const { body } = answer;
  const text = body === null || typeof body === 'string' ? (body ?? '') : await textOf(body);
  return { ...answer, text };
}

/** Transactions of other tests on the server hold back what is told. */
async function linesOf(service: RowService, path: string): Promise<string[]> {
  return (await get(service, path)).text.trimEnd().split('\n').toSorted();
}

function codeOf({ status, text }: { status: number; text: string }): unknown {
  return { status, code: JSON.parse(text).errors[0].extensions.code };
}

it('writes the rows of a dataset as CSV, without live formulas in what strangers wrote', async () => {
  const facts = await openTestFacts();
  await addMentions(facts, { brand: 'united', texts: ['=1+1', 'a, "b"\nc'] });

  const answer = await get(
    rowsOf(facts),
    'export/mentions.csv?columns=posted_at,text,likes,topics,is_public,kind&limit=9',
  );

  expect(answer.text).toBe(
    [
      'posted_at,text,likes,topics,is_public,kind',
      `2026-03-01T10:01:00.000Z,'=1+1,-1,"[""price"",""crew""]",true,POST`,
      '2026-03-01T10:02:00.000Z,"a, ""b""\nc",-2,"[""price"",""crew""]",true,POST',
      '',
    ].join('\n'),
  );
  expect(answer).toMatchObject({ status: 200, rows: 2 });
  expect(answer.sent()).toBe(2);
  const raw = await get(rowsOf(facts), 'export/mentions.csv?columns=text&neutralise=false&limit=1');
  expect(raw.text).toBe('text\n=1+1\n');
});

it('writes the same rows as NDJSON, Arrow and Parquet', async () => {
  const facts = await openTestFacts();
  await addMentions(facts, { brand: 'united', texts: ['one\u0001 \\', 'two'] });
  const service = rowsOf(facts);
  const columns = 'columns=text,likes,topics&limit=5';

  const ndjson = await get(service, `export/mentions.ndjson?${columns}`);
  const arrow = await get(service, `export/mentions.arrow?${columns}`);
  const parquet = await get(service, `export/mentions.parquet?${columns}`);

  expect(
    ndjson.text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    { text: 'one\u0001 \\', likes: -1, topics: ['price', 'crew'] },
    { text: 'two', likes: -2, topics: ['price', 'crew'] },
  ]);
  expect([arrow.status, arrow.sent(), parquet.status, parquet.sent()]).toEqual([200, 2, 200, 2]);
  expect(parquet.text.slice(0, 4)).toBe('PAR1');
});

it('tells the largest, the least and the missing values as they are kept', async () => {
  const facts = await openTestFacts();
  const [id] = await addMentions(facts, { brand: 'united', texts: ['été'] });
  await facts.query(
    `UPDATE mention_fact SET seq = 9007199254740991, likes = -2147483648, bookmarks = NULL, topics = '{}',
       posted_at = '1969-12-31T23:59:59.999Z' WHERE id = $1`,
    [id],
  );

  const { text } = await get(
    rowsOf(facts),
    'export/mentions.ndjson?columns=id,text,revision,likes,bookmarks,topics,posted_at,is_complaint',
  );

  expect(JSON.parse(text)).toEqual({
    id,
    text: 'été',
    revision: Number.MAX_SAFE_INTEGER,
    likes: -2_147_483_648,
    bookmarks: null,
    topics: [],
    posted_at: '1969-12-31T23:59:59.999Z',
    is_complaint: false,
  });
});

it('masks words for whoever may not read personal data, in each format', async () => {
  const facts = await openTestFacts();
  await addMentions(facts, { brand: 'united', texts: ['Jane Doe of seat 3', 'x'.repeat(30)] });
  const principal = { ...READER, scopes: ['mentions:read'] };

  for (const format of ['csv', 'ndjson', 'arrow']) {
    const { text } = await get(rowsOf(facts), `export/mentions.${format}?columns=text&limit=9`, {
      principal,
    });
    expect(text).not.toContain('Jane');
    expect(text).toContain('••• (text, up to 20 characters)');
    expect(text).toContain('••• (text, up to 100 characters)');
  }
});

it('never gives a caller of one brand rows of another one, whatever is asked', async () => {
  const facts = await openTestFacts();
  await addMentions(facts, { brand: 'delta', texts: ['secret'] });
  await addMentions(facts, { brand: 'united', texts: ['own'] });

  for (const path of [
    'export/mentions.csv',
    'export/mentions.csv?brands=delta',
    'export/mentions.ndjson?brands=delta,united',
    'export/mentions.csv?brands=%27)%20OR%20(%271%27=%271',
    'export/mentions.csv?updatedSince=2020-01-01',
    'export/mentions.ndjson?updatedSince=2020-01-01&brands=delta',
    'export/mentions.csv?limit=9&from=2020-01-01&to=2030-01-01&neutralise=false',
  ]) {
    const { text, status } = await get(rowsOf(facts), path);
    expect(status).toBe(200);
    expect(text).not.toMatch(/delta|secret/);
  }
  const nobody = await get(rowsOf(facts), 'export/mentions.csv?columns=brand', {
    principal: { ...READER, brands: [] },
  });
  expect(nobody.text).toBe('brand\n');
});

describe('bad input', () => {
  it.each([
    ['export/mentions.xlsx', 404, 'NOT_FOUND'],
    ['export/customers.csv', 404, 'NOT_FOUND'],
    ['export/tickets.csv', 403, 'FORBIDDEN'],
    ['export/mentions.csv?from=yesterday', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?from=2026-02-30', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?from=2026-03-02&to=2026-03-01', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?columns=text,password', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?columns=', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?limit=0', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?limit=1e3', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?neutralise=no', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?cursor=abc', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?where=1', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?brands=a&brands=b', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?brands=a%00', 400, 'BAD_USER_INPUT'],
    ['export/mentions.csv?from=2026-03-01&to=2026-03-01', 400, 'BAD_USER_INPUT'],
  ])('%s is refused with a code and a sentence', async (path, status, code) => {
    const service = createRowService({
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
      cursors: createCursors('a secret of the tests'),
      limits: DEFAULT_ROW_LIMITS,
    });

    expect(codeOf(await get(service, path))).toEqual({ status, code });
  });

  it('tells how many rows there are, where they are too many', async () => {
    const facts = await openTestFacts();
    await addMentions(facts, { brand: 'united', texts: ['one', 'two', 'three'] });

    const answer = await get(rowsOf(facts, { mostRows: 2 }), 'export/mentions.csv');

    expect(codeOf(answer)).toEqual({ status: 413, code: 'EXPORT_TOO_LARGE' });
    expect(answer.text).toContain('3 rows, and 2 are allowed');
  });
});

describe('changes', () => {
  it('come once each, also those of transactions that commit late', async () => {
    const facts = await openTestFacts();
    const service = rowsOf(facts);
    const ids = await addMentions(facts, { brand: 'united', texts: ['one', 'two', 'three'] });
    await settled(facts);
    const all = await get(service, 'export/mentions.csv?columns=id');
    const cursor = all.headers['x-cursor'] ?? '';
    const late = await facts.connect();
    await late.query('BEGIN');
    await late.query('UPDATE mention_fact SET likes = 1 WHERE id = $1', [ids[0]]);
    await facts.query('UPDATE mention_fact SET likes = 2 WHERE id = $1', [ids[1]]);

    const before = await get(service, `export/mentions.csv?columns=id,likes&cursor=${cursor}`);
    await late.query('COMMIT');
    const next = before.headers['x-cursor'] ?? '';

    expect(before.text).toBe('change,id,likes\n');
    await expect
      .poll(() => linesOf(service, `export/mentions.csv?columns=id,likes&cursor=${next}`))
      .toEqual([`UPSERT,${ids[0]},1`, `UPSERT,${ids[1]},2`, 'change,id,likes'].toSorted());
  });

  it('tell of rows that were erased, merged, taken back or removed', async () => {
    const facts = await openTestFacts();
    const texts = ['erased', 'merged', 'taken back', 'removed', 'changed'];
    const [erased, merged, back, removed, changed] = await addMentions(facts, {
      brand: 'united',
      texts,
    });
    const start = await get(rowsOf(facts), 'export/mentions.csv?columns=id');
    const [customer, other] = [
      '018f0000-0000-7000-8000-000000000001',
      '018f0000-0000-7000-8000-000000000002',
    ];
    await facts.query('INSERT INTO erased_customer (customer_id, erasure_id) VALUES ($1, $1)', [
      customer,
    ]);
    await facts.query('UPDATE mention_fact SET customer_id = $2 WHERE id = $1', [erased, customer]);
    await facts.query('INSERT INTO customer_link VALUES ($1, $2)', [
      other,
      customer.replace('1', '3'),
    ]);
    await facts.query('UPDATE mention_fact SET customer_id = $2 WHERE id = $1', [merged, other]);
    await facts.query('UPDATE mention_fact SET deleted_at = now() WHERE id = $1', [back]);
    await facts.query('DELETE FROM mention_fact WHERE id = $1', [removed]);
    await facts.query('UPDATE mention_fact SET likes = 7 WHERE id = $1', [changed]);

    const cursor = start.headers['x-cursor'];
    await expect
      .poll(() =>
        linesOf(rowsOf(facts), `export/mentions.csv?columns=id,brand,kind&cursor=${cursor}`),
      )
      .toEqual(
        [
          `ERASED,${erased},united,POST`,
          `MERGED,${merged},united,POST`,
          `WITHDRAWN,${back},united,POST`,
          `REMOVED,${removed},united,`,
          `UPSERT,${changed},united,POST`,
          'change,id,brand,kind',
        ].toSorted(),
      );
  });

  it('can be read page by page', async () => {
    const facts = await openTestFacts();
    const service = rowsOf(facts);
    const ids = await addMentions(facts, { brand: 'united', texts: ['a', 'b', 'c', 'd', 'e'] });

    const told: string[] = [];
    let next = 'updatedSince=2020-01-01';
    async function readOn(): Promise<string[]> {
      const answer = await get(service, `export/mentions.csv?columns=id&limit=2&${next}`);
      const lines = answer.text.trimEnd().split('\n').slice(1);
      expect(lines.length).toBeLessThanOrEqual(2);
      told.push(...lines);
      next = `cursor=${answer.headers['x-cursor']}`;
      return told.toSorted();
    }

    await expect.poll(readOn).toEqual(ids.map((id) => `UPSERT,${id}`).toSorted());
  });

  it('are not told behind a cursor of another server', async () => {
    const facts = await openTestFacts();
    const cursor = createCursors('a secret of the tests').encode('export mentions', [
      '1',
      '00000000-0000-0000-0000-000000000000',
      'another',
    ]);

    const answer = await get(rowsOf(facts), `export/mentions.csv?cursor=${cursor}`);

    expect(codeOf(answer)).toEqual({ status: 410, code: 'CURSOR_EXPIRED' });
  });
});

it('answers an unchanged export with 304, and a changed one anew', async () => {
  const facts = await openTestFacts();
  const service = rowsOf(facts);
  const [id] = await addMentions(facts, { brand: 'united', texts: ['one'] });
  await settled(facts);
  const { headers } = await get(service, 'export/mentions.csv');
  const again = { ifNoneMatch: headers['etag'] };

  expect((await get(service, 'export/mentions.csv', again)).status).toBe(304);
  await facts.query('UPDATE mention_fact SET likes = 3 WHERE id = $1', [id]);
  await settled(facts);
  expect((await get(service, 'export/mentions.csv', again)).status).toBe(200);
});

it('packs what is accepted packed', async () => {
  const facts = await openTestFacts();
  await addMentions(facts, { brand: 'united', texts: ['one'] });

  const answer = await rowsOf(facts).answer({
    principal: READER,
    path: 'export/mentions.csv',
    query: 'columns=text',
    base: '',
    hidden: [],
    acceptEncoding: 'gzip',
  });

  expect(answer.headers['content-encoding']).toBe('gzip');
  const { body } = answer;
  if (body === null || typeof body === 'string') throw new Error('There are rows.');
  expect(await textOf(body.pipe(createGunzip()))).toBe('text\none\n');
});

it('frees its query when the rows are no longer wanted', async () => {
  const facts = await openTestFacts();
  await addMentions(facts, {
    brand: 'united',
    texts: Array.from({ length: 2_000 }, () => 'word '.repeat(400)),
  });

  const { body } = await rowsOf(facts).answer({
    principal: READER,
    path: 'export/mentions.csv',
    query: '',
    base: '',
    hidden: [],
  });
  if (body === null || typeof body === 'string') throw new Error('There are rows.');
  await once(body, 'readable');
  body.destroy();

  await expect.poll(() => running(facts)).toBe(0);
});

it.each([
  ['export/mentions.csv', undefined],
  ['export/mentions.parquet', 'gzip'],
  ['odata/v4/mentions', undefined],
  ['odata/v4/mentions', 'gzip'],
])('frees its query when nobody begins to read: %s, %s', async (path, acceptEncoding) => {
  const facts = await openTestFacts();
  await addMentions(facts, { brand: 'united', texts: ['one', 'two'] });

  const asked = { principal: READER, path, query: '', base: '', hidden: [], acceptEncoding };
  const { body } = await rowsOf(facts).answer(asked);
  if (body === null || typeof body === 'string') throw new Error('There are rows.');
  body.on('error', () => undefined);
  body.destroy();

  await expect.poll(() => running(facts), { timeout: 4_000 }).toBe(0);
});

/** Waits until nothing runs on the server that began before: until then changes are told again, and tags change. */
async function settled({ query }: TestFacts): Promise<void> {
  const [mark] = await query('SELECT pg_current_xact_id()::text AS xid');
  await expect
    .poll(() =>
      query('SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8 AS yes', [
        mark?.['xid'],
      ]),
    )
    .toEqual([{ yes: true }]);
}

async function running({ query }: TestFacts): Promise<number> {
  const [row] = await query(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND (state = 'active' OR state LIKE 'idle in%') AND pid <> pg_backend_pid()`,
  );
  return Number(row?.['count']);
}
