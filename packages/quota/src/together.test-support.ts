import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import type { QuotaPolicy } from './quota-policy.ts';
import type { QuotaStore } from './quota-store.ts';

/** Fills nothing up within the tests: their `now` stands still. */
export const POLICY: QuotaPolicy = { perSecond: 1, burst: 1000, perHour: 2000 };

export const NOON = new Date('2026-11-22T12:00:00Z');

/** Holds of one principal, all begun at once, shared out over the stores. Answers how many were allowed. */
export async function holdTogether(
  stores: readonly QuotaStore[],
  times: number,
  cost: number,
  policy: QuotaPolicy = POLICY,
): Promise<number> {
  const holds = await Promise.all(
    Array.from({ length: times / stores.length }, () =>
      stores.map((store) => store.hold('partner', cost, policy, NOON)),
    ).flat(),
  );
  return holds.filter(({ isAllowed }) => isAllowed).length;
}

/** The same in a process of its own, which begins as soon as its input ends. Opens the store by the code given. */
export function holdInProcess(
  open: string,
  times: number,
  cost: number,
): { go(): void; readonly allowed: Promise<number> } {
  const code = `
    import { text } from 'node:stream/consumers';
    import { ALL_BRANDS, createReadPool } from '@cx/database';
    import { createPostgresQuota } from '@cx/quota';
    import { createRedisQuota } from '@cx/quota/redis';
    const store = ${open};
    await store.standing('somebody', ${JSON.stringify(POLICY)}, new Date());
    console.log('ready');
    await text(process.stdin);
    const holds = await Promise.all(Array.from({ length: ${times} }, () =>
      store.hold('partner', ${cost}, ${JSON.stringify(POLICY)}, new Date('${NOON.toISOString()}'))));
    console.log(holds.filter((hold) => hold.isAllowed).length);
    process.exit();
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: new URL('.', import.meta.url),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const isReady = once(child.stdout, 'data');
  return {
    go: () => void isReady.then(() => child.stdin.end()),
    allowed: text(child.stdout).then((output) => Number(output.trim().split('\n').at(-1))),
  };
}
