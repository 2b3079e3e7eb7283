import { oneByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { ResponseTicket } from '../entities/response-ticket.ts';
import type { Submission } from '../entities/submission.ts';
import { responseTickets } from '../repositories/response-tickets.ts';
import { submissions } from '../repositories/submissions.ts';

export interface SubmissionLoaders {
  /** Null for a response that was imported. */
  readonly byResponseId: DataLoader<string, Submission | null>;
  /** Null while no ticket was asked for. */
  readonly ticketByResponseId: DataLoader<string, ResponseTicket | null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createSubmissionLoaders(reads: Reads): SubmissionLoaders {
  return {
    byResponseId: new DataLoader(async (ids) =>
      oneByKey(ids, await submissions.findByResponseIds(reads, ids), (row) => row.responseId),
    ),
    ticketByResponseId: new DataLoader(async (ids) =>
      oneByKey(ids, await responseTickets.findByResponseIds(reads, ids), (row) => row.responseId),
    ),
  };
}
