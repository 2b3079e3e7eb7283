import {
  createCustomerExport,
  createRetentionPolicies,
  customerLinkEffects,
  eraseLateRows,
  erasureEffects,
  expireRows,
  type ExportCustomer,
  type RetentionPolicies,
} from '@cx/customer-links';
import { ALL_BRANDS, openDatabase } from '@cx/database';
import { type Background, inOrder, startFeed } from '@cx/events';
import { createImportRuns, type ImportRuns, type NewId, timeOrderedId } from '@cx/intake';
import { forgetOldRequests } from '@cx/mutations';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';

import { migrations } from '../migrations/index.ts';
import type { TicketsContext } from './context.ts';
import { MessageEntity } from './entities/message.ts';
import { TicketEventEntity } from './entities/ticket-event.ts';
import { TicketEntity } from './entities/ticket.ts';
import { createTicketEventLoaders } from './loaders/ticket-events.ts';
import { createTicketFigureLoaders } from './loaders/ticket-figures.ts';
import { createTicketLoaders } from './loaders/tickets.ts';
import { createTicketEventRepository } from './repositories/ticket-events.ts';
import { createTicketFigureRepository } from './repositories/ticket-figures.ts';
import { createTicketRepository } from './repositories/tickets.ts';
import { resolvers } from './resolvers/index.ts';
import { erasure } from './services/erasure.ts';
import { createTicketIntake, type TicketIntake } from './services/ticket-intake.ts';

export type { TicketEventRecord } from './services/ticket-intake.ts';
export { migrations };
export { erasure };

/** How often it looks for what has grown old. */
const RETENTION_MS = 3_600_000;

export const entities = [MessageEntity, TicketEntity, TicketEventEntity];

export const ticketsSubgraph = loadSubgraphSchema(
  'tickets',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

/** Whose events it follows. */
export type TicketsSource = 'customers' | 'reviews' | 'mentions' | 'surveys';

export interface TicketsOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
  /** Follows others while it is open; without it, others must. */
  readonly background?: Background<TicketsSource> | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Tickets {
  readonly service: SubgraphService;
  readonly retention: RetentionPolicies;
  readonly exportCustomer: ExportCustomer;
  readonly intake: TicketIntake;
  readonly imports: ImportRuns;
}

export function openTickets(options: TicketsOptions): Tickets {
  const { databaseUrl, secret, onStatement, newId = timeOrderedId, background } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    tickets: createTicketRepository(reads),
    events: createTicketEventRepository(reads),
    figures: createTicketFigureRepository(reads),
  }));
  const everything = repositoriesOf(ALL_BRANDS);
  const cursors = createCursors(secret);
  const jobs =
    background === undefined
      ? []
      : [
          startFeed<'customers'>(database, background, {
            customers: inOrder(customerLinkEffects(['ticket']), erasureEffects(erasure)),
          }),
          startSweep({
            doDue: () => database.write((query) => eraseLateRows(query, erasure)),
            onError: (error) => background.onError(error, 'late erasures'),
          }),
          startSweep({
            everyMs: RETENTION_MS,
            doDue: () =>
              database.write(async (query) => {
                await forgetOldRequests(query);
                return expireRows(query, erasure, new Date());
              }),
            onError: (error) => background.onError(error, 'retention'),
          }),
        ];

  return {
    service: {
      name: ticketsSubgraph.name,
      schema: ticketsSubgraph.schema,
      createContext({ brands: seen }): TicketsContext {
        const { tickets, events, figures, exportCustomer } = repositoriesOf(seen);
        return {
          cursors,
          exportCustomer,
          tickets: createTicketLoaders(tickets),
          ticketEvents: createTicketEventLoaders(events),
          figures: createTicketFigureLoaders(figures, new Date()),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all(jobs.map((job) => job.stop()));
        await database.close();
      },
    },
    exportCustomer: everything.exportCustomer,
    retention: createRetentionPolicies(database),
    intake: createTicketIntake({ database, newId, ...everything }),
    imports: createImportRuns(database),
  };
}
