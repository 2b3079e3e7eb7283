import { expect, it } from 'vitest';

import { runCx } from '../support/child-process.ts';
import { makeEmptyInstance } from '../support/empty-instance.ts';

it('compares the customers of each brand, and refuses one that there is not', async () => {
  await using instance = await makeEmptyInstance();
  const { environment } = instance;
  await runCx(
    ['demo', '--customers', '50', '--interactions', '60', '--until', '2026-11-01'],
    environment,
  );

  const matched = await runCx(['customers', 'match', '--json'], environment);
  const together = await runCx(['customers', 'match', '--brands', '*'], environment);
  const unknown = await runCx(['customers', 'match', '--brands', 'nobody'], environment);

  const report = { people: expect.any(Number), merged: 0, vetoed: 0, barred: 0 };
  expect(JSON.parse(matched.stdout)).toMatchObject({ reports: [report, report, report, report] });
  expect(together.stdout).toMatch(/^\*: \d+ people compared: 0 merged, /);
  expect(unknown.exitCode).toBe(2);
  expect(unknown.stderr).toContain('There is no brand nobody');
});
