import { ALL_BRANDS, type WriteQuery } from '@cx/database';
import { UserProblem } from '@cx/mutations';

import { heldSurveys } from '../repositories/surveys.ts';

/** Who asks: sees and changes what belongs to its brands alone. */
export interface Caller {
  readonly id: string;
  readonly brands: readonly string[];
}

/** Brands are another subgraph's: who sees them all names one that has surveys. */
export async function verifyBrand(
  query: WriteQuery,
  { brands }: Caller,
  brandId: string,
): Promise<void> {
  const seesAll = ALL_BRANDS.every((all) => brands.includes(all));
  if (seesAll ? await heldSurveys.isAsking(query, brandId) : brands.includes(brandId)) return;
  throw new UserProblem(
    'BRAND_UNKNOWN',
    `Nothing is taken in for a brand ${brandId}: give the key of one that you see; who sees all gives that of one with surveys.`,
    ['input', 'brand'],
  );
}

/** @throws UserProblem unless the text can be seen and has 1 to so many characters */
export function verifyText(text: string, longest: number, field: readonly string[]): void {
  if (text.trim() !== '' && text.length <= longest) return;
  throw new UserProblem(
    'TEXT_LENGTH_WRONG',
    `This text has 1 to ${longest.toLocaleString('en')} characters, and one at least that can be seen.`,
    field,
  );
}
