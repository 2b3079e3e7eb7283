import { customerLinkEffects, eraseLateRows, erasureEffects, expiredIds } from '@cx/customer-links';
import type { Database } from '@cx/database';
import { type Background, type EventEffects, type Feed, inOrder, startFeed } from '@cx/events';

import type { InteractionRepository } from '../repositories/interactions.ts';
import { erasure } from './erasure.ts';
import { domainOf, projectJourney } from './journey-projection.ts';

/** Whose events make the journey. */
export type JourneySource = 'customers' | 'tickets' | 'reviews' | 'mentions' | 'surveys';

/** Keeps the journey up to date for as long as it runs. */
export function startJourneyFeed(
  database: Database,
  interactions: InteractionRepository,
  background: Background<JourneySource>,
): Feed {
  const touches: EventEffects = {
    async apply(query, events) {
      await interactions.save(query, projectJourney(events));
      await interactions.dropSummaries(query, expiredIds(events));
      // Events of before an erasure may come behind it.
      await eraseLateRows(query, erasure);
    },
    forget: (query, source) => interactions.forget(query, domainOf(source)),
  };
  return startFeed(database, background, {
    customers: inOrder(customerLinkEffects(['interaction', 'action']), erasureEffects(erasure)),
    tickets: touches,
    reviews: touches,
    mentions: touches,
    surveys: touches,
  });
}
