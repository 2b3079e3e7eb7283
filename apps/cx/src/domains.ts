import { type Customers, openCustomers } from '@cx/customers';
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
  /** Hears why reviews that are due wait. Without it none is published from here. */
  readonly onPublishError?: ((error: unknown) => void) | undefined;
}

export function openDomains(
  { urls, secrets }: Pick<Instance, 'urls' | 'secrets'>,
  options: DomainsOptions = {},
): Domains {
  const secret = secrets.subgraph;
  const customers = openCustomers({ ...options, secret, databaseUrl: urls.customers.app });
  const tickets = openTickets({ ...options, secret, databaseUrl: urls.tickets.app });
  const reviews = openReviews({ ...options, secret, databaseUrl: urls.reviews.app });
  const mentions = openMentions({ ...options, secret, databaseUrl: urls.mentions.app });
  const surveys = openSurveys({ ...options, secret, databaseUrl: urls.surveys.app });
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
