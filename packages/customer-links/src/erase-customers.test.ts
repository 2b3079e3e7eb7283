import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { eraseCustomers, eraseLateRows, erasureEffects } from './erase-customers.ts';
import { type Letter, LETTER_PLAN, type LetterBox, openLetterBox } from './erasure.test-support.ts';

const ADA = '019a0000-0000-7000-8000-00000000000a';
const EVE = '019a0000-0000-7000-8000-00000000000e';
const ERASURE = '019a0000-0000-7000-8000-0000000000e1';

function letter(over: Partial<Letter> = {}): Letter {
  return {
    id: randomUUID(),
    customerId: ADA,
    subject: 'My flight',
    score: 7,
    text: 'Dear Sir',
    notes: { kind: 'LONG', by: 'Ada', lines: ['one', 2] },
    ...over,
  };
}

function erase({ database }: LetterBox, customerIds: readonly string[] = [ADA]): Promise<number> {
  return database.write((query) =>
    eraseCustomers(query, LETTER_PLAN, { erasureId: ERASURE, customerIds }),
  );
}

const ROWS = `
  SELECT letter.customer_id, external_id, subject, score, text, notes
  FROM letter JOIN page ON letter_id = letter.id ORDER BY letter.customer_id, letter.id`;

const EVENTS = `SELECT type, payload FROM outbox WHERE type <> 'outbox.epoch' ORDER BY seq`;

it('leaves rows and figures, and nothing that tells of whom they are', async () => {
  await using box = await openLetterBox();
  const own = letter();
  await box.write([own]);

  const rows = await erase(box);

  expect(rows).toBe(2);
  expect(await box.query(ROWS)).toEqual([
    {
      customer_id: ADA,
      external_id: `erased:${own.id}`,
      subject: null,
      score: 7,
      text: '',
      notes: { kind: 'LONG', by: '', lines: ['', 2] },
    },
  ]);
});

it('takes words out of past events, and leaves them at their place', async () => {
  await using box = await openLetterBox();
  await box.write([letter(), letter({ customerId: EVE, subject: 'Mine' })]);
  const places = await box.query('SELECT xid::text, seq, id FROM outbox ORDER BY seq');

  await erase(box);

  expect(await box.query(EVENTS)).toEqual([
    { type: 'letter.recorded', payload: { channel: 'POST', summary: '' } },
    { type: 'letter.recorded', payload: { channel: 'POST', summary: 'Mine' } },
    { type: 'erasure.done', payload: { erasureId: ERASURE, domain: 'letters', rows: 2 } },
  ]);
  expect(
    (await box.query('SELECT xid::text, seq, id FROM outbox ORDER BY seq')).slice(0, -1),
  ).toEqual(places);
});

it('takes words out of events that were told before it was known whose they are', async () => {
  await using box = await openLetterBox();
  const own = letter({ customerId: null });
  await box.write([own]);
  await box.query(`UPDATE letter SET customer_id = '${ADA}'`);

  await erase(box);

  expect(await box.query(EVENTS)).toContainEqual({
    type: 'letter.recorded',
    payload: { channel: 'POST', summary: '' },
  });
});

it('lets the application neither read nor change its events otherwise', async () => {
  await using box = await openLetterBox();
  await box.write([letter()]);
  const asApplication = (text: string): Promise<unknown> =>
    box.database.write((query) => query(text));

  expect(await asApplication('SELECT * FROM outbox')).toEqual([]);
  await asApplication(`UPDATE outbox SET payload = '{}'`);
  await asApplication('DELETE FROM outbox');
  expect(await box.query(EVENTS)).toEqual([
    { type: 'letter.recorded', payload: { channel: 'POST', summary: 'My flight' } },
  ]);
});

it('notices rows that come late, and redacts them too', async () => {
  await using box = await openLetterBox();
  await erase(box);
  await box.write([letter(), letter({ customerId: EVE })]);

  const late = await box.database.write((query) => eraseLateRows(query, LETTER_PLAN));
  const none = await box.database.write((query) => eraseLateRows(query, LETTER_PLAN));

  expect([late, none]).toEqual([1, 0]);
  expect(await box.query(`SELECT subject FROM letter ORDER BY customer_id`)).toEqual([
    { subject: null },
    { subject: 'My flight' },
  ]);
});

it('waits for a row that is being written, and redacts it', async () => {
  await using box = await openLetterBox();
  const written = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const { id, subject, score } = letter();
  const writing = box.database.write(async (query) => {
    await query(`INSERT INTO letter VALUES ($1, $2, 'letter 1', $3, $4)`, [
      id,
      ADA,
      subject,
      score,
    ]);
    written.resolve();
    await gate.promise;
  });
  await written.promise;

  const erasing = erase(box);
  await expect
    .poll(() =>
      box.query(
        `SELECT FROM pg_stat_activity WHERE wait_event = 'advisory' AND query LIKE '%customer_link%'`,
      ),
    )
    .toHaveLength(1);
  gate.resolve();
  await Promise.all([writing, erasing]);

  expect(await box.query('SELECT subject FROM letter')).toEqual([{ subject: null }]);
});

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])(
  'does nothing by halves when it ends at its statement %i, and all when it is told again',
  async (last) => {
    await using box = await openLetterBox();
    await box.write([letter()]);
    const before = await box.query(ROWS);
    const effects = erasureEffects(LETTER_PLAN);
    const event = {
      id: randomUUID(),
      seq: '1',
      type: 'customer.erased',
      brandId: null,
      customerId: ADA,
      subjectId: ADA,
      occurredAt: new Date(),
      payload: { erasureId: ERASURE, customerIds: [ADA] },
    };

    const crashed = box.database.write((query) => {
      let statements = 0;
      return effects.apply(
        async <Row extends object>(text: string, values: readonly unknown[] = []) => {
          const rows = await query<Row>(text, values);
          statements += 1;
          if (statements === last) throw new Error('the process ends here');
          return rows;
        },
        [event],
      );
    });
    await expect(crashed).rejects.toThrow('the process ends here');
    const between = await box.query(ROWS);
    await box.database.write((query) => effects.apply(query, [event, event]));

    expect(between).toEqual(before);
    expect(await box.query('SELECT subject FROM letter')).toEqual([{ subject: null }]);
  },
);
