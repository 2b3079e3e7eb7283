import { expect, it } from 'vitest';

import { createImportRuns, saveImportRun } from './import-run.ts';
import { idOf, openVisits, visit } from './visits.test-support.ts';

it('begins an import under the id that it is given', async () => {
  await using visits = await openVisits();
  const runs = createImportRuns(visits.database);

  const run = await runs.begin(idOf(501), 'fingerprint', 'visits.csv');

  expect(run).toEqual({ id: idOf(501), records: 0 });
});

it('goes on with the unfinished import of the same input', async () => {
  await using visits = await openVisits();
  const runs = createImportRuns(visits.database);
  await runs.begin(idOf(501), 'fingerprint', 'visits.csv');
  await visits.database.write((query) => saveImportRun(query, { id: idOf(501), records: 4000 }));

  const same = await runs.begin(idOf(502), 'fingerprint', 'visits.csv');
  const other = await runs.begin(idOf(503), 'another fingerprint', 'visits.csv');

  expect(same).toEqual({ id: idOf(501), records: 4000 });
  expect(other).toEqual({ id: idOf(503), records: 0 });
});

it('begins anew behind a finished import of the same input', async () => {
  await using visits = await openVisits();
  const runs = createImportRuns(visits.database);
  await runs.begin(idOf(501), 'fingerprint', 'visits.csv');
  await visits.database.write((query) => saveImportRun(query, { id: idOf(501), records: 4000 }));
  await runs.finish(idOf(501));

  const run = await runs.begin(idOf(502), 'fingerprint', 'visits.csv');

  expect(run).toEqual({ id: idOf(502), records: 0 });
});

it('begins one import when several processes begin it at once', async () => {
  await using visits = await openVisits();
  const runs = createImportRuns(visits.database);

  const begun = await Promise.all(
    [501, 502, 503].map((n) => runs.begin(idOf(n), 'fingerprint', 'visits.csv')),
  );

  expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  expect(await runs.unfinished()).toEqual(['visits.csv']);
});

it('saves the records with the transaction that writes them, or not at all', async () => {
  await using visits = await openVisits();
  const runs = createImportRuns(visits.database);
  const { id } = await runs.begin(idOf(501), 'fingerprint', 'visits.csv');
  await visits.database.write((query) => saveImportRun(query, { id, records: 1000 }));

  const failed = visits.database.write(async (query) => {
    await visits.intake.prepare([visit()], 'first')(query, visit().importId);
    await saveImportRun(query, { id, records: 2000 });
    throw new Error('power cut');
  });

  await expect(failed).rejects.toThrow('power cut');
  expect(await runs.begin(idOf(502), 'fingerprint', 'visits.csv')).toEqual({ id, records: 1000 });
  expect(await visits.stored()).toEqual([]);
});

it('forgets, when it finishes, what the import has met, and leaves other imports theirs', async () => {
  await using visits = await openVisits();
  const runs = createImportRuns(visits.database);
  await visits.record([visit()]);
  for (const id of [idOf(502), idOf(503)]) {
    await runs.begin(id, `fingerprint of ${id}`, 'visits.csv');
    await visits.record([visit({ importId: id })]);
  }

  await runs.finish(idOf(502));

  const seen = await visits.database.unrestricted.query(
    'SELECT import_id AS "importId", row_id AS "rowId" FROM import_seen',
  );
  expect(seen).toEqual([{ importId: idOf(503), rowId: idOf(1) }]);
});

it('names what was begun and not finished, the oldest first', async () => {
  await using visits = await openVisits();
  const runs = createImportRuns(visits.database);
  await runs.begin(idOf(501), 'one', 'visits.csv');
  await runs.begin(idOf(502), 'two', 'reviews.csv');
  await runs.begin(idOf(503), 'three', 'mentions.csv');

  await runs.finish(idOf(502));

  expect(await runs.unfinished()).toEqual(['visits.csv', 'mentions.csv']);
});
