import { UserProblem, verifyVersion } from '@cx/mutations';

import type { Appointment } from '../entities/appointment.ts';
import type { FollowUp } from '../entities/follow-up.ts';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Refuses a follow-up that nobody sees, has changed, or was done. */
export function verifyFollowUp(
  row: FollowUp | null,
  expectedVersion: number | null,
): asserts row is FollowUp {
  if (row === null) {
    throw new UserProblem(
      'FOLLOW_UP_NOT_FOUND',
      'There is no follow-up with this id: give one that `Ticket.followUps` lists.',
      ['input', 'followUpId'],
    );
  }
  verifyVersion('follow-up', expectedVersion, row.version);
  if (row.doneAt === null) return;
  throw new UserProblem(
    'FOLLOW_UP_DONE',
    `This follow-up was done at ${row.doneAt.toISOString()}: schedule another one.`,
  );
}

/** Refuses an appointment that nobody sees, has changed, or was kept. */
export function verifyAppointment(
  row: Appointment | null,
  expectedVersion: number | null,
): asserts row is Appointment {
  if (row === null) {
    throw new UserProblem(
      'APPOINTMENT_NOT_FOUND',
      'There is no appointment with this id: give one that `Ticket.appointments` lists.',
      ['input', 'appointmentId'],
    );
  }
  verifyVersion('appointment', expectedVersion, row.version);
  if (row.arrivedAt === null) return;
  throw new UserProblem(
    'ARRIVAL_KNOWN',
    `Somebody came to this appointment at ${row.arrivedAt.toISOString()}: schedule another one.`,
  );
}

export function verifyWindow({
  windowStart,
  windowEnd,
}: Pick<Appointment, 'windowStart' | 'windowEnd'>): void {
  if (windowStart < windowEnd) return;
  throw new UserProblem('WINDOW_WRONG', 'The window of an appointment ends after it starts.', [
    'input',
    'windowEnd',
  ]);
}

export function verifyGesture(gesture: {
  readonly ticketId: string | null;
  readonly mention: object | null;
  readonly costMinor: number;
  readonly currency: string;
}): void {
  const { ticketId, mention, costMinor, currency } = gesture;
  if ((ticketId === null) === (mention === null)) {
    throw new UserProblem(
      'GESTURE_PLACE_WRONG',
      'A gesture is made on a ticket or on a mention: give ticketId alone, or mentionId and brand.',
      ['input', 'ticketId'],
    );
  }
  if (costMinor >= 0 && CURRENCIES.has(currency)) return;
  throw new UserProblem(
    'MONEY_WRONG',
    'A cost is 0 or more in the smallest unit of a currency of ISO 4217: 1250 and EUR are twelve euros fifty.',
    ['input', 'cost'],
  );
}

/** The brand of a ticket that is there. */
export function verifyTicket(brandId: string | null): asserts brandId is string {
  if (brandId !== null) return;
  throw new UserProblem(
    'TICKET_NOT_FOUND',
    'There is no ticket with this id: give that of one that you can read.',
    ['input', 'ticketId'],
  );
}

/** What has happened has happened by now. @param given null for now */
export function pastOf(given: Date | null, now: Date, field: string): Date {
  if (given === null || given <= now) return given ?? now;
  throw new UserProblem(
    'INSTANT_IN_FUTURE',
    `What has happened did not happen after ${now.toISOString()}, which is now: leave ${field} out for now.`,
    ['input', field],
  );
}
