export { afterBusinessDays } from './business-days.ts';
export { businessInstant, businessSeconds, isOpen } from './business-time.ts';
export {
  type IsoWeekday,
  type OpeningHours,
  type Schedule,
  type ScheduleDefinition,
  createSchedule,
} from './schedule.ts';
export type { ScheduleInForce } from './schedules-in-force.ts';
export { type SlaClock, type SlaClockEvent, type SlaTerms, slaClockOf } from './sla-clock.ts';
