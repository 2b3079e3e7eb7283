import { expect, it } from 'vitest';

import { customerLinkEffects } from './apply-links.ts';
import { id, type LinkBench, nameOf, openBench, ownersOf, TABLES } from './links.test-support.ts';

const insert = (note: string, customer: string, table = 'note'): string =>
  `INSERT INTO ${table} VALUES ('${id(note)}', '${id(customer)}', 'text')`;

const MERGED = { customerIds: [id('lose')], canonicalId: id('win') };
const PARTED = { customerIds: [id('lose')], canonicalId: id('lose') };

it('moves the rows of a merged customer, and gives them back', async () => {
  await using bench = await openBench();
  await bench.write(insert('1', 'lose'));
  await bench.write(insert('2', 'win'));
  // The same id in another table is another row.
  await bench.write(insert('1', 'other', 'call'));

  await bench.link(MERGED);
  const merged = await ownersOf(bench);
  await bench.link(PARTED);

  expect(merged).toEqual({ 1: 'win', 2: 'win' });
  expect(await ownersOf(bench)).toEqual({ 1: 'lose', 2: 'win' });
  expect(await ownersOf(bench, 'call')).toEqual({ 1: 'other' });
  expect(await bench.query('SELECT FROM customer_link')).toEqual([]);
  expect(await bench.query('SELECT FROM customer_moved')).toEqual([]);
});

it('moves a row that comes under the id of a merged customer, and gives it back too', async () => {
  await using bench = await openBench();
  await bench.link(MERGED);

  await bench.write(insert('1', 'lose'));
  await bench.write(insert('2', 'other'));
  await bench.write(`UPDATE note SET customer_id = '${id('lose')}' WHERE id = '${id('2')}'`);
  const merged = await ownersOf(bench);
  await bench.link(PARTED);

  expect(merged).toEqual({ 1: 'win', 2: 'win' });
  expect(await ownersOf(bench)).toEqual({ 1: 'lose', 2: 'lose' });
});

it('leaves a row with the loser that is imported again under the id of the winner', async () => {
  await using bench = await openBench();
  await bench.write(insert('1', 'lose'));
  await bench.link(MERGED);

  await bench.write(`${insert('1', 'win')}
    ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id, body = 'again'`);
  await bench.link(PARTED);

  expect(await bench.query('SELECT body FROM note')).toEqual([{ body: 'again' }]);
  expect(await ownersOf(bench)).toEqual({ 1: 'lose' });
});

it('leaves a row with whom it was given to while the customers were one', async () => {
  await using bench = await openBench();
  await bench.write(insert('1', 'lose'));
  await bench.link(MERGED);

  await bench.write(`UPDATE note SET customer_id = '${id('other')}'`);
  await bench.link({ customerIds: [id('other')], canonicalId: id('win') });
  await bench.link({ customerIds: [id('other')], canonicalId: id('other') }, PARTED);

  expect(await ownersOf(bench)).toEqual({ 1: 'other' });
});

it('leaves rows of nobody alone', async () => {
  await using bench = await openBench();
  await bench.write(`INSERT INTO note VALUES ('${id('1')}', NULL, 'text')`);

  await bench.link(MERGED);
  await bench.write(`UPDATE note SET body = 'again'`);

  expect(await bench.query('SELECT customer_id, body FROM note')).toEqual([
    { customer_id: null, body: 'again' },
  ]);
});

it('undoes a deletion of a row with all that was remembered of it', async () => {
  await using bench = await openBench();
  await bench.write(insert('1', 'lose'));
  await bench.link(MERGED);

  await bench.write('DELETE FROM note');

  expect(await bench.query('SELECT FROM customer_moved')).toEqual([]);
});

it('tells others of the customer under whom a row was written', async () => {
  await using bench = await openBench();
  await bench.write(insert('1', 'lose'));
  await bench.write(insert('2', 'win'));
  await bench.link(MERGED);

  await bench.write(`INSERT INTO outbox (type, customer_id, subject_id, occurred_at, payload)
    SELECT 'note.recorded', customer_id, id, now(), '{}' FROM note`);

  expect(
    (
      await bench.query(
        `SELECT subject_id, customer_id FROM outbox WHERE type = 'note.recorded' ORDER BY subject_id`,
      )
    ).map((row) => [nameOf(row['subject_id']), nameOf(row['customer_id'])]),
  ).toEqual([
    ['1', 'lose'],
    ['2', 'win'],
  ]);
});

it('forgets the links when the outbox was restored, and comes by the events to the same rows', async () => {
  await using bench = await openBench();
  const effects = customerLinkEffects(TABLES);
  const event = (customerIds: string[], canonicalId: string) => ({
    id: id('e'),
    seq: '1',
    type: 'customer.linked',
    brandId: null,
    customerId: null,
    subjectId: null,
    occurredAt: new Date('2026-01-01T00:00:00Z'),
    payload: { customerIds: customerIds.map(id), canonicalId: id(canonicalId) },
  });
  const events = [event(['lose'], 'win'), event(['win', 'lose'], 'top'), event(['x'], 'y')];
  await bench.write(insert('1', 'lose'));
  await bench.write(insert('2', 'x', 'call'));
  await bench.database.write((query) => effects.apply(query, events));
  const before = [await ownersOf(bench), await ownersOf(bench, 'call')];

  await bench.database.write((query) => effects.forget(query, 'customers'));
  const between = [await ownersOf(bench), await ownersOf(bench, 'call')];
  await bench.database.write((query) => effects.apply(query, events));

  expect(before).toEqual([{ 1: 'top' }, { 2: 'y' }]);
  expect(between).toEqual([{ 1: 'lose' }, { 2: 'x' }]);
  expect([await ownersOf(bench), await ownersOf(bench, 'call')]).toEqual(before);
});

it('takes many links by as many statements as one', async () => {
  await using bench = await openBench();
  const counts: number[] = [];
  for (const size of [1, 500]) {
    await bench.database.write(async (query) => {
      let count = 0;
      await customerLinkEffects(TABLES).apply(
        (text, values) => {
          count += 1;
          return query(text, values);
        },
        Array.from({ length: size }, (_, at) => ({
          id: id('e'),
          seq: '1',
          type: 'customer.linked',
          brandId: null,
          customerId: null,
          subjectId: null,
          occurredAt: new Date('2026-01-01T00:00:00Z'),
          payload: { customerIds: [id(`l${at}`)], canonicalId: id(`w${at + size}`) },
        })),
      );
      counts.push(count);
    });
  }

  expect(counts[1]).toBe(counts[0]);
});

it('waits for a writer who has not seen the link yet', async () => {
  await using bench = await openBench();
  const written = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const writing = bench.database.write(async (query) => {
    await query(insert('1', 'lose'));
    written.resolve();
    await end.promise;
  });
  await written.promise;

  const linking = bench.link(MERGED);
  await expect.poll(() => waiting(bench)).toBe(1);
  end.resolve();
  await Promise.all([writing, linking]);

  expect(await ownersOf(bench)).toEqual({ 1: 'win' });
});

it('steps back for a writer who has locked a row and waits to write it', async () => {
  await using bench = await openBench();
  await bench.write(insert('1', 'lose'));
  const locked = Promise.withResolvers<void>();
  const linking = locked.promise.then(() => bench.link(MERGED));

  await bench.database.write(async (query) => {
    await query('SELECT FROM note FOR UPDATE');
    locked.resolve();
    await expect.poll(() => holding(bench)).toBe(1);
    await query(`UPDATE note SET body = 'written'`);
  });
  await linking;

  expect(await bench.query('SELECT body FROM note')).toEqual([{ body: 'written' }]);
  expect(await ownersOf(bench)).toEqual({ 1: 'win' });
});

it('leaves no trace of a link whose transaction fails', async () => {
  await using bench = await openBench();
  await bench.write(insert('1', 'lose'));

  const failing = bench.database.write(async (query) => {
    await customerLinkEffects(TABLES).apply(query, []);
    await query('SELECT 1/0');
  });
  await expect(failing).rejects.toThrow('division by zero');

  expect(await ownersOf(bench)).toEqual({ 1: 'lose' });
  expect(await bench.query('SELECT FROM customer_link')).toEqual([]);
});

/** How many wait for the lock of those who write. */
function waiting(bench: LinkBench): Promise<number> {
  return countLocks(bench, 'NOT granted');
}

/** How many have it. */
function holding(bench: LinkBench): Promise<number> {
  return countLocks(bench, 'granted');
}

async function countLocks(bench: LinkBench, condition: string): Promise<number> {
  const rows = await bench.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND ${condition}
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
  return rows.length;
}
