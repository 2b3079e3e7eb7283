import type { DemoClaim, DemoPerson } from './demo-item.ts';
import type { Person } from './people.ts';

/**
 * The person as one touch shows them.
 *
 * The first touch of a person carries every mark that the person will ever use, and each later one
 * carries at least one of them: whoever compares marks in order of time therefore finds exactly one
 * customer for each person.
 *
 * @param isUsual whether such a touch carries such a mark
 */
export function personIn(
  person: Person,
  isFirst: boolean,
  isUsual: (claim: DemoClaim) => boolean,
): DemoPerson {
  const all = claimsOf(person);
  const usual = isFirst ? all : all.filter(isUsual);
  return {
    claims: usual.length > 0 ? usual : all.slice(0, 1),
    displayName: person.displayName,
    ageBand: person.ageBand,
    gender: person.gender,
    country: person.country,
  };
}

function claimsOf({
  email,
  telephone,
  loyaltyNumber,
  home,
  accounts,
}: Person): readonly DemoClaim[] {
  const claims: DemoClaim[] = [];
  if (email !== null) claims.push({ kind: 'EMAIL', value: email, network: null });
  if (telephone !== null) claims.push({ kind: 'PHONE', value: telephone, network: null });
  if (loyaltyNumber !== null) {
    claims.push({ kind: 'EXTERNAL_ID', value: loyaltyNumber, network: home.loyalty.network });
  }
  for (const { network, handle } of accounts) {
    claims.push({ kind: 'HANDLE', value: handle, network });
  }
  return claims;
}
