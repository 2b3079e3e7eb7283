import { readFile } from 'node:fs/promises';

import { DATASETS } from '@cx/datasets';
import { columnOf, FAMILIES } from '@cx/metrics';
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

it('lists every view of figures with that by which they are told apart', async () => {
  const text = await readFile(DOCUMENT, 'utf8');

  const listed = [...text.matchAll(/^\| `daily_(\w+)` +\|[^|]*\| (.*?) +\|$/gm)].map(
    ([, name, by = '']) => ({ name, by: by.replaceAll('`', '') }),
  );

  expect(listed).toEqual(
    FAMILIES.map(({ name, cubes }) => ({
      name,
      by: (cubes[0] ?? []).map((dimension) => columnOf(dimension)).join(', '),
    })),
  );
});

it('lists every view of rows with the time by which its rows are looked for', async () => {
  const text = await readFile(DOCUMENT, 'utf8');

  const listed = [...text.matchAll(/^\| `((?!daily_)\w+)` +\|[^|]*\| +(?:`(\w+)`)? +\|$/gm)].map(
    ([, name, time = null]) => ({ name, time }),
  );

  expect(listed).toEqual(DATASETS.map(({ name, time }) => ({ name, time })));
});
