import type { ExportCustomer } from '@cx/customer-links';
import type { Cursors } from '@cx/subgraph';

import type { TicketEventLoaders } from './loaders/ticket-events.ts';
import type { TicketFigureLoaders } from './loaders/ticket-figures.ts';
import type { TicketLoaders } from './loaders/tickets.ts';

/** What the resolvers of one request share. */
export interface TicketsContext {
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly tickets: TicketLoaders;
  readonly ticketEvents: TicketEventLoaders;
  readonly figures: TicketFigureLoaders;
}

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}
