import { expect, it } from 'vitest';

import { idOf, openVisits, visit, type Visits } from './visits.test-support.ts';

function eventsOf({ database }: Visits): Promise<object[]> {
  return database.unrestricted.query(
    `SELECT type, brand_id AS "brandId", customer_id AS "customerId", subject_id AS "subjectId",
       occurred_at AS "occurredAt", payload
     FROM outbox ORDER BY seq`,
  );
}

it('tells of each row that it writes, by what the row holds then', async () => {
  await using visits = await openVisits();
  const startedAt = new Date('2026-02-02T10:00:00.123Z');
  await visits.record([visit({ startedAt })]);

  await visits.record([
    visit({ id: idOf(11), importId: idOf(502), startedAt, note: 'changed', customerId: null }),
    visit({ id: idOf(2), importId: idOf(502), externalId: 'visit-2', brandId: 'delta' }),
  ]);

  expect(await eventsOf(visits)).toEqual([
    {
      type: 'visit.recorded',
      brandId: 'united',
      customerId: idOf(900),
      subjectId: idOf(1),
      occurredAt: startedAt,
      payload: { note: 'first', source: 'till' },
    },
    {
      type: 'visit.recorded',
      brandId: 'united',
      customerId: null,
      subjectId: idOf(1),
      occurredAt: startedAt,
      payload: { note: 'changed', source: 'till' },
    },
    {
      type: 'visit.recorded',
      brandId: 'delta',
      customerId: idOf(900),
      subjectId: idOf(2),
      occurredAt: new Date('2026-01-01T09:00:00Z'),
      payload: { note: 'first', source: 'till' },
    },
  ]);
});

it('tells nothing of rows that it drops as duplicates or finds unchanged', async () => {
  await using visits = await openVisits();

  await visits.record([visit(), visit({ id: idOf(2), note: 'again' })]);
  await visits.record([visit({ id: idOf(3), note: 'and again' })]);
  await visits.record([visit({ id: idOf(4), importId: idOf(502) })]);

  expect(await visits.told()).toEqual([idOf(1)]);
});

it('tells nothing when the transaction of its caller is undone', async () => {
  await using visits = await openVisits();

  const failed = visits.database.write(async (query) => {
    await visits.intake.prepare([visit()], 'first')(query, visit().importId);
    throw new Error('changed my mind');
  });

  await expect(failed).rejects.toThrow('changed my mind');
  expect({ told: await visits.told(), stored: await visits.stored() }).toEqual({
    told: [],
    stored: [],
  });
});
