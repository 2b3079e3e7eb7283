import {
  array,
  assert as hold,
  asyncProperty,
  constantFrom,
  oneof,
  record,
  type Scheduler,
  scheduler,
  constant,
  uniqueArray,
} from 'fast-check';
import { expect, it } from 'vitest';

import { fetchOf, keyIn, names, openBench, principal } from './brands.test-support.ts';
import type { CacheStore } from './cache-store.ts';
import { createMemoryStore } from './memory-store.ts';

const KEYS = ['a', 'b', 'c'];

const key = constantFrom(...KEYS);

const step = oneof(
  {
    weight: 8,
    arbitrary: record({ do: constant('read' as const), keys: uniqueArray(key, { minLength: 1 }) }),
  },
  { weight: 2, arbitrary: record({ do: constant('write' as const), key }) },
  { weight: 1, arbitrary: record({ do: constant('mutate' as const), key }) },
);

const RENAME = 'mutation ($key: String!) { rename(key: $key, name: "new") { name } }';

const CALLERS = [principal(), principal({ brands: ['a'] })];

it('never answers what is asked after a write was heard by what was before the write', async () => {
  let hits = 0;
  await hold(
    asyncProperty(
      scheduler(),
      array(array(step, { minLength: 5, maxLength: 15 }), { minLength: 1, maxLength: 4 }),
      async (order, clients) => {
        const written = new Map(KEYS.map((one) => [one, 0]));
        /** The newest version of each of which the cache has heard. */
        const heard = new Map(written);
        const soon = (): Promise<void> => order.schedule(Promise.resolve());
        const bench = openBench({ store: slowStore(order), revalidateSeconds: 60 });
        bench.answer = async ({ variables, isRead }) => {
          await soon();
          if (!isRead) {
            const changed = String(variables['key']);
            const version = (written.get(changed) ?? 0) + 1;
            written.set(changed, version);
            await soon();
            return { data: { rename: version } };
          }
          const list: unknown = variables['representations'];
          const entities = (Array.isArray(list) ? list : []).map((one) => ({
            key: keyIn(one),
            name: `${written.get(keyIn(one))}`,
          }));
          await soon();
          return { data: { _entities: entities } };
        };
        const lateness: string[] = [];

        async function read(keys: readonly string[], caller: number): Promise<void> {
          const atLeast = keys.map((one) => heard.get(one) ?? 0);
          const answer = await bench.ask(names(...keys), CALLERS[caller % CALLERS.length]);
          const entities: unknown = answer.data?.['_entities'];
          const versions = (Array.isArray(entities) ? entities : []).map(({ name }) =>
            Number(name),
          );
          keys.forEach((one, index) => {
            if (!((versions[index] ?? -1) >= (atLeast[index] ?? 0))) {
              lateness.push(`${one}: ${versions[index]} where ${atLeast[index]} was heard`);
            }
          });
        }

        async function write(changed: string): Promise<void> {
          const version = (written.get(changed) ?? 0) + 1;
          written.set(changed, version);
          await soon();
          await bench.cache.heard('brands', [
            { type: 'brand.changed', brandId: changed, customerId: null, subjectId: null },
          ]);
          heard.set(changed, Math.max(heard.get(changed) ?? 0, version));
        }

        async function mutate(changed: string): Promise<void> {
          const { data } = await bench.ask(fetchOf(RENAME, { key: changed }));
          heard.set(changed, Math.max(heard.get(changed) ?? 0, Number(data?.['rename'])));
        }

        const all = clients.map(async (steps, client) => {
          for (const one of steps) {
            bench.now += 2_000;
            if (one.do === 'read') await read(one.keys, client);
            else if (one.do === 'write') await write(one.key);
            else await mutate(one.key);
          }
        });
        await order.waitFor(Promise.all(all));

        hits += bench.outcomes.filter((outcome) => outcome !== 'miss').length;
        expect(lateness).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
  expect(hits).toBeGreaterThan(100);
});

/** Each call arrives at any time, and its answer at any later one. */
function slowStore(order: Scheduler): CacheStore {
  const inner = createMemoryStore({ maxBytes: 1_000_000 });
  async function slow<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await order.schedule(Promise.resolve());
    const answer = await work();
    await order.schedule(Promise.resolve());
    return answer;
  }
  return {
    stamps: (tags) => slow(() => inner.stamps(tags)),
    read: (keys) => slow(() => inner.read(keys)),
    write: (...args) => slow(() => inner.write(...args)),
    end: (tags) => slow(() => inner.end(tags)),
    close: () => inner.close(),
  };
}
