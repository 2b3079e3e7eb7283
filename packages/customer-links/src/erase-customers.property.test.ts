import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  jsonValue,
  record,
  string,
  subarray,
  uuid,
} from 'fast-check';
import { expect, it } from 'vitest';

import { eraseCustomers } from './erase-customers.ts';
import { LETTER_PLAN, openLetterBox } from './erasure.test-support.ts';

const PEOPLE = ['a', 'b', 'c', 'd'].map((one) => `019a0000-0000-7000-8000-00000000000${one}`);
const ERASURE = '019a0000-0000-7000-8000-0000000000e1';

/** Told in no id and by nobody else. */
const SECRET = 'confidential';

const words = string({ maxLength: 20 }).map(
  (text) => `${SECRET} ${text.replaceAll('\0', '').toWellFormed()}`,
);

const letters = array(
  record({
    id: uuid(),
    customerId: constantFrom(null, ...PEOPLE),
    subject: words,
    score: integer({ min: 0, max: 10 }),
    text: words,
    notes: jsonValue().map((value) =>
      JSON.parse(storable({ by: SECRET, value, deep: [[SECRET]] })),
    ),
  }),
  { maxLength: 12 },
);

function storable(value: unknown): string {
  return JSON.stringify(value, (_key, one) =>
    typeof one === 'string' ? one.replaceAll('\0', '').toWellFormed() : one,
  ).replaceAll('\\u0000', '');
}

const ROWS = `
  SELECT letter.id, customer_id AS "customerId", subject, score, text, notes, external_id AS "externalId"
  FROM letter JOIN page ON letter_id = letter.id ORDER BY letter.id`;

it('takes every word of whom it erases and none of anybody else, whatever the rows', async () => {
  await using box = await openLetterBox();

  await assert(
    asyncProperty(letters, subarray(PEOPLE, { minLength: 1 }), async (written, erased) => {
      await box.query('TRUNCATE page, letter, erased_customer; DELETE FROM outbox');
      await box.write(written);
      const before = await box.query(ROWS);
      const isErased = ({ customerId }: Record<string, unknown>): boolean =>
        erased.some((one) => one === customerId);
      const erase = (): Promise<number> =>
        box.database.write((query) =>
          eraseCustomers(query, LETTER_PLAN, { erasureId: ERASURE, customerIds: erased }),
        );

      const count = await erase();
      const after = await box.query(ROWS);
      const again = await erase();

      expect(after.filter((row) => !isErased(row))).toEqual(before.filter((row) => !isErased(row)));
      expect(JSON.stringify(after.filter(isErased))).not.toContain(SECRET);
      expect(after.map(({ id, score }) => [id, score])).toEqual(
        before.map(({ id, score }) => [id, score]),
      );
      expect(await box.query(ROWS)).toEqual(after);
      expect([count, again]).toEqual(Array(2).fill(2 * before.filter(isErased).length));
      const told = await box.query(
        `SELECT payload FROM outbox WHERE customer_id = ANY ('{${erased.join(',')}}')`,
      );
      expect(JSON.stringify(told)).not.toContain(SECRET);
    }),
    { numRuns: 60 },
  );
}, 60_000);
