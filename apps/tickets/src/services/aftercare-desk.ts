import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, verifyBrand, type Caller } from '@cx/mutations';

import type { FollowUpOutcome } from '../entities/follow-up.ts';
import type { GestureType } from '../entities/gesture.ts';
import { aftercare } from '../repositories/aftercare.ts';
import type { TicketRepository } from '../repositories/tickets.ts';
import {
  pastOf,
  verifyAppointment,
  verifyFollowUp,
  verifyGesture,
  verifyTicket,
  verifyWindow,
} from './aftercare-rules.ts';
import { arrivalOf } from './appointment-arrival.ts';

interface Request {
  readonly idempotencyKey: string;
}

interface Change extends Request {
  readonly id: string;
  /** The version that the caller has read; null when any will do. */
  readonly expectedVersion: number | null;
}

export interface NewFollowUp extends Request {
  readonly ticketId: string;
  readonly dueAt: Date;
}

export interface FollowUpEnd extends Change {
  readonly outcome: FollowUpOutcome;
  /** Null for now. */
  readonly doneAt: Date | null;
}

export interface NewGesture extends Request {
  readonly ticketId: string | null;
  /** With the brand that it is about, since mentions are another subgraph's. */
  readonly mention: { readonly id: string; readonly brandId: string } | null;
  readonly type: GestureType;
  readonly costMinor: number;
  readonly currency: string;
  /** Null for now. */
  readonly madeAt: Date | null;
}

export interface NewAppointment extends Request {
  readonly ticketId: string;
  readonly windowStart: Date;
  readonly windowEnd: Date;
}

export interface Arrival extends Change {
  /** Null for now. */
  readonly arrivedAt: Date | null;
}

/** What follows a ticket. Every refusal is a UserProblem. */
export interface AftercareDesk {
  scheduleFollowUp(caller: Caller, followUp: NewFollowUp): Promise<{ id: string }>;
  completeFollowUp(caller: Caller, end: FollowUpEnd): Promise<{ id: string }>;
  recordGesture(caller: Caller, gesture: NewGesture): Promise<{ id: string }>;
  scheduleAppointment(caller: Caller, appointment: NewAppointment): Promise<{ id: string }>;
  recordArrival(caller: Caller, arrival: Arrival): Promise<{ id: string }>;
}

export interface AftercareDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly tickets: TicketRepository;
  readonly now: () => Date;
}

export function createAftercareDesk(dependencies: AftercareDeskDependencies): AftercareDesk {
  const { database, tickets, newId, now } = dependencies;
  const { followUps, gestures, appointments } = aftercare;

  function carryOut(
    caller: Caller,
    mutation: string,
    { idempotencyKey: key, ...input }: Request,
    work: (query: WriteQuery, id: string, at: Date) => Promise<{ id: string }>,
  ): Promise<{ id: string }> {
    return database.writeFor(caller.brands, (query) =>
      once(query, { principalId: caller.id, key, mutation, input }, () => {
        const at = now();
        return work(query, newId(at, JSON.stringify([caller.id, key])), at);
      }),
    );
  }

  return {
    scheduleFollowUp: (caller, followUp) =>
      carryOut(caller, 'scheduleFollowUp', followUp, async (query, id, at) => {
        const { ticketId, dueAt } = followUp;
        const brandId = await brandOf(query, ticketId);
        const row = { id, brandId, ticketId, dueAt, doneAt: null, outcome: null, version: 1 };
        await followUps.insert(query, { ...row, createdAt: at });
        await tell(query, 'follow-up.scheduled', row, at, { followUpId: id, dueAt });
        return { id };
      }),

    completeFollowUp: (caller, end) =>
      carryOut(caller, 'completeFollowUp', end, async (query, _id, at) => {
        const { outcome, doneAt: given } = end;
        const row = await followUps.lock(query, end.id);
        verifyFollowUp(row, end.expectedVersion);
        const doneAt = pastOf(given, at, 'doneAt');
        await followUps.update(query, { ...row, outcome, doneAt, version: row.version + 1 });
        const isLate = doneAt > row.dueAt;
        const payload = { followUpId: row.id, dueAt: row.dueAt, outcome, isLate };
        await tell(query, 'follow-up.completed', row, doneAt, payload);
        return { id: row.id };
      }),

    recordGesture: (caller, gesture) =>
      carryOut(caller, 'recordGesture', gesture, async (query, id, at) => {
        const { ticketId, mention, type, costMinor, currency } = gesture;
        verifyGesture(gesture);
        if (mention !== null) {
          const { brandId } = mention;
          await verifyBrand(caller, brandId, () => tickets.hasTickets(query, brandId), 'tickets');
        }
        const brandId = mention?.brandId ?? (await brandOf(query, ticketId));
        const madeAt = pastOf(gesture.madeAt, at, 'madeAt');
        const row = { id, brandId, ticketId, mentionId: mention?.id ?? null };
        await gestures.insert(query, {
          ...row,
          type,
          costMinor,
          currency,
          madeAt,
          createdAt: at,
        });
        const payload = { gestureId: id, type, costMinor, currency };
        await tell(query, 'gesture.made', row, madeAt, payload);
        return { id };
      }),

    scheduleAppointment: (caller, appointment) =>
      carryOut(caller, 'scheduleAppointment', appointment, async (query, id, at) => {
        const { ticketId, windowStart, windowEnd } = appointment;
        verifyWindow(appointment);
        const brandId = await brandOf(query, ticketId);
        const row = { id, brandId, ticketId, windowStart, windowEnd, arrivedAt: null, version: 1 };
        await appointments.insert(query, { ...row, createdAt: at });
        const payload = { appointmentId: id, windowStart, windowEnd };
        await tell(query, 'appointment.scheduled', row, at, payload);
        return { id };
      }),

    recordArrival: (caller, given) =>
      carryOut(caller, 'recordArrival', given, async (query, _id, at) => {
        const row = await appointments.lock(query, given.id);
        verifyAppointment(row, given.expectedVersion);
        const arrivedAt = pastOf(given.arrivedAt, at, 'arrivedAt');
        const arrived = { ...row, arrivedAt, version: row.version + 1 };
        await appointments.update(query, arrived);
        const { windowStart, windowEnd } = row;
        const payload = { appointmentId: row.id, windowStart, windowEnd };
        await tell(query, 'appointment.arrived', row, arrivedAt, {
          ...payload,
          arrival: arrivalOf(arrived),
        });
        return { id: row.id };
      }),
  };
}

interface Placed {
  readonly brandId: string;
  readonly ticketId: string | null;
  readonly mentionId?: string | null;
}

async function tell(
  query: WriteQuery,
  type: string,
  { brandId, ticketId, mentionId = null }: Placed,
  at: Date,
  payload: object,
): Promise<void> {
  const subjectId = ticketId ?? mentionId ?? '';
  await aftercare.addEvent(query, { type, brandId, ticketId, subjectId, at, payload });
}

async function brandOf(query: WriteQuery, ticketId: string | null): Promise<string> {
  const brandId = ticketId === null ? null : await aftercare.findBrand(query, ticketId);
  verifyTicket(brandId);
  return brandId;
}
