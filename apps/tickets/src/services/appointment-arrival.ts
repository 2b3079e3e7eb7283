import type { Appointment } from '../entities/appointment.ts';

export type AppointmentArrival = 'EARLY' | 'ON_TIME' | 'LATE';

/** Whether somebody came within the window, both ends included; null before anybody came. */
export function arrivalOf({
  windowStart,
  windowEnd,
  arrivedAt,
}: Pick<Appointment, 'windowStart' | 'windowEnd' | 'arrivedAt'>): AppointmentArrival | null {
  if (arrivedAt === null) return null;
  if (arrivedAt < windowStart) return 'EARLY';
  return arrivedAt > windowEnd ? 'LATE' : 'ON_TIME';
}
