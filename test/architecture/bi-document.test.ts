import { readFile } from 'node:fs/promises';

import { DATASETS } from '@cx/datasets';
import { expect, it } from 'vitest';

import { openTwoBrands } from '../support/two-brands.ts';

const DOCUMENT = new URL('../../docs/bi.md', import.meta.url);

it('shows statements that a reader can run', async () => {
  const statements = [...(await readFile(DOCUMENT, 'utf8')).matchAll(/^```sql\n(.*?)^```/gms)];
  await using brands = await openTwoBrands();
  const session = await (await brands.reader()).connect();

  for (const [, statement = ''] of statements) await session.query(statement);

  expect(statements.length).toBeGreaterThan(5);
});

it('lists every view with the time by which its rows are looked for', async () => {
  const text = await readFile(DOCUMENT, 'utf8');

  const listed = [...text.matchAll(/^\| `(\w+)` +\|[^|]*\| +(?:`(\w+)`)? +\|$/gm)].map(
    ([, name, time = null]) => ({ name, time }),
  );

  const byName = (one: { name?: string | undefined }, other: { name?: string | undefined }) =>
    (one.name ?? '') < (other.name ?? '') ? -1 : 1;
  expect(listed.toSorted(byName)).toEqual(
    DATASETS.map(({ name, time }) => ({ name, time })).toSorted(byName),
  );
});
