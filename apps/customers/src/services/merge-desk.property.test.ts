import { UserProblem } from '@cx/mutations';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  nat,
  oneof,
  option,
  record,
  tuple,
} from 'fast-check';
import { expect, it } from 'vitest';

import { openDesk, type TestDesk } from './merge-desk.test-support.ts';

const PEOPLE = 5;

const person = nat(PEOPLE - 1);

const start = array(
  record({
    brandId: constantFrom('united', 'delta'),
    month: constantFrom('01', '02', '03'),
    isDevice: constantFrom(true, false),
    displayName: option(constantFrom('Ada', 'Bob'), { nil: null }),
    country: option(constantFrom('FR', 'GB'), { nil: null }),
  }),
  { minLength: PEOPLE, maxLength: PEOPLE },
);

const merge = tuple(constantFrom('merge' as const), person, person);
const undo = tuple(constantFrom('undo' as const), nat(20));
const crash = tuple(constantFrom('crash' as const), person, person);
const meet = tuple(
  constantFrom('meet' as const),
  person,
  constantFrom('united', 'delta', 'virgin'),
);

async function empty(desk: TestDesk): Promise<void> {
  await desk.query(
    'TRUNCATE erasure_receipt, erasure, consent, customer_value, merge_proposal, merge_event, customer_brand, identity, customer, outbox',
  );
}

async function enter(
  desk: TestDesk,
  people: readonly {
    brandId: string;
    month: string;
    isDevice: boolean;
    displayName: string | null;
    country: string | null;
  }[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [place, { brandId, month, isDevice, displayName, country }] of people.entries()) {
    const mark = isDevice
      ? ({ kind: 'DEVICE', network: 'web', value: `d${place}` } as const)
      : ({ kind: 'EMAIL', value: `p${place}@example.com` } as const);
    ids.push(
      await desk.meet([mark], {
        brandId,
        occurredAt: new Date(`2026-${month}-01T00:00:00Z`),
        profile: { displayName, country, ageBand: null, gender: null },
      }),
    );
  }
  return ids;
}

/** Merges, and answers null for what is refused. */
async function tryMerge(desk: TestDesk, winner: string, loser: string): Promise<string | null> {
  try {
    return (await desk.merge(winner, loser, { id: 'root', brands: ['*'] })).mergeId;
  } catch (error) {
    if (error instanceof UserProblem) return null;
    throw error;
  }
}

async function tryUndo(desk: TestDesk, mergeId: string): Promise<boolean> {
  try {
    await desk.undo(mergeId, { id: 'root', brands: ['*'] });
    return true;
  } catch (error) {
    if (error instanceof UserProblem) return false;
    throw error;
  }
}

it('gives back the rows of before each merge, in whatever order merges are made and undone', async () => {
  await using desk = await openDesk();
  await assert(
    asyncProperty(
      start,
      array(oneof(merge, undo, crash), { maxLength: 14 }),
      async (people, commands) => {
        await empty(desk);
        const ids = await enter(desk, people);
        const original = await desk.rows();
        const standing: string[] = [];
        for (const command of commands) {
          if (command[0] === 'undo') {
            const id = standing[command[1] % Math.max(standing.length, 1)];
            if (id !== undefined && (await tryUndo(desk, id)))
              standing.splice(standing.indexOf(id), 1);
            continue;
          }
          const before = await desk.rows();
          const [winner = '', loser = ''] = [ids[command[1]], ids[command[2]]];
          const id = await tryMerge(desk, winner, loser);
          if (id === null) continue;
          if (command[0] === 'merge') standing.push(id);
          // Undone at once: whatever stood before stands again.
          else {
            await tryUndo(desk, id);
            await verifySame(desk, before);
          }
        }
        await verifyRows(desk, ids);

        // The events alone lead each id to who stands for it.
        const told = new Map(ids.map((id) => [id, id]));
        for (const { payload } of await desk.query(
          `SELECT payload FROM outbox WHERE type = 'customer.linked' ORDER BY xid, seq`,
        ))
          follow(told, payload);
        const rows = await desk.query(
          'SELECT id, coalesce(merged_into, id) AS canonical FROM customer',
        );
        expect(Object.fromEntries(told)).toEqual(
          Object.fromEntries(rows.map(({ id, canonical }) => [id, canonical])),
        );

        await undoAll(desk, standing);
        expect(await desk.rows()).toEqual(original);
      },
    ),
    { numRuns: 25 },
  );
});

it('hides nobody whom a brand has met, whatever is merged and undone between the meetings', async () => {
  await using desk = await openDesk();
  await assert(
    asyncProperty(
      start,
      array(oneof(merge, undo, meet), { maxLength: 14 }),
      async (people, commands) => {
        await empty(desk);
        const ids = await enter(desk, people);
        const met: { id: string; brandId: string }[] = [];
        const standing: string[] = [];
        for (const command of commands) {
          if (command[0] === 'merge') {
            const id = await tryMerge(desk, ids[command[1]] ?? '', ids[command[2]] ?? '');
            if (id !== null) standing.push(id);
          } else if (command[0] === 'undo') {
            const id = standing[command[1] % Math.max(standing.length, 1)];
            if (id !== undefined && (await tryUndo(desk, id)))
              standing.splice(standing.indexOf(id), 1);
          } else {
            const [, place, brandId] = command;
            const value = people[place]?.isDevice === true ? `d${place}` : `p${place}@example.com`;
            const mark =
              people[place]?.isDevice === true
                ? ({ kind: 'DEVICE', network: 'web', value } as const)
                : ({ kind: 'EMAIL', value } as const);
            met.push({ id: await desk.meet([mark], { brandId }), brandId });
          }
          await verifyRows(desk, ids);
          await verifyTies(desk, met);
        }
        await undoAll(desk, standing);
        await verifyTies(desk, met);
      },
    ),
    { numRuns: 20 },
  );
});

/** From the last to the first: of those that stand, one can be undone always. */
async function undoAll(desk: TestDesk, standing: readonly string[]): Promise<void> {
  const left = new Set(standing);
  while (left.size > 0) {
    const before = left.size;
    for (const id of left) if (await tryUndo(desk, id)) left.delete(id);
    if (left.size === before) throw new Error('No merge of those that stand can be undone.');
  }
}

async function verifyTies(
  desk: TestDesk,
  met: readonly { id: string; brandId: string }[],
): Promise<void> {
  for (const { id, brandId } of met) {
    expect(
      await desk.query(`SELECT FROM customer_brand JOIN customer AS asked ON asked.id = '${id}'
        WHERE customer_id = coalesce(asked.merged_into, asked.id) AND brand_id = '${brandId}'`),
    ).toHaveLength(1);
  }
}

async function verifySame(desk: TestDesk, rows: Record<string, unknown[]>): Promise<void> {
  expect(await desk.rows()).toEqual(rows);
}

/** What holds whatever has happened. */
async function verifyRows(desk: TestDesk, ids: readonly string[]): Promise<void> {
  // Who is merged leads to somebody who is not, and has no marks.
  expect(
    await desk.query(`SELECT merged.id FROM customer AS merged JOIN customer ON customer.id = merged.merged_into
      WHERE customer.merged_into IS NOT NULL
      UNION ALL SELECT customer.id FROM customer JOIN identity ON customer_id = customer.id WHERE merged_into IS NOT NULL`),
  ).toEqual([]);
  expect(await desk.query('SELECT FROM customer')).toHaveLength(ids.length);
  // Whoever has more than devices is identified, and nobody else is.
  expect(
    await desk.query(`SELECT id FROM customer WHERE merged_into IS NULL AND (kind = 'IDENTIFIED') <>
      EXISTS (SELECT FROM identity WHERE customer_id = customer.id AND identity.kind <> 'DEVICE')`),
  ).toEqual([]);
  // Who stands for others has been in touch with all that they have.
  expect(
    await desk.query(`SELECT FROM customer AS merged JOIN customer_brand AS tie ON tie.customer_id = merged.id
      WHERE merged_into IS NOT NULL AND NOT EXISTS (SELECT FROM customer_brand
        WHERE customer_id = merged.merged_into AND brand_id = tie.brand_id)`),
  ).toEqual([]);
}

function follow(told: Map<string, string>, payload: unknown): void {
  if (typeof payload !== 'object' || payload === null) throw new Error('An event has a payload.');
  const { customerIds, canonicalId }: { customerIds?: unknown; canonicalId?: unknown } = payload;
  if (!Array.isArray(customerIds)) throw new Error('It tells of ids.');
  for (const id of customerIds) told.set(String(id), String(canonicalId));
}
