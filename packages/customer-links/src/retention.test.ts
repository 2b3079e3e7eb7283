import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { type Letter, LETTER_PLAN, type LetterBox, openLetterBox } from './erasure.test-support.ts';
import { createRetentionPolicies, expireRows } from './retention.ts';

/** All letters are of 2026-01-01. */
const TEN_DAYS_LATER = new Date('2026-01-11T00:00:01Z');

function letter(over: Partial<Letter> = {}): Letter {
  return {
    id: randomUUID(),
    customerId: null,
    subject: 'My flight',
    score: 7,
    text: 'Dear Sir',
    notes: { kind: 'LONG', by: 'Ada' },
    ...over,
  };
}

function keep({ database }: LetterBox, keepDays: number | null, validFrom: string): Promise<void> {
  return createRetentionPolicies(database).define({
    brandId: 'united',
    keepDays,
    validFrom: new Date(validFrom),
  });
}

function expire({ database }: LetterBox, now = TEN_DAYS_LATER): Promise<number> {
  return database.write((query) => expireRows(query, LETTER_PLAN, now));
}

const ROWS = `
  SELECT external_id LIKE 'letter %' AS "hasName", subject, score, text, notes
  FROM letter JOIN page ON letter_id = letter.id ORDER BY score`;

const WAITING = `
  SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database
  WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted`;

const EXPIRED = { hasName: true, subject: null, text: '', notes: { kind: 'LONG', by: '' } };

it('takes the words of what is older than its brand keeps it, and leaves how its source finds it', async () => {
  await using box = await openLetterBox();
  await box.write([letter()]);
  await keep(box, 10, '2026-01-01');

  const early = await expire(box, new Date('2026-01-10T23:59:59Z'));
  const due = await expire(box);
  const again = await expire(box);

  expect([early, due, again]).toEqual([0, 1, 0]);
  expect(await box.query(ROWS)).toEqual([{ ...EXPIRED, score: 7 }]);
  expect(
    await box.query(
      `SELECT payload ->> 'summary' AS told FROM outbox WHERE subject_id IS NOT NULL`,
    ),
  ).toEqual([{ told: '' }]);
});

it('takes the words of what hangs on it out of the events, too', async () => {
  await using box = await openLetterBox();
  await box.write([letter()]);
  await box.query(`
    INSERT INTO outbox (type, subject_id, occurred_at, payload)
    SELECT 'page.recorded', id, now(), jsonb_build_object('text', text) FROM page`);
  await keep(box, 10, '2026-01-01');

  await expire(box);

  expect(await box.query(`SELECT payload FROM outbox WHERE type = 'page.recorded'`)).toEqual([
    { payload: { text: '' } },
  ]);
});

it('waits for who reads words to tell of them', async () => {
  await using box = await openLetterBox();
  await box.write([letter()]);
  await keep(box, 10, '2026-01-01');
  const read = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const telling = box.database.write(async (query) => {
    await query(
      `SELECT pg_advisory_xact_lock_shared(hashtext(current_schema()), hashtext('customer_link'))`,
    );
    read.resolve();
    await goOn.promise;
    await query(
      `INSERT INTO outbox (type, subject_id, occurred_at, payload)
       SELECT 'page.measured', id, now(), jsonb_build_object('text', text) FROM page`,
    );
  });
  await read.promise;

  const expiring = expire(box);
  await expect.poll(() => box.query(WAITING)).toHaveLength(1);
  goOn.resolve();
  await telling;
  await expiring;

  expect(await box.query(`SELECT payload FROM outbox WHERE type = 'page.measured'`)).toEqual([
    { payload: { text: '' } },
  ]);
});

it('tells which rows these were', async () => {
  await using box = await openLetterBox();
  const old = letter();
  await box.write([old]);
  await keep(box, 10, '2026-01-01');

  await expire(box);

  expect(await box.query(`SELECT payload FROM outbox WHERE type = 'rows.expired'`)).toEqual([
    { payload: { ids: [old.id] } },
  ]);
});

it('leaves what is held, however old it is', async () => {
  await using box = await openLetterBox();
  await box.write([letter({ score: 0 }), letter({ score: 1 })]);
  await keep(box, 1, '2026-01-01');

  await expire(box);

  expect(await box.query('SELECT subject FROM letter ORDER BY score')).toEqual([
    { subject: 'My flight' },
    { subject: null },
  ]);
});

it.each<[string, number | null]>([
  ['not yet in force', 5],
  ['that lifts the one of before', null],
])('follows the rule of the day: a later one %s', async (_, keepDays) => {
  await using box = await openLetterBox();
  await box.write([letter()]);
  await keep(box, keepDays === null ? 5 : null, '2026-01-01');
  await keep(box, keepDays, keepDays === null ? '2026-01-02' : '2026-02-01');

  expect(await expire(box)).toBe(0);
  expect(await createRetentionPolicies(box.database).list()).toHaveLength(2);
});

it('looks again at what has been written again', async () => {
  await using box = await openLetterBox();
  await box.write([letter()]);
  await keep(box, 10, '2026-01-01');
  await expire(box);
  await box.database.write((query) => query(`UPDATE letter SET subject = 'My flight'`));

  expect(await expire(box)).toBe(1);
  expect(await box.query('SELECT subject FROM letter')).toEqual([{ subject: null }]);
});

it('takes five hundred at a time, and all of them in the end', async () => {
  await using box = await openLetterBox();
  await box.write(Array.from({ length: 501 }, () => letter()));
  await keep(box, 10, '2026-01-01');

  expect([await expire(box), await expire(box), await expire(box)]).toEqual([500, 1, 0]);
});
