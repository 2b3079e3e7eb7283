import { array, assert, asyncProperty, constantFrom, integer, oneof, record } from 'fast-check';
import { expect, it } from 'vitest';

import { day, type Facts, factsOf, idOf } from '../repositories/facts.test-support.ts';
import { openReckoningBench, type ReckoningBench } from './customer-reckoner.test-support.ts';
import { randomFacts } from './random-customers.test-support.ts';

const PEOPLE = [idOf(1), idOf(2), null] as const;

const anyStep = oneof(
  { weight: 4, arbitrary: record({ facts: randomFacts, of: constantFrom(...PEOPLE) }) },
  { weight: 1, arbitrary: record({ laterBy: integer({ min: 1, max: 200 }) }) },
  { weight: 1, arbitrary: record({ forgets: constantFrom('ticket_fact', 'mention_fact') }) },
  { weight: 1, arbitrary: record({ moves: constantFrom(...PEOPLE) }) },
);

it('ends, however facts come, change hands, grow old and go, where a rebuild from zero ends', async () => {
  await using bench = await openReckoningBench();
  let found = 0;

  await assert(
    asyncProperty(array(anyStep, { minLength: 1, maxLength: 5 }), async (steps) => {
      await bench.query(emptied(TABLES));
      bench.clock.now = day(30);
      for (const step of steps) {
        await apply(bench, step);
        await bench.reckoner.reckonDue();
      }
      await bench.settle();
      const followed = await bench.reckoned();

      await bench.query(`
        ${emptied(REBUILT)};
        UPDATE ticket_fact SET is_first_contact_resolved = NULL;
        UPDATE mention_fact SET is_exhausted = NULL;
        DELETE FROM customer_due;
        INSERT INTO customer_due (customer_id) VALUES ('${idOf(2)}'), ('${idOf(1)}')`);
      await bench.settle();

      expect(await bench.reckoned()).toEqual(followed);
      found += JSON.stringify(followed).split('issue_id').length - 1;
    }),
    { numRuns: 25 },
  );

  expect(found).toBeGreaterThan(20);
}, 60_000);

const REBUILT = [
  'customer_state',
  'issue',
  'issue_contact',
  'tried_contact',
  'customer_evidence',
  'customer_outcome',
];

const TABLES = [
  ...REBUILT,
  'ticket_fact',
  'mention_fact',
  'review_fact',
  'response_fact',
  'verbatim',
  'customer_value',
  'customer_due',
];

function emptied(tables: readonly string[]): string {
  return tables.map((table) => `DELETE FROM ${table}`).join(';');
}

type Step =
  | { readonly facts: Facts; readonly of: string | null }
  | { readonly laterBy: number }
  | { readonly forgets: string }
  | { readonly moves: string | null };

async function apply(bench: ReckoningBench, step: Step): Promise<void> {
  if ('facts' in step) await bench.write(given(step.facts, step.of));
  if ('laterBy' in step)
    bench.clock.now = new Date(bench.clock.now.getTime() + step.laterBy * 86_400_000);
  if ('forgets' in step) await bench.query(`DELETE FROM ${step.forgets}`);
  if ('moves' in step)
    await bench.query(
      `UPDATE ticket_fact SET customer_id = ${step.moves === null ? 'NULL' : `'${step.moves}'`} WHERE type = 'COMPLAINT'`,
    );
}

/** The facts as those of one customer; with the ids that others had before, they have changed hands. */
function given(facts: Facts, customerId: string | null): Facts {
  const own = <Row extends object>(row: Row): Row & { customerId: string | null } => ({
    ...row,
    customerId,
  });
  return factsOf({
    tickets: facts.tickets.map(own),
    mentions: facts.mentions.map(own),
    reviews: facts.reviews.map(own),
    responses: facts.responses.map(own),
    verbatims: facts.verbatims.map(own),
    values: facts.values.map(own),
  });
}
