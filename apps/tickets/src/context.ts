import type { ExportCustomer } from '@cx/customer-links';
import type { Attempt, UserProblem, Caller } from '@cx/mutations';
import type { Cursors } from '@cx/subgraph';
import type { AnalysisLoader, OwnTopicsLoader } from '@cx/text-enrichment';

import type { OriginKind } from './entities/ticket.ts';
import type { AftercareLoaders } from './loaders/aftercare.ts';
import type { CallLoaders } from './loaders/calls.ts';
import type { MessageLoaders } from './loaders/messages.ts';
import type { SlaLoaders } from './loaders/sla.ts';
import type { TicketEventLoaders } from './loaders/ticket-events.ts';
import type { TicketFigureLoaders } from './loaders/ticket-figures.ts';
import type { TicketLoaders } from './loaders/tickets.ts';
import type { AftercareDesk } from './services/aftercare-desk.ts';
import type { SlaDesk } from './services/sla-desk.ts';
import type { TicketAnswer, TicketDesk } from './services/ticket-desk.ts';

/** What reads for one request. */
export interface TicketsLoaders {
  readonly analyses: AnalysisLoader;
  readonly ownTopics: OwnTopicsLoader;
  readonly exportCustomer: ExportCustomer;
  readonly tickets: TicketLoaders;
  readonly ticketEvents: TicketEventLoaders;
  readonly messages: MessageLoaders;
  readonly calls: CallLoaders;
  readonly figures: TicketFigureLoaders;
  readonly slaLoaders: SlaLoaders;
  readonly aftercareLoaders: AftercareLoaders;
}

/** What the resolvers of one request share. */
export interface TicketsContext extends TicketsLoaders {
  readonly caller: Caller;
  readonly cursors: Cursors;
  readonly desk: TicketDesk;
  readonly sla: SlaDesk;
  readonly aftercare: AftercareDesk;
  /** Lets the loaders forget what they have read: for the next mutation of the operation. */
  readonly forget: () => void;
}

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}

/** Enough of what a ticket was made of to let the gateway fetch the rest from its owner. */
export interface OriginReference {
  readonly __typename: 'Mention' | 'Review' | 'SurveyResponse';
  readonly id: string;
}

/** What a ticket was made of. */
export interface Origin {
  readonly kind: OriginKind;
  readonly id: string;
}

/** How a mutation of a ticket went. */
export type TicketAttempt = Attempt<TicketAnswer>;

/** How a mutation of a row beside a ticket went. */
export type RowAttempt = Attempt<{ readonly id: string }>;

/** What is told of a problem. The problem itself is an error, which a field would throw. */
export type MendableProblem = Pick<UserProblem, 'code' | 'message' | 'field'>;
