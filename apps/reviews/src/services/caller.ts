import { ALL_BRANDS, type WriteQuery } from '@cx/database';
import { UserProblem } from '@cx/mutations';

import { publications } from '../repositories/publications.ts';

/** Who asks: sees and changes the reviews of its brands alone. */
export interface Caller {
  readonly id: string;
  readonly brands: readonly string[];
}

/**
 * Brands are another subgraph's: who sees them all names one that has reviews.
 *
 * @throws UserProblem when it is no brand of the caller's
 */
export async function verifyBrand(
  query: WriteQuery,
  { brands }: Caller,
  brandId: string,
): Promise<void> {
  const seesAll = ALL_BRANDS.every((all) => brands.includes(all));
  if (seesAll ? await publications.hasReviews(query, brandId) : brands.includes(brandId)) return;
  throw new UserProblem(
    'BRAND_UNKNOWN',
    `No reviews are taken for a brand ${brandId}: give the key of one that you see; who sees all gives that of one with reviews.`,
    ['input', 'brand'],
  );
}
