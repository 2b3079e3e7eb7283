import type { OutboxEvent } from '@cx/events';
import { array, assert, asyncProperty, constantFrom, nat, oneof, record, tuple } from 'fast-check';
import { expect, it } from 'vitest';

import { type CustomerLink, customerLinkEffects } from './apply-links.ts';
import { id, type LinkBench, openBench, ownersOf, TABLES } from './links.test-support.ts';

const CUSTOMERS = ['a', 'b', 'c', 'd', 'e'];
const ROWS = ['1', '2', '3', '4'];

const customer = constantFrom(...CUSTOMERS);
const row = record({ table: constantFrom(...TABLES), row: constantFrom(...ROWS) });

const command = oneof(
  { weight: 3, arbitrary: tuple(constantFrom('merge' as const), customer, customer) },
  { weight: 2, arbitrary: tuple(constantFrom('undo' as const), nat(20)) },
  { weight: 3, arbitrary: tuple(constantFrom('put' as const), row, customer) },
  { weight: 2, arbitrary: tuple(constantFrom('give' as const), row, customer) },
  { weight: 1, arbitrary: tuple(constantFrom('touch' as const)) },
  { weight: 1, arbitrary: tuple(constantFrom('remove' as const), row) },
  { weight: 1, arbitrary: tuple(constantFrom('again' as const), nat(20)) },
  { weight: 1, arbitrary: tuple(constantFrom('replay' as const), nat(4)) },
);

interface Merge {
  readonly winner: string;
  readonly ids: readonly string[];
  readonly loser: string;
}

/** What should be, without a database: a row shows whom the id that it was written under stands for. */
function createOracle() {
  const canonical = new Map(CUSTOMERS.map((name) => [name, name]));
  const merges: Merge[] = [];
  const written = new Map<string, string>();
  const of = (name: string): string => canonical.get(name) ?? name;
  const idsOf = (name: string): string[] => CUSTOMERS.filter((one) => of(one) === name);
  const told = (ids: readonly string[], to: string): CustomerLink => {
    for (const one of ids) canonical.set(one, to);
    return { customerIds: ids.map(id), canonicalId: id(to) };
  };

  return {
    merge(one: string, other: string): CustomerLink | null {
      const [winner, loser] = [of(one), of(other)];
      if (winner === loser) return null;
      const ids = idsOf(loser);
      merges.push({ winner, loser, ids });
      return told(ids, winner);
    },
    /** Any merge whose winner still stands for itself, in whatever order. */
    undo(place: number): CustomerLink | null {
      const standing = merges.filter(({ winner }) => of(winner) === winner);
      const merge = standing[place % Math.max(standing.length, 1)];
      if (merge === undefined) return null;
      merges.splice(merges.indexOf(merge), 1);
      return told(merge.ids, merge.loser);
    },
    write(key: string, name: string): void {
      const before = written.get(key);
      if (before === undefined || of(before) !== name) written.set(key, name);
    },
    has: (key: string): boolean => written.has(key),
    remove: (key: string): boolean => written.delete(key),
    shown: (): Record<string, string> =>
      Object.fromEntries([...written].map(([key, name]) => [key, of(name)]).toSorted(byKey)),
    written: (): Record<string, string> => Object.fromEntries([...written].toSorted(byKey)),
  };
}

function byKey([one = '']: string[], [other = '']: string[]): number {
  return one < other ? -1 : 1;
}

async function verifyShown(bench: LinkBench, rows: Record<string, string>): Promise<void> {
  expect(await shownIn(bench)).toEqual(rows);
}

async function shownIn(bench: LinkBench): Promise<Record<string, string>> {
  const shown: [string, string][] = [];
  for (const table of TABLES) {
    for (const [name, owner] of Object.entries(await ownersOf(bench, table)))
      shown.push([`${table}${name}`, owner]);
  }
  return Object.fromEntries(shown.toSorted(byKey));
}

function eventOf(link: CustomerLink, place: number): OutboxEvent {
  return {
    id: id('e'),
    seq: String(place),
    type: 'customer.linked',
    brandId: null,
    customerId: null,
    subjectId: null,
    occurredAt: new Date(0),
    payload: link,
  };
}

it('shows of every row whom its id stands for, whatever is merged, undone, written and replayed', async () => {
  await using bench = await openBench();
  const effects = customerLinkEffects(TABLES);
  const apply = (links: readonly CustomerLink[]): Promise<void> =>
    bench.database.write((query) => effects.apply(query, links.map(eventOf)));
  const forget = (): Promise<void> =>
    bench.database.write((query) => effects.forget(query, 'customers'));

  await assert(
    asyncProperty(array(command, { maxLength: 25 }), async (commands) => {
      await forget();
      for (const table of TABLES) await bench.write(`DELETE FROM ${table}`);
      const oracle = createOracle();
      const links: CustomerLink[] = [];
      const follow = async (link: CustomerLink | null): Promise<void> => {
        if (link === null) return;
        links.push(link);
        await apply([link]);
      };
      for (const one of commands) {
        switch (one[0]) {
          case 'merge':
            await follow(oracle.merge(one[1], one[2]));
            break;
          case 'undo':
            await follow(oracle.undo(one[1]));
            break;
          case 'put': {
            const { table, row: name } = one[1];
            oracle.write(`${table}${name}`, one[2]);
            await bench.write(`INSERT INTO ${table} VALUES ('${id(name)}', '${id(one[2])}', 'put')
              ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id`);
            break;
          }
          case 'give': {
            const { table, row: name } = one[1];
            if (oracle.has(`${table}${name}`)) oracle.write(`${table}${name}`, one[2]);
            await bench.write(
              `UPDATE ${table} SET customer_id = '${id(one[2])}' WHERE id = '${id(name)}'`,
            );
            break;
          }
          case 'touch':
            for (const table of TABLES) await bench.write(`UPDATE ${table} SET body = 'touched'`);
            break;
          case 'remove': {
            const { table, row: name } = one[1];
            oracle.remove(`${table}${name}`);
            await bench.write(`DELETE FROM ${table} WHERE id = '${id(name)}'`);
            break;
          }
          case 'again':
            // The last batch is delivered twice.
            await apply(links.slice(-1 - one[1]));
            break;
          case 'replay':
            await forget();
            await verifyShown(bench, oracle.written());
            for (let from = 0; from < links.length; from += one[1] + 1)
              await apply(links.slice(from, from + one[1] + 1));
            break;
        }
        expect(await shownIn(bench)).toEqual(oracle.shown());
      }
    }),
    { numRuns: 60 },
  );
});

it('comes to the same rows when many write while customers are merged and parted', async () => {
  await using bench = await openBench();
  await assert(
    asyncProperty(
      array(customer, { minLength: 4, maxLength: 12 }),
      array(tuple(customer, customer), { minLength: 2, maxLength: 5 }),
      async (owners, pairs) => {
        await bench.database.write((query) =>
          customerLinkEffects(TABLES).forget(query, 'customers'),
        );
        for (const table of TABLES) await bench.write(`DELETE FROM ${table}`);
        const oracle = createOracle();
        const links = pairs.flatMap(([one, other]) => [oracle.merge(one, other)]);
        links.push(oracle.undo(0));
        const early = owners.slice(0, 2);
        const put = (name: string, place: number): Promise<void> => {
          oracle.write(`note${place}`, name);
          return bench.write(
            `INSERT INTO note VALUES ('${id(String(place))}', '${id(name)}', 'put')`,
          );
        };
        for (const [place, name] of early.entries()) await put(name, place);

        await Promise.all([
          (async () => {
            for (const link of links) if (link !== null) await bench.link(link);
          })(),
          ...owners.slice(2).map((name, place) => put(name, place + 2)),
          // Locks the rows, and then writes: who applies links must not wait for it.
          ...[1, 2].map(() =>
            bench.database.write(async (query) => {
              await query('SELECT FROM note ORDER BY id FOR UPDATE');
              await query(
                `UPDATE note SET body = 'locked' WHERE id IN ('${id('0')}', '${id('1')}')`,
              );
            }),
          ),
        ]);

        expect(await shownIn(bench)).toEqual(oracle.shown());
      },
    ),
    { numRuns: 20 },
  );
});
