import { EntitySchema } from 'typeorm';
import { expect, it, onTestFinished } from 'vitest';

import { ALL_BRANDS } from './brand-rows.ts';
import { createKeysetList, type KeysetList } from './keyset-list.ts';
import { createReadPool } from './reads.ts';
import { createEmptyDatabase } from './test-database.test-support.ts';
import { openVisits, type Visit, type VisitFilter } from './visits.test-support.ts';

async function readToEnd(
  list: KeysetList<Visit, VisitFilter>,
  first: number,
  filter: VisitFilter | null = null,
): Promise<Visit[]> {
  const rows: Visit[] = [];
  for (let after: readonly string[] | null = null; ;) {
    const page = await list.page({ first, after, filter });
    rows.push(...page.rows);
    const last = page.rows.at(-1);
    if (!page.hasNextPage || last === undefined) return rows;
    after = list.positionOf(last);
  }
}

it.each(['ASC', 'DESC'] as const)('reads every row once, page by page, %s', async (direction) => {
  await using visits = await openVisits();

  const rows = await readToEnd(visits.list(direction), 77);

  expect(rows).toHaveLength(2000);
  expect(rows).toEqual(await visits.all(direction));
});

it.each([
  ['one condition', { kind: 'web', since: null }, `kind = 'web'`],
  [
    'two conditions',
    { kind: 'web', since: new Date('2026-01-01T00:20:00Z') },
    `kind = 'web' AND started_at >= '2026-01-01T00:20:00Z'`,
  ],
  ['conditions without values', { kind: null, since: null }, 'true'],
] as const)('reads the rows of a filter of %s, page by page', async (_, filter, where) => {
  await using visits = await openVisits();

  const rows = await readToEnd(visits.list('DESC'), 100, filter);

  expect(rows).toEqual(await visits.all('DESC', where));
});

it('takes a value of a filter for a value, whatever stands in it', async () => {
  await using visits = await openVisits();

  const page = await visits
    .list('DESC')
    .page({ first: 10, after: null, filter: { kind: `' OR true -- ? $1`, since: null } });

  expect(page).toEqual({ rows: [], hasNextPage: false });
});

it.each([
  [1999, true],
  [2000, false],
  [2001, false],
])('tells of %i of 2000 rows whether more follow: %s', async (first, hasNextPage) => {
  await using visits = await openVisits();

  const page = await visits.list('ASC').page({ first, after: null, filter: null });

  expect(page.hasNextPage).toBe(hasNextPage);
  expect(page.rows).toHaveLength(Math.min(first, 2000));
});

it('has no row behind the last one', async () => {
  await using visits = await openVisits();
  const list = visits.list('ASC');
  const after = (await visits.all('DESC')).slice(0, 1).flatMap((row) => list.positionOf(row));

  const page = await list.page({ first: 10, after, filter: null });

  expect(page).toEqual({ rows: [], hasNextPage: false });
});

it('tells the position of a row by what it is ordered by', async () => {
  await using visits = await openVisits();

  const position = visits.list('ASC').positionOf({
    id: '019a0000-0000-7000-8000-000000000001',
    customerId: 'customer-1',
    kind: 'web',
    startedAt: new Date('2026-01-01T09:00:00.123Z'),
  });

  expect(position).toEqual(['2026-01-01T09:00:00.123Z', '019a0000-0000-7000-8000-000000000001']);
});

it('sends the same text for every page', async () => {
  await using visits = await openVisits();

  await readToEnd(visits.list('DESC'), 500);

  const [firstPage, ...others] = visits.statements;
  expect(others).toEqual(Array(3).fill(others[0]));
  expect(firstPage).not.toBe(others[0]);
});

it('reads the columns that are asked for, and those that tell the place and the owner', async () => {
  await using visits = await openVisits();
  const list = visits.list('DESC');
  const request = { first: 2, after: null, filter: null, columns: ['kind'] };
  const [one, two] = await visits.all('DESC');

  const page = await list.page(request);
  const [pageOfOne] = await list.pagesOf('customerId', ['customer-1'], request);

  expect(page.rows).toEqual([one, two].map((row) => placeOf(row)));
  expect(pageOfOne?.rows.map((row) => Object.keys(row).toSorted())).toEqual([
    ['customerId', 'id', 'kind', 'startedAt'],
    ['customerId', 'id', 'kind', 'startedAt'],
  ]);
});

function placeOf(visit: Visit | undefined): unknown {
  return { id: visit?.id, kind: visit?.kind, startedAt: visit?.startedAt };
}

it('reads all columns for somebody who asks for what is none', async () => {
  await using visits = await openVisits();
  const columns = ['kind', 'mood'];

  const page = await visits.list('DESC').page({ first: 3, after: null, filter: null, columns });

  expect(page.rows).toEqual((await visits.all('DESC')).slice(0, 3));
});

it('has statements for some choices of columns, and not for each that somebody can think of', async () => {
  await using database = await createEmptyDatabase();
  const letters = 'abcdefghij'.split('');
  await database.admin
    .query(`CREATE TABLE wide (id int, ${letters.map((name) => `${name} int`).join()});
    INSERT INTO wide VALUES (1, ${letters.map((_, index) => index).join()})`);
  const statements = new Set<string>();
  const pool = createReadPool({ url: database.url, onStatement: (text) => statements.add(text) });
  onTestFinished(() => pool.end());
  const list = createKeysetList<Record<string, number>, null>(pool.of(ALL_BRANDS), {
    entity: new EntitySchema<Record<string, number>>({
      name: 'wide',
      columns: Object.fromEntries(['id', ...letters].map((name) => [name, { type: 'int' }])),
    }),
    orderBy: ['id'],
    direction: 'ASC',
    conditions: () => [],
  });

  for (let choice = 0; choice < 100; choice += 1) {
    const columns = letters.filter((_, index) => ((choice + 1) >> index) % 2 === 1);
    const { rows } = await list.page({ first: 1, after: null, filter: null, columns });
    expect(rows[0]).toMatchObject(
      Object.fromEntries(columns.map((name) => [name, letters.indexOf(name)])),
    );
  }

  expect(statements.size).toBe(17);
});
