import { type Customers, openCustomers } from '@cx/customers';
import type { PoolSizes } from '@cx/database';
import type { NewId } from '@cx/intake';
import { type Mentions, openMentions } from '@cx/mentions';
import { openReviews, type Reviews } from '@cx/reviews';
import { openSurveys, type Surveys } from '@cx/surveys';
import { openTickets, type Tickets } from '@cx/tickets';

import type { Instance } from './instance.ts';

/** What writes to the graph from outside of it: imports and demo data. */
export interface Domains {
  readonly customers: Customers;
  readonly tickets: Tickets;
  readonly reviews: Reviews;
  readonly mentions: Mentions;
  readonly surveys: Surveys;
  close(): Promise<void>;
}

export interface DomainsOptions {
  readonly newId?: NewId | undefined;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** How many connections each of them may hold. @default POOL_SIZES */
  readonly pools?: PoolSizes | undefined;
  /** Hears why work in the background waits. Without it none is done from here. */
  readonly onJobError?: ((error: unknown, job: string) => void) | undefined;
}

export function openDomains(
  { urls, secrets }: Pick<Instance, 'urls' | 'secrets'>,
  { onJobError, ...options }: DomainsOptions = {},
): Domains {
  const secret = secrets.subgraph;
  const background =
    onJobError === undefined ? undefined : { eventUrls: eventUrlsOf(urls), onError: onJobError };
  const common = { ...options, secret, background };
  const customers = openCustomers({
    ...common,
    erasureSecret: secrets.erasure,
    databaseUrl: urls.customers.app,
  });
  const tickets = openTickets({ ...common, databaseUrl: urls.tickets.app });
  const reviews = openReviews({ ...common, databaseUrl: urls.reviews.app });
  const mentions = openMentions({ ...common, databaseUrl: urls.mentions.app });
  const surveys = openSurveys({ ...common, databaseUrl: urls.surveys.app });
  const all = [customers, tickets, reviews, mentions, surveys];
  return {
    customers,
    tickets,
    reviews,
    mentions,
    surveys,
    async close() {
      await Promise.all(all.map(({ service }) => service.close()));
    },
  };
}

/** Where the events of each domain are. */
export function eventUrlsOf(
  urls: Instance['urls'],
): Readonly<
  Record<'customers' | 'tickets' | 'reviews' | 'mentions' | 'surveys' | 'insights', string>
> {
  return {
    customers: urls.customers.events,
    tickets: urls.tickets.events,
    reviews: urls.reviews.events,
    mentions: urls.mentions.events,
    surveys: urls.surveys.events,
    insights: urls.insights.events,
  };
}
