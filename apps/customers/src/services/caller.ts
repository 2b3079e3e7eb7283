import { type Caller, seesEveryBrand, UserProblem } from '@cx/mutations';

import type { Party } from '../repositories/merges.ts';

/** Whether the caller sees the rows of each of these brands. */
export function seesAll(caller: Caller, brandIds: readonly string[]): boolean {
  return seesEveryBrand(caller) || brandIds.every((brandId) => caller.brands.includes(brandId));
}

/**
 * Whom the id stands for. A customer whom the caller does not see is as good as none.
 *
 * @param field of the input that holds the id
 */
export function partyOf(
  caller: Caller,
  parties: readonly Party[],
  id: string,
  field: string,
): Party {
  const party = parties.find(({ askedId }) => askedId === id);
  const { brands } = caller;
  const isSeen = (brandId: string): boolean => brands.includes(brandId);
  if (party !== undefined && (seesEveryBrand(caller) || party.brandIds.some(isSeen))) return party;
  throw new UserProblem(
    'CUSTOMER_UNKNOWN',
    'There is no customer with this id among those that you see.',
    ['input', field],
  );
}
