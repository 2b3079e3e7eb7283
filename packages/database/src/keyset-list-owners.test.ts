import { expect, it } from 'vitest';

import type { Page } from './keyset-list.ts';
import { openVisits, type OpenVisits, type Visit } from './visits.test-support.ts';

const OWNERS = ['customer-3', 'customer-0', 'nobody', 'customer-6'];

/** What one statement for each owner would find. */
async function pagesOneByOne(
  visits: OpenVisits,
  owners: readonly string[],
  first: number,
  where = 'true',
): Promise<Page<Visit>[]> {
  const pages: Page<Visit>[] = [];
  for (const owner of owners) {
    const rows = await visits.all('DESC', `customer_id = '${owner}' AND ${where}`);
    pages.push({ rows: rows.slice(0, first), hasNextPage: rows.length > first });
  }
  return pages;
}

it('gives every owner a page, in the order of the ids, with one statement', async () => {
  await using visits = await openVisits();

  const pages = await visits
    .list('DESC')
    .pagesOf('customerId', OWNERS, { first: 5, after: null, filter: null });

  expect(pages.map(({ rows }) => rows.length)).toEqual([5, 5, 0, 5]);
  expect(pages).toEqual(await pagesOneByOne(visits, OWNERS, 5));
  expect(visits.statements).toHaveLength(1);
});

it.each([
  ['every owner', OWNERS, [36, 38, 0, 36]],
  ['one owner', ['customer-0'], [38]],
])('gives %s what is left behind a position and a filter', async (_, owners, lengths) => {
  await using visits = await openVisits();
  const after = ['2026-01-01T00:25:00.001Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

  const pages = await visits.list('DESC').pagesOf('customerId', owners, {
    first: 40,
    after,
    filter: { kind: 'web', since: new Date('2026-01-01T00:10:00Z') },
  });

  const where = `kind = 'web' AND started_at > '2026-01-01T00:10:00Z'
    AND started_at <= '2026-01-01T00:25:00.001Z'`;
  expect(pages.map(({ rows }) => rows.length)).toEqual(lengths);
  expect(pages).toEqual(await pagesOneByOne(visits, owners, 40, where));
});

it.each([
  [284, true],
  [285, true],
  [286, false],
])('tells whether more than %i of an owner’s 286 rows follow: %s', async (first, hasNextPage) => {
  await using visits = await openVisits();

  const pages = await visits
    .list('ASC')
    .pagesOf('customerId', ['customer-1'], { first, after: null, filter: null });

  expect(pages.map((page) => page.hasNextPage)).toEqual([hasNextPage]);
});

it('gives an owner that is asked for twice the same page twice', async () => {
  await using visits = await openVisits();
  const twice = ['customer-1', 'customer-2', 'customer-1'];

  const pages = await visits
    .list('DESC')
    .pagesOf('customerId', twice, { first: 300, after: null, filter: null });

  expect(pages).toEqual(await pagesOneByOne(visits, twice, 300));
});

it('gives no owners no pages', async () => {
  await using visits = await openVisits();
  const list = visits.list('DESC');

  const pages = await list.pagesOf('customerId', [], { first: 3, after: null, filter: null });
  const counts = await list.countsOf('customerId', [], null);

  expect({ pages, counts }).toEqual({ pages: [], counts: [] });
});

it('counts the rows of a filter', async () => {
  await using visits = await openVisits();
  const list = visits.list('DESC');

  const counts = [
    await list.count(null),
    await list.count({ kind: 'web', since: null }),
    await list.count({ kind: 'nothing', since: null }),
  ];

  expect(counts).toEqual([2000, 667, 0]);
});

it('counts the rows of each owner, in the order of the ids, with one statement', async () => {
  await using visits = await openVisits();

  const counts = await visits
    .list('DESC')
    .countsOf('customerId', [...OWNERS, 'customer-3'], { kind: 'web', since: null });

  expect(counts).toEqual([95, 95, 0, 95, 95]);
  expect(visits.statements).toHaveLength(1);
});

it('counts 100,000 rows exactly, and more than these not at all', async () => {
  await using visits = await openVisits();
  const list = visits.list('DESC');

  await visits.add(98_000);
  const exact = await list.count(null);
  await visits.add(1);
  const beyond = await list.count(null);
  const filtered = await list.count({ kind: 'web', since: null });

  expect({ exact, beyond, filtered }).toEqual({ exact: 100_000, beyond: null, filtered: 667 });
});
