import { eraseCustomers } from '@cx/customer-links';
import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, type Caller } from '@cx/mutations';

import { type ErasableCustomer, erasures } from '../repositories/erasures.ts';
import type { IdentityRepository } from '../repositories/identities.ts';
import { seesAll } from './caller.ts';
import { erasure as plan } from './erasure.ts';
import { type MarkDigest, SECRET_CHECK } from './mark-digest.ts';

export interface ErasureRequest {
  readonly idempotencyKey: string;
  readonly customerId: string;
}

/** Forgets people. Every refusal is a UserProblem. */
export interface ErasureDesk {
  /**
   * Redacts what is known of the customer here, keeps its marks from coming back, and asks all other domains
   * to do the same. Asked again, it answers the erasure that there is.
   */
  erase(caller: Caller, request: ErasureRequest): Promise<{ erasureId: string }>;
}

export interface ErasureDeskDependencies {
  readonly database: Database;
  readonly identities: IdentityRepository;
  readonly digestOf: MarkDigest;
  readonly newId: NewId;
  readonly now: () => Date;
}

/** Wherever anything of a customer may be. */
const DOMAINS = ['customers', 'tickets', 'reviews', 'mentions', 'surveys', 'insights'];

export function createErasureDesk(dependencies: ErasureDeskDependencies): ErasureDesk {
  const { database, identities, digestOf, newId, now } = dependencies;

  async function forget(
    query: WriteQuery,
    { customerIds }: ErasableCustomer,
    requestedBy: string,
  ): Promise<string> {
    const [customerId = ''] = customerIds;
    const requestedAt = now();
    const id = newId(requestedAt, `erasure ${customerId}`);
    const row = { id, customerId, requestedBy, requestedAt };
    const marks = await erasures.findMarks(query, customerIds);
    await erasures.addMarks(query, [SECRET_CHECK, ...marks].map(digestOf));
    await erasures.add(query, row, { customerIds, domains: DOMAINS });
    const rows = await eraseCustomers(query, plan, { erasureId: id, customerIds });
    await erasures.close(query, {
      erasureId: id,
      domain: plan.domain,
      erasedAt: requestedAt,
      rows,
    });
    await erasures.tell(query, row, customerIds);
    return id;
  }

  return {
    // Sees all brands: a person is forgotten by all of them, or by none.
    erase: (caller, { idempotencyKey: key, customerId }) =>
      database.write((query) => {
        const request = {
          principalId: caller.id,
          key,
          mutation: 'eraseCustomer',
          input: { customerId },
        };
        return once(query, request, async () => {
          // Nobody is recognised meanwhile: whoever waits finds the marks erased.
          await identities.lock(query);
          const customer = await erasures.lock(query, customerId);
          verifySeen(customer, caller);
          return {
            erasureId: customer.erasureId ?? (await forget(query, customer, caller.id)),
          };
        });
      }),
  };
}

function verifySeen(
  customer: ErasableCustomer | null,
  caller: Caller,
): asserts customer is ErasableCustomer {
  const seesSome = customer?.brands.some((brand) => seesAll(caller, [brand])) ?? false;
  if (customer === null || !(seesSome || seesAll(caller, ['*']))) {
    throw new UserProblem(
      'CUSTOMER_UNKNOWN',
      'There is no customer with this id among those that you see.',
      ['input', 'customerId'],
    );
  }
  if (seesAll(caller, customer.brands)) return;
  throw new UserProblem(
    'CUSTOMER_OF_OTHER_BRANDS',
    'The customer has been in touch with brands that you do not see: whoever sees all of them erases it.',
    ['input', 'customerId'],
  );
}
