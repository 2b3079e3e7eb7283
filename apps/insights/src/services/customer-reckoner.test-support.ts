import { eraseCustomers } from '@cx/customer-links';
import { type Database, openDatabase } from '@cx/database';
import { openTestSubgraph } from '@cx/testing';

import { entities, erasure, migrations } from '../index.ts';
import { day, type Facts, idOf } from '../repositories/facts.test-support.ts';
import { writeFacts } from '../repositories/write-facts.test-support.ts';
import { createCustomerReckoner, type CustomerReckoner } from './customer-reckoner.ts';

/** The facts of one test's own, and what is reckoned of them. */
export interface ReckoningBench extends AsyncDisposable {
  readonly database: Database;
  readonly clock: { now: Date };
  readonly reckoner: CustomerReckoner;
  write(facts: Partial<Facts>): Promise<void>;
  erase(customerId: string): Promise<void>;
  /** Reckons until nobody is due. */
  settle(): Promise<void>;
  /** All that is reckoned, by table, in an order that only its values decide. */
  reckoned(): Promise<Record<string, unknown>>;
  query(text: string): Promise<Record<string, unknown>[]>;
}

const RECKONED = {
  ticket_fact: 'id, is_first_contact_resolved AS value',
  mention_fact: 'id, is_exhausted AS value',
  customer_state: '*',
  issue: '*',
  issue_contact: '*',
  tried_contact: '*',
  customer_evidence: '*',
  customer_outcome: '*',
};

export async function openReckoningBench(): Promise<ReckoningBench> {
  const clock = { now: day(60) };
  const schema = await openTestSubgraph('insights', { entities, migrations }, (url) => {
    const database = openDatabase({ url, entities, migrations });
    return { database, service: { close: () => database.close() } };
  });
  const { database } = schema.app;
  const reckoner = createCustomerReckoner({ database, now: () => clock.now });

  return {
    database,
    clock,
    reckoner,
    write: (facts) => database.write((query) => writeFacts(query, facts)),
    async erase(customerId) {
      await database.write((query) =>
        eraseCustomers(query, erasure, { erasureId: idOf(999), customerIds: [customerId] }),
      );
    },
    async settle() {
      while ((await reckoner.reckonDue()) > 0);
    },
    async reckoned() {
      const found: Record<string, unknown> = {};
      for (const [table, columns] of Object.entries(RECKONED)) {
        found[table] = await schema.query(
          `SELECT ${columns} FROM ${table} ORDER BY ${table}::text`,
        );
      }
      return found;
    },
    query: (text) => schema.query(text),
    [Symbol.asyncDispose]: () => schema[Symbol.asyncDispose](),
  };
}
