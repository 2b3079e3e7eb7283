import type { Principal } from '@cx/principals';

import type { ApiKeyRow } from '../entities/api-key.ts';
import { addressList } from './address-list.ts';

/** A key as the check remembers it: with all that can be made of its row before somebody calls by it. */
export interface KnownKey {
  readonly row: Readonly<ApiKeyRow>;
  readonly principal: Principal;
  mayComeFrom(ip: string | undefined): boolean;
}

export function knownKeyOf(row: ApiKeyRow): KnownKey {
  const isListed = addressList(row.allowedIps);
  const isOpen = row.allowedIps.length === 0;
  return {
    row,
    principal: principalOf(row),
    // A key that may come from some places only comes from none that nobody knows.
    mayComeFrom: (ip) => isOpen || (ip !== undefined && isListed(ip)),
  };
}

function principalOf(row: ApiKeyRow): Principal {
  const { id, kind, principalId, scopes, brands, contract, hourlyBudget } = row;
  return {
    kind,
    id: principalId,
    scopes,
    brands,
    contract,
    keyId: id,
    ...(hourlyBudget === null ? {} : { hourlyBudget }),
  };
}
