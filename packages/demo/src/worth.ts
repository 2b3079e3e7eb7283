import { BRANDS } from './brands.ts';
import type { DemoItem, DemoWorth } from './demo-item.ts';
import { createRandom, STREAM } from './random.ts';
import type { Industry } from './topics.ts';
import type { World } from './world.ts';

/** What a customer spends in a year, in whole units of the brand's currency, and on how many occasions. */
const SPENT: Readonly<
  Record<Industry, { readonly most: number; readonly least: number; readonly orders: number }>
> = {
  airline: { least: 180, most: 4200, orders: 9 },
  telecom: { least: 190, most: 980, orders: 12 },
  hotel: { least: 150, most: 3100, orders: 7 },
  retail: { least: 40, most: 1700, orders: 16 },
};

const CURRENCIES = { '€': 'EUR', '£': 'GBP', $: 'USD' } as const;

const PERCENT = 60;

/**
 * What the person of an item spent with the brand in the last year of the world. Brands know it of members of their
 * programmes alone, and not of all of these.
 */
export function worthOf(world: World, { domain, record, person }: DemoItem): DemoWorth | null {
  const brandId = domain === 'tickets' ? record.ticket.brandId : record.brandId;
  const brand = BRANDS.find(({ key }) => key === brandId);
  const card = person.claims.find(({ network }) => network === brand?.loyalty.network);
  if (brand === undefined || card === undefined) return null;
  const random = createRandom(world.seed, STREAM.WORTH, Number(card.value.replaceAll(/\D/g, '')));
  if (!random.chance(PERCENT)) return null;

  const { least, most, orders } = SPENT[brand.industry];
  const periodFrom = new Date(world.until);
  periodFrom.setUTCFullYear(periodFrom.getUTCFullYear() - 1);
  return {
    periodFrom,
    periodTo: new Date(world.until),
    revenueMinor: random.between(least * 100, most * 100),
    currency: CURRENCIES[brand.currency],
    orders: random.between(1, orders),
  };
}
