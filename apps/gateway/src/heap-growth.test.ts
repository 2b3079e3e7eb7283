import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { expect, it } from 'vitest';

/** Keeps a million records, and makes others that outlive a small collection: tells the most that were there at once. */
const MEASURE = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { boundHeapGrowth } from '${new URL('heap-growth.ts', import.meta.url).href}';

  boundHeapGrowth();
  const used = () =>
    getHeapSpaceStatistics().find((one) => one.space_name === 'old_space').space_used_size;
  const records = () => Array.from({ length: 100_000 }, (_, n) => ({ n, next: { n } }));
  globalThis.kept = Array.from({ length: 10 }, records);
  gc();
  const before = used();
  let most = 0;
  let passing = [];
  for (let round = 0; round < 150; round++) {
    passing = [...passing.slice(-3), records()];
    most = Math.max(most, used());
  }
  console.log(most / before);
`;

it('lets garbage be no multiple of what is in use', async () => {
  const args = ['--expose-gc', '--input-type=module', '--eval', MEASURE];

  const { stdout } = await promisify(execFile)(process.execPath, args);

  // Without a bound it is nearly seven times as much.
  expect(Number(stdout)).toBeGreaterThan(1);
  expect(Number(stdout)).toBeLessThan(5.6);
});
