import type { Database } from '@cx/database';
import type { NewId } from '@cx/intake';
import { type Caller, once } from '@cx/mutations';

import type { CustomerValue } from '../entities/customer-value.ts';
import { customerValues } from '../repositories/customer-values.ts';
import { verifyKnownBrand } from './known-brand.ts';
import { verifyValuedCustomers, verifyValues } from './value-rules.ts';

/** What a customer spent with a brand in a period, as the caller tells it. */
export interface ValueDraft extends Pick<
  CustomerValue,
  'customerId' | 'periodFrom' | 'periodTo' | 'currency' | 'orders'
> {
  readonly revenueMinor: number;
}

export interface ValuesRequest {
  readonly idempotencyKey: string;
  readonly brandId: string;
  readonly values: readonly ValueDraft[];
}

/** Takes in what customers are worth to brands: it is loaded, and never estimated. Every refusal is a UserProblem. */
export interface ValueDesk {
  /** All of them or, where one cannot be, none. */
  record(caller: Caller, request: ValuesRequest): Promise<{ recorded: number }>;
}

export interface ValueDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

export function createValueDesk({ database, newId, now }: ValueDeskDependencies): ValueDesk {
  return {
    record: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, async (query) => {
        const { brandId, values } = input;
        await verifyKnownBrand(query, caller, brandId);
        const request = { principalId: caller.id, key, mutation: 'recordCustomerValues', input };
        return once(query, request, async () => {
          verifyValues(values);
          const ids = values.map(({ customerId }) => customerId);
          verifyValuedCustomers(ids, await customerValues.findCustomers(query, ids, brandId));
          const recordedAt = now();
          await customerValues.save(
            query,
            values.map((value) => ({
              ...value,
              id: newId(recordedAt, `value ${brandId} ${nameOf(value)}`),
              brandId,
              revenueMinor: String(value.revenueMinor),
              recordedAt,
              recordedBy: caller.id,
            })),
          );
          return { recorded: values.length };
        });
      }),
  };
}

function nameOf({ customerId, periodFrom, periodTo }: ValueDraft): string {
  return `${customerId} ${periodFrom.toISOString()} ${periodTo.toISOString()}`;
}
