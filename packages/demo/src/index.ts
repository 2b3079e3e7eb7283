import { BRANDS } from './brands.ts';
import type { Demo, DemoItem, DemoOptions } from './demo-item.ts';
import { tellMoments } from './moments.ts';
import { SURVEYS } from './surveys.ts';
import { termsOf } from './terms.ts';
import { createWorld, type World } from './world.ts';
import { worthOf } from './worth.ts';

export type {
  Demo,
  DemoBrand,
  DemoClaim,
  DemoItem,
  DemoMention,
  DemoOptions,
  DemoPerson,
  DemoReview,
  DemoSurvey,
  DemoSurveyResponse,
  DemoTeam,
  DemoTerms,
  DemoTicketEvent,
  DemoTouchpoint,
  DemoWorth,
} from './demo-item.ts';

/**
 * Makes a world of four brands and their customers up. Nothing in it is real: neither people nor brands,
 * and no address or telephone number reaches anybody.
 *
 * @throws RangeError when there can be no such world
 */
export function createDemo(options: DemoOptions): Demo {
  const world = createWorld(options);
  return {
    brands: BRANDS.map(({ key, name, industry, country, timeZone }) => ({
      key,
      name,
      industry,
      country,
      timeZone,
    })),
    surveys: SURVEYS,
    terms: termsOf(world.from),
    items: () => itemsOf(world),
    worthOf: (item) => worthOf(world, item),
  };
}

function* itemsOf(world: World): Generator<DemoItem> {
  for (const { item } of tellMoments(world)) yield item;
}
