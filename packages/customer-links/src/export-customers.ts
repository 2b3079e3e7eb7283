import type { Reads } from '@cx/database';

import { customersTables, isOfCustomers } from './erase-customers.ts';
import type { ErasurePlan } from './erasure-plan.ts';

/** Whole rows, as JSON has them, by the name of their table. */
export type CustomerExport = Readonly<Record<string, readonly object[]>>;

/** Answers all that a subgraph holds of a person: under each of the ids that stand for them. */
export type ExportCustomer = (customerIds: readonly string[]) => Promise<CustomerExport>;

/**
 * Exports the rows of the tables in which an erasure would redact something or find somebody's: the plan names
 * all of both, and a test holds that it does.
 */
export function createCustomerExport(reads: Reads, plan: ErasurePlan): ExportCustomer {
  return async (customerIds) => {
    const rows: Record<string, readonly object[]> = {};
    for (const [table, erasure] of customersTables(plan)) {
      const found = await reads.query<{ row: object }>(
        `SELECT to_jsonb(${table}) AS row FROM ${table} WHERE ${isOfCustomers(plan, erasure)} ORDER BY 1`,
        [customerIds],
      );
      rows[table] = found.map(({ row }) => row);
    }
    return rows;
  };
}
