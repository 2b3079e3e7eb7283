import { rowSet, tableOf, type WriteQuery } from '@cx/database';
import type { EntitySchema } from 'typeorm';

import { CustomerValueEntity } from '../entities/customer-value.ts';
import { MentionFactEntity } from '../entities/mention-fact.ts';
import { ResponseFactEntity } from '../entities/response-fact.ts';
import { ReviewFactEntity } from '../entities/review-fact.ts';
import { TicketFactEntity } from '../entities/ticket-fact.ts';
import { VerbatimEntity } from '../entities/verbatim.ts';
import { type Facts, factsOf } from './facts.test-support.ts';

/** Writes facts as their feed does: what is there already is brought up to date. */
export async function writeFacts(query: WriteQuery, facts: Partial<Facts>): Promise<void> {
  const { tickets, mentions, reviews, responses, verbatims, values } = factsOf(facts);
  await save(query, TicketFactEntity, tickets, ['isFirstContactResolved']);
  await save(query, MentionFactEntity, mentions, ['isExhausted']);
  await save(query, ReviewFactEntity, reviews);
  await save(query, ResponseFactEntity, responses);
  await save(query, VerbatimEntity, verbatims);
  await save(query, CustomerValueEntity, values);
}

async function save<Row extends object>(
  query: WriteQuery,
  entity: EntitySchema<Row>,
  rows: readonly Row[],
  reckoned: readonly (keyof Row & string)[] = [],
): Promise<void> {
  if (rows.length === 0) return;
  const table = tableOf(entity);
  const columns = table.without(...reckoned);
  const incoming = rowSet<Row>(table.columns);
  const names = columns.map(({ name }) => name);
  await query(
    `INSERT INTO ${table.name} (${names.join(', ')}) SELECT ${names.join(', ')} FROM ${incoming.from('incoming')}
     ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    incoming.values(rows),
  );
}
