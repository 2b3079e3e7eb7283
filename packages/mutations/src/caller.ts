import { ALL_BRANDS } from '@cx/database';

import { UserProblem } from './user-problem.ts';

/** Who asks: sees and changes the rows of its brands alone. */
export interface Caller {
  readonly id: string;
  readonly brands: readonly string[];
}

/** Whether the caller sees the rows of every brand, whichever there are. */
export function seesEveryBrand({ brands }: Pick<Caller, 'brands'>): boolean {
  return ALL_BRANDS.every((all) => brands.includes(all));
}

/**
 * Brands belong to one subgraph, and the others know those that they have rows of: who sees them all names one
 * of these.
 *
 * @param isKnown whether there is a row of the brand
 * @param rows what these are, in the plural
 * @throws UserProblem when it is no brand of the caller's
 */
export async function verifyBrand(
  caller: Caller,
  brandId: string,
  isKnown: () => Promise<boolean>,
  rows: string,
): Promise<void> {
  if (seesEveryBrand(caller) ? await isKnown() : caller.brands.includes(brandId)) return;
  throw new UserProblem(
    'BRAND_UNKNOWN',
    `Nothing is taken in for a brand ${brandId}: give the key of one that you see; who sees all gives that of one with ${rows}.`,
    ['input', 'brand'],
  );
}
