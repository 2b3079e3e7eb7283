import { ALL_BRANDS, type WriteQuery } from '@cx/database';
import { UserProblem } from '@cx/mutations';

import type { TicketRepository } from '../repositories/tickets.ts';
import type { Caller } from './ticket-desk.ts';

/**
 * Brands are another subgraph's: who sees them all names one that has tickets.
 *
 * @throws UserProblem when the caller does not see the brand
 */
export async function verifyBrand(
  query: WriteQuery,
  tickets: Pick<TicketRepository, 'hasTickets'>,
  { brands }: Caller,
  brandId: string,
): Promise<void> {
  const seesAll = ALL_BRANDS.every((all) => brands.includes(all));
  if (seesAll ? await tickets.hasTickets(query, brandId) : brands.includes(brandId)) return;
  throw new UserProblem(
    'BRAND_UNKNOWN',
    `Nothing is kept for a brand ${brandId}: give the key of one that you see; who sees all gives that of one with tickets.`,
    ['input', 'brand'],
  );
}
