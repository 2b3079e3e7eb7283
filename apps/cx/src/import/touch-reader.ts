import {
  type Brand,
  type CustomerTouch,
  type IdentityClaim,
  identityForm,
  UnusableIdentity,
} from '@cx/customers';
import { type Columns, type CommonMapping, nameOf, type Reader, RowError, slug } from '@cx/ingest';

/** Reads which brand a record is about. */
export function brandReader({ brand }: CommonMapping, columns: Columns): Reader<Brand> {
  if ('key' in brand) {
    const { key, name = nameOf(key), industry = null, country = null, zone = 'UTC' } = brand;
    const constant: Brand = { key, name, industry, country, timeZone: zone };
    return () => constant;
  }

  const { column, industry = null } = brand;
  const keys = new Map(Object.entries(brand.keys ?? {}));
  const cell = columns.cell(column);
  const known = new Map<string, Brand>();
  return (record) => {
    const text = cell(record).trim();
    const found = known.get(text);
    if (found !== undefined) return found;
    const key = keys.get(text) ?? slug(text);
    if (key === '') throw new RowError(column, 'It names no brand.');
    const made: Brand = { key, name: nameOf(text), industry, country: null, timeZone: 'UTC' };
    known.set(text, made);
    return made;
  };
}

/** Reads by which marks a record's customer is recognised, and what it tells of the customer. */
export function customerReader(
  { customer, profile }: CommonMapping,
  columns: Columns,
): Reader<Pick<CustomerTouch, 'claims' | 'profile'>> {
  const marks = customer.map(({ kind, value, network, country }) => ({
    kind,
    network,
    country,
    read: columns.text(value),
    column: columns.nameOf(value),
  }));
  const displayName = columns.text(profile.displayName);
  const ageBand = columns.text(profile.ageBand);
  const gender = columns.text(profile.gender);
  const country = columns.text(profile.country);

  return (record) => {
    const claims: IdentityClaim[] = [];
    for (const { read, column, ...mark } of marks) {
      const value = read(record);
      if (value !== null) claims.push(usable({ ...mark, value }, column));
    }
    return {
      claims,
      profile: {
        displayName: displayName(record),
        ageBand: ageBand(record),
        gender: gender(record),
        country: country(record),
      },
    };
  };
}

function usable(claim: IdentityClaim, column: string): IdentityClaim {
  try {
    identityForm(claim);
    return claim;
  } catch (error) {
    if (error instanceof UnusableIdentity) throw new RowError(column, error.message);
    throw error;
  }
}
