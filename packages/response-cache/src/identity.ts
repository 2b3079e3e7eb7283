import type { Principal } from '@cx/principals';

/**
 * What of a caller can change an answer: everything but how much it may ask. Who it is counts where an answer is
 * its own; what it may see counts always, since rows are seen by brand and fields by scope.
 */
export function identityOf(principal: Principal, isPrivate: boolean): string {
  const { id, keyId, hourlyBudget: _howMuch, scopes, brands, ...rest } = principal;
  const rights = { scopes: scopes.toSorted(), brands: brands.toSorted() };
  const others = Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([rights, others, ...(isPrivate ? [id, keyId ?? null] : [])]);
}
