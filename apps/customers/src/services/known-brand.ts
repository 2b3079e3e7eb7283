import type { WriteQuery } from '@cx/database';
import { type Caller, UserProblem } from '@cx/mutations';

import { touchpoints } from '../repositories/touchpoints.ts';
import { seesAll } from './caller.ts';

/** @throws UserProblem when it is no brand of the caller's */
export async function verifyKnownBrand(
  query: WriteQuery,
  caller: Caller,
  brandId: string,
): Promise<void> {
  if (seesAll(caller, [brandId]) && (await touchpoints.isBrand(query, brandId))) return;
  throw new UserProblem(
    'BRAND_UNKNOWN',
    `There is no brand ${brandId} among those that you see: give the key of one of these.`,
    ['input', 'brand'],
  );
}
