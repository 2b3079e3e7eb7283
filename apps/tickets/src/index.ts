import {
  createCustomerExport,
  createRetentionPolicies,
  customerLinkEffects,
  erasureEffects,
  type ExportCustomer,
  type RetentionPolicies,
  startErasureSweeps,
} from '@cx/customer-links';
import { ALL_BRANDS, openDatabase, type PoolSizes } from '@cx/database';
import { type Background, inOrder, startFeed } from '@cx/events';
import { startMeasuring } from '@cx/facts';
import { createImportRuns, type ImportRuns, type NewId, timeOrderedId } from '@cx/intake';
import { startForgettingRequests } from '@cx/mutations';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';
import {
  brandTopicEffects,
  BrandTopicsEntity,
  createAnalysisLoader,
  createOwnTopicsLoader,
  startEnrichment,
  TextAnalysisEntity,
} from '@cx/text-enrichment';

import { migrations } from '../migrations/index.ts';
import type { TicketsContext, TicketsLoaders } from './context.ts';
import { AppointmentEntity } from './entities/appointment.ts';
import { CallEntity } from './entities/call.ts';
import { FollowUpEntity } from './entities/follow-up.ts';
import { GestureEntity } from './entities/gesture.ts';
import { MessageEntity } from './entities/message.ts';
import { ScheduleEntity } from './entities/schedule.ts';
import { SlaClockEntity } from './entities/sla-clock.ts';
import { SlaPolicyEntity } from './entities/sla-policy.ts';
import { SlaTargetEntity } from './entities/sla-target.ts';
import { TicketEventEntity } from './entities/ticket-event.ts';
import { TicketEntity } from './entities/ticket.ts';
import { createAftercareLoaders } from './loaders/aftercare.ts';
import { createCallLoaders } from './loaders/calls.ts';
import { createMessageLoaders } from './loaders/messages.ts';
import { createSlaLoaders } from './loaders/sla.ts';
import { createTicketEventLoaders } from './loaders/ticket-events.ts';
import { createTicketFigureLoaders } from './loaders/ticket-figures.ts';
import { createTicketLoaders } from './loaders/tickets.ts';
import { createCallRepository } from './repositories/calls.ts';
import { createMessageRepository } from './repositories/messages.ts';
import { createSlaClockList } from './repositories/sla-clocks.ts';
import { createVersionLists } from './repositories/sla-promises.ts';
import { createTicketEventRepository } from './repositories/ticket-events.ts';
import { createTicketFigureRepository } from './repositories/ticket-figures.ts';
import { createTicketReplyRepository } from './repositories/ticket-replies.ts';
import { createTicketRepository } from './repositories/tickets.ts';
import { resolvers } from './resolvers/index.ts';
import { type AftercareDesk, createAftercareDesk } from './services/aftercare-desk.ts';
import { erasure } from './services/erasure.ts';
import { createMessageIntake, type MessageIntake } from './services/message-intake.ts';
import { measureMessages } from './services/message-measures.ts';
import { createSlaClocks, type SlaClocks } from './services/sla-clocks.ts';
import { createSlaDesk, type SlaDesk } from './services/sla-desk.ts';
import { createTicketDesk, type TicketDesk } from './services/ticket-desk.ts';
import { createTicketIntake, type TicketIntake } from './services/ticket-intake.ts';
import { createTicketLog } from './services/ticket-log.ts';
import { createTicketMeasure } from './services/ticket-measures.ts';
import { ticketRequestEffects } from './services/ticket-requests.ts';

export type { TicketMessageRecord } from './services/message-intake.ts';
export type { TicketEventRecord } from './services/ticket-intake.ts';
export { migrations };
export { erasure };

export const entities = [
  AppointmentEntity,
  CallEntity,
  FollowUpEntity,
  GestureEntity,
  MessageEntity,
  ScheduleEntity,
  SlaClockEntity,
  SlaPolicyEntity,
  SlaTargetEntity,
  TicketEntity,
  TicketEventEntity,
  BrandTopicsEntity,
  TextAnalysisEntity,
];

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
  /** How many connections it may hold. @default POOL_SIZES */
  readonly pools?: PoolSizes | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
  /** Follows others while it is open; without it, others must. */
  readonly background?: Background<TicketsSource> | undefined;
  /** Tells the time to what happens here. @default the system's clock */
  readonly now?: (() => Date) | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Tickets {
  readonly service: SubgraphService;
  readonly retention: RetentionPolicies;
  readonly exportCustomer: ExportCustomer;
  readonly intake: TicketIntake;
  readonly messageIntake: MessageIntake;
  readonly desk: TicketDesk;
  readonly sla: SlaDesk;
  readonly clocks: SlaClocks;
  readonly aftercare: AftercareDesk;
  readonly imports: ImportRuns;
}

export function openTickets(options: TicketsOptions): Tickets {
  const {
    databaseUrl,
    secret,
    onStatement,
    pools,
    newId = timeOrderedId,
    now = systemTime,
    background,
  } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement, pools });
  const repositoriesOf = database.forBrands((reads) => ({
    reads,
    versions: createVersionLists(reads),
    clockList: createSlaClockList(reads),
    exportCustomer: createCustomerExport(reads, erasure),
    tickets: createTicketRepository(reads),
    events: createTicketEventRepository(reads),
    messages: createMessageRepository(reads),
    calls: createCallRepository(reads),
    figures: { ...createTicketFigureRepository(reads), ...createTicketReplyRepository(reads) },
  }));
  const everything = repositoriesOf(ALL_BRANDS);
  const clocks = createSlaClocks({ database, newId, now });
  const log = createTicketLog({ ...everything, reckonClocks: (...args) => clocks.reckon(...args) });
  // An import brings a log piece by piece: what its first piece says of clocks is not so.
  const importLog = createTicketLog({
    ...everything,
    reckonClocks: (...args) => clocks.reckonLater(...args),
  });
  const desk = createTicketDesk({ database, newId, now, log, ...everything });
  const sla = createSlaDesk({ database, newId, now, ...everything });
  const aftercare = createAftercareDesk({ database, newId, now, ...everything });
  const requests = ticketRequestEffects({ newId, log, ...everything });
  const cursors = createCursors(secret);

  function loadersFor(brands: readonly string[]): TicketsLoaders {
    const {
      reads,
      versions,
      clockList,
      tickets,
      events,
      messages,
      calls,
      figures,
      exportCustomer,
    } = repositoriesOf(brands);
    return {
      analyses: createAnalysisLoader(reads),
      ownTopics: createOwnTopicsLoader(reads),
      exportCustomer,
      tickets: createTicketLoaders(tickets),
      ticketEvents: createTicketEventLoaders(events),
      messages: createMessageLoaders(messages),
      calls: createCallLoaders(calls),
      figures: createTicketFigureLoaders(figures, now()),
      slaLoaders: createSlaLoaders(reads, versions, clockList),
      aftercareLoaders: createAftercareLoaders(reads),
    };
  }

  const jobs =
    background === undefined
      ? []
      : [
          startFeed(database, background, {
            customers: inOrder(
              brandTopicEffects,
              customerLinkEffects(['ticket']),
              erasureEffects(erasure),
            ),
            reviews: requests,
            mentions: requests,
            surveys: requests,
          }),
          ...startErasureSweeps(database, erasure, background),
          startForgettingRequests(database, background),
          startSweep({
            doDue: () => clocks.reckonDue(),
            onError: (error) => background.onError(error, 'clocks of tickets'),
          }),
          startEnrichment({
            database,
            subjects: { name: 'MESSAGE', table: 'message' },
            onError: (error) => background.onError(error, 'analysis of texts'),
          }),
          startMeasuring(
            database,
            { ticket: createTicketMeasure(), message: measureMessages },
            background,
          ),
        ];

  return {
    service: {
      name: ticketsSubgraph.name,
      schema: ticketsSubgraph.schema,
      createContext({ id, brands }): TicketsContext {
        const context: TicketsContext = {
          ...loadersFor(brands),
          caller: { id, brands },
          cursors,
          desk,
          sla,
          aftercare,
          forget: () => Object.assign(context, loadersFor(brands)),
        };
        return context;
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all(jobs.map((job) => job.stop()));
        await database.close();
      },
    },
    exportCustomer: everything.exportCustomer,
    retention: createRetentionPolicies(database),
    intake: createTicketIntake({ database, newId, log: importLog, ...everything }),
    messageIntake: createMessageIntake({ database, newId, log: importLog, ...everything }),
    desk,
    sla,
    clocks,
    aftercare,
    imports: createImportRuns(database),
  };
}

function systemTime(): Date {
  return new Date();
}
