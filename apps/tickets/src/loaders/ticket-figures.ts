import { oneByKey } from '@cx/database';
import DataLoader from 'dataloader';

import type { TicketFigureRepository } from '../repositories/ticket-figures.ts';
import type { TicketReplyRepository } from '../repositories/ticket-replies.ts';
import { type TicketHandovers, ticketHandovers } from '../services/ticket-handovers.ts';
import { type TicketReplies, ticketReplies } from '../services/ticket-replies.ts';
import { type TicketTimes, ticketTimes } from '../services/ticket-times.ts';

export interface TicketFigureLoaders {
  readonly timesByTicketId: DataLoader<string, TicketTimes | null>;
  readonly handoversByTicketId: DataLoader<string, TicketHandovers>;
  readonly repliesByTicketId: DataLoader<string, TicketReplies>;
}

/**
 * One set per request: a loader remembers, and a memory must not outlive the rights of its caller.
 *
 * @param now the same for all tickets of the request
 */
export function createTicketFigureLoaders(
  repository: TicketFigureRepository & TicketReplyRepository,
  now: Date,
): TicketFigureLoaders {
  return {
    timesByTicketId: new DataLoader(async (ids) => {
      const stays = await repository.findStays(ids, now);
      return oneByKey(ids, stays, ({ id }) => id).map((one) => one && ticketTimes(one));
    }),
    handoversByTicketId: new DataLoader(async (ids) => {
      const histories = await repository.findAssignments(ids);
      return oneByKey(ids, histories, ({ id }) => id).map(ticketHandovers);
    }),
    repliesByTicketId: new DataLoader(async (ids) => {
      const figures = await repository.findReplies(ids);
      return oneByKey(ids, figures, ({ id }) => id).map(ticketReplies);
    }),
  };
}
