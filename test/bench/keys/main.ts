// npm run bench:keys [keys]: what the check of a key costs that is in use, and how long a key that one
// replica has revoked is taken by another one.
import { setTimeout as sleep } from 'node:timers/promises';

import type { NewKey } from '@cx/access';
import { LOCAL_PRINCIPAL, makeApiKey } from '@cx/principals';

import { machine, median } from '../../support/figures.ts';
import { openKeyDatabase, openReplica, type Replica } from './replicas.ts';

const keys = Number(process.argv[2] ?? 200);
const CONCURRENCY = 8;

const CHECKS = 100_000;
const ROUNDS = 5;

const MOST_MICROSECONDS = 50;
const MOST_MILLISECONDS = 1000;

/** A revocation that has not arrived by then never does. */
const PATIENCE_MS = 20_000;

/** A key in use is looked up again each 2.5 seconds; a wrong one each 5. */
const REFRESH_MS = 2500;

const ORDER = {
  name: 'Bench',
  kind: 'partner',
  scopes: ['tickets:read'],
  brands: ['united'],
} as const;

await using database = await openKeyDatabase();
await using first = await openReplica(database.url);
await using second = await openReplica(database.url);
process.stdout.write(`node test/bench/keys/main.ts ${keys}, on ${machine()}\n`);

const fits = [await benchChecks(first), await benchRevocations()];
process.exitCode = fits.every(Boolean) ? 0 : 1;

async function benchChecks({ access, statements }: Replica): Promise<boolean> {
  const { key } = await access.desk.create(LOCAL_PRINCIPAL, {
    ...ORDER,
    allowedIps: ['10.0.0.0/8', '2001:db8::/32'],
  });
  const malformed = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;
  const unknown = makeApiKey('live').text;
  await access.check.findPrincipal(key, new Date(), '10.1.2.3');
  while (!statements.some((text) => text.startsWith('LISTEN'))) await sleep(10);

  process.stdout.write(`
one check of a key, ${CHECKS} one after the other, medians of ${ROUNDS} rounds

`);
  const rows = [];
  for (const [name, text, most] of [
    ['valid', key, REFRESH_MS],
    ['malformed', malformed, Number.POSITIVE_INFINITY],
    ['unknown', unknown, 2 * REFRESH_MS],
  ] as const) {
    rows.push(await benchOne(name, text, most));
  }
  return rows.every(Boolean);

  async function benchOne(name: string, text: string, lookUpEachMs: number): Promise<boolean> {
    await access.check.findPrincipal(text, new Date(), '10.1.2.3');
    const before = statements.length;
    const begin = performance.now();
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      for (let check = 0; check < CHECKS; check += 1) {
        await access.check.findPrincipal(text, new Date(), '10.1.2.3');
      }
      rounds.push(((performance.now() - start) / CHECKS) * 1000);
      // What goes on in the background gets its turn.
      await sleep(1);
    }
    const elapsed = performance.now() - begin;
    const asked = statements.length - before;
    const refreshes = Math.ceil(elapsed / lookUpEachMs);
    process.stdout.write(
      `${name.padEnd(10)} ${median(rounds).toFixed(1).padStart(6)} µs (limit ${MOST_MICROSECONDS})   ` +
        `${asked} statements in ${(elapsed / 1000).toFixed(1)} s (limit ${refreshes}: refreshes)\n`,
    );
    return median(rounds) < MOST_MICROSECONDS && asked <= refreshes;
  }
}

async function benchRevocations(): Promise<boolean> {
  const delays: number[] = [];
  let begun = 0;
  const worker = async (): Promise<void> => {
    while (begun < keys) {
      begun += 1;
      delays.push(await revocationDelay(await first.access.desk.create(LOCAL_PRINCIPAL, ORDER)));
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));

  const sorted = delays.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1);
  process.stdout.write(`
from the end of revoke() on one replica to the first 401 of another one over HTTP, ${sorted.length} keys,
${CONCURRENCY} at a time, each asking without a pause

p50 ${at(0.5)} ms   p99 ${at(0.99)} ms   max ${at(1)} ms (limit ${MOST_MILLISECONDS})
`);
  return sorted.length >= keys && sorted.every((delay) => delay < MOST_MILLISECONDS);
}

/** In milliseconds; 0 where the refusal came first. */
async function revocationDelay({ key, record }: NewKey): Promise<number> {
  const status = await second.ask(key);
  if (status !== 200) throw new Error(`A key that is valid is answered ${status}.`);
  const refused = firstRefusal(key);
  await first.access.desk.revoke(LOCAL_PRINCIPAL, record.id);
  const revokedAt = performance.now();
  return Math.max(0, (await refused) - revokedAt);
}

async function firstRefusal(key: string): Promise<number> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    if ((await second.ask(key)) === 401) return performance.now();
  }
  return Number.POSITIVE_INFINITY;
}
