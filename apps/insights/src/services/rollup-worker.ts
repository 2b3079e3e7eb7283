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
      let left = 0;
      for (const scope of scopes) if (await refresh(scope)) left += 1;
      return left;
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
        for (const scope of scopes) {
          await database.write(async (query) => {
            await rollups.lock(query, scope);
            await rollups.refresh(query, scope);
          });
        }
      }
      onProgress?.(all, all);
    },
  };
}
