import { rowSet, tableOf, type WriteQuery } from '@cx/database';
import type { EntitySchema } from 'typeorm';

import { CustomerEvidenceEntity } from '../entities/customer-evidence.ts';
import { CustomerOutcomeEntity } from '../entities/customer-outcome.ts';
import { CustomerStateEntity } from '../entities/customer-state.ts';
import { IssueContactEntity } from '../entities/issue-contact.ts';
import { IssueEntity } from '../entities/issue.ts';
import { TriedContactEntity } from '../entities/tried-contact.ts';

/** What a fact is found to be, beside what its domain tells of it. */
export interface Flag {
  readonly id: string;
  readonly customerId: string;
  readonly value: boolean | null;
}

interface ReckonedTable<Row> {
  /** Brings the rows of these customers to what they are now: only those that differ are written. */
  replace(query: WriteQuery, customerIds: readonly string[], rows: readonly Row[]): Promise<void>;
}

// What the worker writes itself makes nobody due.
const START = `SELECT set_config('cx.customers_reckoned', 'on', true)`;

const flags = rowSet<Flag>([
  { property: 'id', name: 'id', type: 'uuid' },
  { property: 'customerId', name: 'customer_id', type: 'uuid' },
  { property: 'value', name: 'value', type: 'boolean' },
]);

/** Each statement runs in the transaction that holds the customers. */
export const reckonings = {
  async start(query: WriteQuery): Promise<void> {
    await query(START);
  },
  firstContacts: flagOf('ticket_fact', 'is_first_contact_resolved'),
  exhausted: flagOf('mention_fact', 'is_exhausted'),
  states: reckonedTable(CustomerStateEntity, 'brandId'),
  issues: reckonedTable(IssueEntity, 'id'),
  issueContacts: reckonedTable(IssueContactEntity, 'id'),
  tried: reckonedTable(TriedContactEntity, 'mentionId', 'contactId'),
  evidence: reckonedTable(CustomerEvidenceEntity, 'brandId', 'subjectId', 'purpose', 'kind'),
  outcomes: reckonedTable(CustomerOutcomeEntity, 'id'),
};

// Rows that stay as they are stay unwritten, or the figures of their days would be reckoned for nothing. One that has
// become another customer's meanwhile is left to who reckons that one.
function flagOf(table: string, flag: string) {
  const statement = `
    UPDATE ${table} SET ${flag} = news.value FROM (
      SELECT id, reckoned.value FROM ${table} JOIN ${flags.from('reckoned')} USING (id, customer_id)
      WHERE ${flag} IS DISTINCT FROM reckoned.value ORDER BY id FOR NO KEY UPDATE OF ${table}
    ) AS news
    WHERE ${table}.id = news.id`;
  return async (query: WriteQuery, found: readonly Flag[]): Promise<void> => {
    if (found.length > 0) await query(statement, flags.values(found));
  };
}

/** @param key the properties of its primary key behind the customer */
function reckonedTable<Row extends { customerId: string }>(
  entity: EntitySchema<Row>,
  ...key: readonly (keyof Row & string)[]
): ReckonedTable<Row> {
  const table = tableOf(entity);
  const rows = rowSet<Row>(table.columns);
  const incoming = rows.from('incoming');
  const names = table.columns.map(({ name }) => name);
  const keyNames = ['customerId' as const, ...key].map((property) => table.column(property).name);
  const content = names.filter((name) => !keyNames.includes(name));
  const listOf = (owner: string): string => content.map((name) => `${owner}.${name}`).join(', ');

  const remove = `
    DELETE FROM ${table.name} WHERE customer_id = ANY($${names.length + 1}::uuid[]) AND NOT EXISTS (
      SELECT FROM ${incoming}
      WHERE ${keyNames.map((name) => `incoming.${name} = ${table.name}.${name}`).join(' AND ')})`;
  const store = `
    INSERT INTO ${table.name} (${names.join(', ')}) SELECT ${names.join(', ')} FROM ${incoming}
    ORDER BY ${keyNames.join(', ')}
    ON CONFLICT (${keyNames.join(', ')}) DO UPDATE SET ${content.map((name) => `${name} = excluded.${name}`).join(', ')}
    WHERE (${listOf(table.name)}) IS DISTINCT FROM (${listOf('excluded')})`;

  return {
    async replace(query, customerIds, found) {
      const values = rows.values(found);
      await query(remove, [...values, customerIds]);
      if (found.length > 0) await query(store, values);
    },
  };
}
