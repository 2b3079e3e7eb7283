import type { Database } from '@cx/database';

import type { Rollups, RollupScope } from '../repositories/rollups.ts';

/** Keeps the cells of measures what the facts say. */
export interface RollupWorker {
  /**
   * Makes the days anew that have changed, of each brand and family a run of them. However many do it at the
   * same time, each is done by one of them.
   *
   * @returns how many brands and families have more to do at once
   */
  refreshDue(): Promise<number>;
  /** Makes everything anew, while what there is stays in use. */
  rebuild(options?: RebuildOptions): Promise<void>;
}

export interface RebuildOptions {
  /** By key; all, if absent. */
  readonly brands?: readonly string[] | null | undefined;
  /** Hears how many days are done, of how many. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

export function createRollupWorker(database: Database, rollups: Rollups): RollupWorker {
  const refresh = (scope: RollupScope): Promise<boolean> =>
    database.write(async (query) => {
      if (!(await rollups.tryLock(query, scope))) return false;
      return (await rollups.refresh(query, scope)) && rollups.isLeft(query, scope);
    });

  return {
    async refreshDue() {
      const scopes = await database.write(async (query) => {
        await rollups.updateZones(query);
        for (const scope of await rollups.findUnbuilt(query)) await rollups.build(query, scope);
        return rollups.findMarked(query);
      });
      // One that fails holds no other up.
      const looks = await inTurn(scopes, refresh);
      const failed = looks.find((look) => look.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
      return looks.filter((look) => look.status === 'fulfilled' && look.value).length;
    },

    async rebuild({ brands = null, onProgress } = {}) {
      const scopes = await database.write(async (query) => {
        await rollups.updateZones(query);
        const found = await rollups.findScopes(query, brands);
        for (const scope of found) await rollups.build(query, scope);
        return found;
      });
      const countLeft = (): Promise<number> =>
        database.write((query) => rollups.countDaysToBuild(query, brands));
      const all = await countLeft();
      for (let left = all; left > 0; left = await countLeft()) {
        onProgress?.(all - left, all);
        const build = (scope: RollupScope): Promise<boolean> =>
          database.write(async (query) => {
            await rollups.lock(query, scope);
            return rollups.refresh(query, scope);
          });
        // Two at a time: more connections are not for writing.
        const lanes = [0, 1].map(async (lane) => {
          for (const scope of scopes.filter((_one, at) => at % 2 === lane)) await build(scope);
        });
        await Promise.all(lanes);
      }
      onProgress?.(all, all);
    },
  };
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<PromiseSettledResult<Result>[]> {
  const results: PromiseSettledResult<Result>[] = [];
  for (const item of items) results.push(...(await Promise.allSettled([work(item)])));
  return results;
}
