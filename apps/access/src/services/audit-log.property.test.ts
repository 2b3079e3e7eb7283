import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  date,
  dictionary,
  nat,
  option,
  record,
  string,
} from 'fast-check';
import { expect, it } from 'vitest';

import { openTestAccess } from '../access.test-support.ts';

/** Any text at all, with what Postgres cannot keep. */
const text = string({ unit: 'binary', maxLength: 8 }).map((some) => `${some}\0`);

const event = record({
  at: date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
  actor: text,
  action: constantFrom('key.created', 'key.revoked', 'access.denied'),
  subject: option(text),
  details: dictionary(text, constantFrom(1, -0, 0.1, 1e21, true, null, 'x', '\ud800', ['a', {}])),
});

const content = 'at, actor, action, subject, details, previous_hash, hash';

interface Damage {
  /** @param at of the entry that is damaged @param other a second one, not before it @param size of the log */
  readonly sql: (at: number, other: number, size: number) => string;
  readonly expected: (at: number, other: number, size: number) => [string, number];
}

const change = (set: string): Damage => ({
  sql: (at) => `UPDATE audit_entry SET ${set} WHERE seq = ${at}`,
  expected: (at) => ['CHANGED', at],
});

const DAMAGES: Damage[] = [
  change(`at = at + interval '1 millisecond'`),
  change(`actor = actor || ' '`),
  change(`action = 'key.rotated'`),
  change(`subject = CASE WHEN subject IS NULL THEN '' END`),
  change(`details = (details::text || ' ')::json`),
  change(`details = '{"another":1}'`),
  change(`previous_hash = md5(previous_hash)`),
  change(`hash = md5(hash)`),
  {
    sql: (at) => `DELETE FROM audit_entry WHERE seq = ${at}`,
    expected: (at, _other, size) => [at === size ? 'TAIL_REMOVED' : 'REMOVED', at],
  },
  {
    sql: (at) => `DELETE FROM audit_entry WHERE seq >= ${at}`,
    expected: (at) => ['TAIL_REMOVED', at],
  },
  {
    sql: (at, _other, size) => `UPDATE audit_entry SET seq = ${size + 1} WHERE seq = ${at}`,
    expected: (at) => ['REMOVED', at],
  },
  {
    sql: (_at, _other, size) =>
      `INSERT INTO audit_entry SELECT ${size + 1}, ${content} FROM audit_entry WHERE seq = ${size}`,
    expected: (_at, _other, size) => ['CHANGED', size + 1],
  },
  {
    sql: () => `UPDATE audit_head SET seq = seq - 1`,
    expected: (_at, _other, size) => ['ADDED', size],
  },
  {
    sql: () => `UPDATE audit_head SET hash = md5(hash)`,
    expected: (_at, _other, size) => ['CHANGED', size],
  },
  { sql: () => `DELETE FROM audit_head`, expected: () => ['ADDED', 1] },
];

const swap: Damage = {
  sql: (at, other) => `
    UPDATE audit_entry AS entry SET (${content}) = (
      SELECT ${content} FROM audit_entry AS other WHERE other.seq = ${at + other} - entry.seq
    ) WHERE seq IN (${at}, ${other})`,
  expected: (at) => ['CHANGED', at],
};

it('finds the first entry that is not as it was written, whatever was done to the log', async () => {
  await using access = await openTestAccess();
  // The owner may do so, and leaves what this test is about.
  await access.query(`ALTER TABLE audit_entry DISABLE TRIGGER USER`);
  await access.query(`ALTER TABLE audit_head DISABLE TRIGGER USER`);

  await assert(
    asyncProperty(
      array(event, { minLength: 1, maxLength: 6 }),
      nat(),
      nat(),
      constantFrom(...DAMAGES, swap),
      async (events, one, two, damage) => {
        await access.query(`DELETE FROM audit_entry`);
        await access.query(`DELETE FROM audit_head`);
        const size = events.length;
        const [at = 1, other = 1] = [1 + (one % size), 1 + (two % size)].toSorted((a, b) => a - b);
        await access.audit.append(events);

        const before = await access.audit.verify();
        const isDone = damage !== swap || at !== other;
        if (isDone) await access.query(damage.sql(at, other, size));
        const after = await access.audit.verify();

        const [fault, seq] = damage.expected(at, other, size);
        expect(before).toMatchObject({ isIntact: true, entries: size });
        expect(after).toEqual(isDone ? { isIntact: false, fault, seq } : before);
      },
    ),
    { numRuns: 150 },
  );
});
