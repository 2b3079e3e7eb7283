import {
  customerLinkEffects,
  eraseLateRows,
  erasureEffects,
  expiredIds,
  shareCustomers,
} from '@cx/customer-links';
import type { Database } from '@cx/database';
import { type Background, type EventEffects, type Feed, inOrder, startFeed } from '@cx/events';

import type { InteractionRepository } from '../repositories/interactions.ts';
import { profiles } from '../repositories/profiles.ts';
import { erasure } from './erasure.ts';
import { factEffects, profileEffects } from './fact-feed.ts';
import { domainOf, projectJourney } from './journey-projection.ts';

/** Whose events make the journey and the facts. */
export type DomainSource = 'customers' | 'tickets' | 'reviews' | 'mentions' | 'surveys';

/** Rows that show whom the id that they were written under stands for. */
const OF_CUSTOMERS = [
  'action',
  'interaction',
  'ticket_fact',
  'review_fact',
  'mention_fact',
  'response_fact',
  'invitation_fact',
  'verbatim',
  'customer_value',
];

/** Keeps the journey and the facts up to date for as long as it runs. */
export function startDomainFeed(
  database: Database,
  interactions: InteractionRepository,
  background: Background<DomainSource>,
): Feed {
  return startFeed(database, background, domainEffects(interactions));
}

/** What the events of each source do. */
export function domainEffects(
  interactions: InteractionRepository,
): Readonly<Record<DomainSource, EventEffects>> {
  const touches: EventEffects = {
    async apply(query, events) {
      // Nobody becomes another one, and no touchpoint changes, between what is looked up and what is written.
      await shareCustomers(query);
      const told = projectJourney(events);
      await interactions.save(query, told);
      await profiles.placeTouches(
        query,
        told.map(({ id }) => id),
      );
      await interactions.dropSummaries(query, expiredIds(events));
    },
    forget: (query, source) => interactions.forget(query, domainOf(source)),
  };
  // Events of before an erasure may come behind it.
  const lateRows: EventEffects = {
    apply: async (query) => void (await eraseLateRows(query, erasure)),
    forget: () => Promise.resolve(),
  };
  const ofDomain = inOrder(touches, factEffects, lateRows);
  return {
    customers: inOrder(
      customerLinkEffects(OF_CUSTOMERS),
      erasureEffects(erasure),
      profileEffects,
      factEffects,
      lateRows,
    ),
    tickets: ofDomain,
    reviews: ofDomain,
    mentions: ofDomain,
    surveys: ofDomain,
  };
}
