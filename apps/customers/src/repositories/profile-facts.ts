import type { Reads } from '@cx/database';

import type { Brand } from '../entities/brand.ts';
import type { CustomerValue } from '../entities/customer-value.ts';
import type { Customer } from '../entities/customer.ts';
import type { Touchpoint } from '../entities/touchpoint.ts';

/** What kind of person a customer is. */
export type ProfiledCustomer = Pick<
  Customer,
  'id' | 'kind' | 'country' | 'ageBand' | 'gender' | 'firstSeenAt'
>;

/** What of a touchpoint others attribute by. */
export type ProfiledTouchpoint = Omit<Touchpoint, 'id' | 'version'>;

export type ProfiledValue = Omit<CustomerValue, 'recordedBy'>;

const FIND_CUSTOMERS = `
  SELECT id, kind, country, age_band AS "ageBand", gender, first_seen_at AS "firstSeenAt"
  FROM customer WHERE id = ANY($1::uuid[])`;

const FIND_BRANDS = `
  SELECT key, name, industry, country, time_zone AS "timeZone" FROM brand WHERE key = ANY($1)`;

const FIND_TOUCHPOINTS = `
  SELECT brand_id AS "brandId", key, name, kind, stage, position, team, topics, channels,
    removed_at AS "removedAt"
  FROM touchpoint WHERE id = ANY($1)`;

const FIND_VALUES = `
  SELECT id, customer_id AS "customerId", brand_id AS "brandId", period_from AS "periodFrom", period_to AS "periodTo",
    revenue_minor AS "revenueMinor", currency, orders, recorded_at AS "recordedAt"
  FROM customer_value WHERE id = ANY($1::uuid[])`;

export const profileFacts = {
  findCustomers: (reads: Reads, ids: readonly string[]): Promise<ProfiledCustomer[]> =>
    reads.query<ProfiledCustomer>(FIND_CUSTOMERS, [ids]),

  findBrands: (reads: Reads, keys: readonly string[]): Promise<Brand[]> =>
    reads.query<Brand>(FIND_BRANDS, [keys]),

  /** Also those that are removed. */
  findTouchpoints: (reads: Reads, ids: readonly string[]): Promise<ProfiledTouchpoint[]> =>
    reads.query<ProfiledTouchpoint>(FIND_TOUCHPOINTS, [ids]),

  findValues: (reads: Reads, ids: readonly string[]): Promise<ProfiledValue[]> =>
    reads.query<ProfiledValue>(FIND_VALUES, [ids]),
};
