import type { Principal } from '@cx/principals';

/**
 * What of a caller can change an answer: everything but how much it may ask. Who it is counts where an answer is
 * its own; what it may see counts always, since rows are seen by brand and fields by scope.
 */
export function identityOf(principal: Principal, isPrivate: boolean): string {
  const { kind, scopes, brands, contract, id, keyId } = principal;
  return JSON.stringify([
    kind,
    scopes.toSorted(),
    brands.toSorted(),
    contract ?? null,
    ...(isPrivate ? [id, keyId ?? null] : []),
  ]);
}
