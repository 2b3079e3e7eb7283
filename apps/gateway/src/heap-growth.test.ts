import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { expect, it } from 'vitest';

/** Keeps a million records, and makes others that outlive a small collection. */
const FILL = `
  import { boundHeapGrowth, planMade } from '${new URL('heap-growth.ts', import.meta.url).href}';

  const [plans] = process.argv.slice(1);
  if (plans !== undefined) boundHeapGrowth();
  for (let plan = 0; plan < Number(plans); plan++) planMade();
  const records = () => Array.from({ length: 100_000 }, (_, n) => ({ n, next: { n } }));
  globalThis.kept = Array.from({ length: 10 }, records);
  let passing = [];
  for (let round = 0; round < 300; round++) passing = [...passing.slice(-3), records()];
`;

it('has garbage collected sooner than it would be, and sooner still while many plans are made', async () => {
  const [unbound, fewPlans, manyPlans] = await Promise.all([
    collections(),
    collections('4'),
    collections('5'),
  ]);

  expect(fewPlans).toBeGreaterThan(unbound);
  expect(manyPlans).toBeGreaterThan(fewPlans);
});

/** How often all of the heap is collected; by one thread, so that it is as often each time. */
async function collections(...plans: readonly string[]): Promise<number> {
  const flags = ['--trace-gc', '--single-threaded-gc', '--input-type=module'];
  const command = [...flags, '--eval', FILL, ...plans];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  return stdout.split('Mark-Compact').length - 1;
}
