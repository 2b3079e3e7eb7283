import { eraseCustomers } from '@cx/customer-links';
import { ALL_BRANDS, type Database, type WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem } from '@cx/mutations';

import { type ErasableCustomer, erasures } from '../repositories/erasures.ts';
import type { IdentityRepository } from '../repositories/identities.ts';
import { erasure as plan } from './erasure.ts';
import { type MarkDigest, SECRET_CHECK } from './mark-digest.ts';

/** Who asks. */
export interface Caller {
  readonly id: string;
  readonly brands: readonly string[];
}

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
    { customerId, requestedBy }: { customerId: string; requestedBy: string },
  ): Promise<string> {
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
            erasureId:
              customer.erasureId ??
              (await forget(query, customer, { customerId, requestedBy: caller.id })),
          };
        });
      }),
  };
}

function verifySeen(
  customer: ErasableCustomer | null,
  { brands }: Caller,
): asserts customer is ErasableCustomer {
  const seesAll = ALL_BRANDS.every((all) => brands.includes(all));
  if (customer === null || !(seesAll || customer.brands.some((brand) => brands.includes(brand)))) {
    throw new UserProblem('CUSTOMER_UNKNOWN', 'There is no customer with this id.', [
      'input',
      'customerId',
    ]);
  }
  if (seesAll || customer.brands.every((brand) => brands.includes(brand))) return;
  throw new UserProblem(
    'CUSTOMER_OF_OTHER_BRANDS',
    'The customer has been in touch with brands that you do not see: whoever sees all of them erases it.',
    ['input', 'customerId'],
  );
}
