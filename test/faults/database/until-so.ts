import { setTimeout as sleep } from 'node:timers/promises';

import { must } from '../gateway/scenario.ts';

const PATIENCE_MS = 60_000;

/** Looks until something is so; answers after how many milliseconds. @throws ScenarioError when it does not come */
export async function untilSo(isSo: () => Promise<boolean>, what: string): Promise<number> {
  const begin = performance.now();
  while (!(await isSo())) {
    must(performance.now() - begin < PATIENCE_MS, `It was waited for in vain that ${what}.`);
    await sleep(20);
  }
  return Math.round(performance.now() - begin);
}
