import { groupByKey, oneByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { Appointment } from '../entities/appointment.ts';
import type { FollowUp } from '../entities/follow-up.ts';
import type { Gesture } from '../entities/gesture.ts';
import { aftercare } from '../repositories/aftercare.ts';

export interface AftercareLoaders {
  readonly followUpById: DataLoader<string, FollowUp | null>;
  readonly followUpsByTicketId: DataLoader<string, FollowUp[]>;
  readonly gestureById: DataLoader<string, Gesture | null>;
  readonly gesturesByTicketId: DataLoader<string, Gesture[]>;
  readonly gesturesByMentionId: DataLoader<string, Gesture[]>;
  readonly appointmentById: DataLoader<string, Appointment | null>;
  readonly appointmentsByTicketId: DataLoader<string, Appointment[]>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createAftercareLoaders(reads: Reads): AftercareLoaders {
  const { followUps, gestures, appointments } = aftercare;
  return {
    followUpById: byId((ids) => followUps.findByIds(reads, ids)),
    followUpsByTicketId: byOwner(
      (ids) => followUps.findBy(reads, 'ticketId', ids),
      ({ ticketId }) => ticketId,
    ),
    gestureById: byId((ids) => gestures.findByIds(reads, ids)),
    gesturesByTicketId: byOwner(
      (ids) => gestures.findBy(reads, 'ticketId', ids),
      ({ ticketId }) => ticketId,
    ),
    gesturesByMentionId: byOwner(
      (ids) => gestures.findBy(reads, 'mentionId', ids),
      ({ mentionId }) => mentionId,
    ),
    appointmentById: byId((ids) => appointments.findByIds(reads, ids)),
    appointmentsByTicketId: byOwner(
      (ids) => appointments.findBy(reads, 'ticketId', ids),
      ({ ticketId }) => ticketId,
    ),
  };
}

type Find<Row> = (ids: readonly string[]) => Promise<Row[]>;

function byId<Row extends { readonly id: string }>(
  find: Find<Row>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => oneByKey(ids, await find(ids), ({ id }) => id));
}

function byOwner<Row>(
  find: Find<Row>,
  ownerOf: (row: Row) => string | null,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) =>
    groupByKey<string | null, Row>(ids, await find(ids), ownerOf),
  );
}
