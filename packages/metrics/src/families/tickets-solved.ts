import { type Exclusion, measure, type MeasuredFamily } from '../measure.ts';
import { count, mean, sketch, sum } from '../part.ts';
import { ticketsOpened } from './tickets-opened.ts';

const seconds = (of: string) =>
  ({
    unit: 'SECONDS',
    clock: 'CALENDAR',
    formula: { kind: 'MEAN', of },
    exclusions: [
      { reason: 'UNKNOWN_TIME', description: 'Its log does not tell.', part: `${of}_missing` },
    ],
  }) as const;

const full = (share: number) =>
  ({
    ...seconds('resolution_full'),
    formula: { kind: 'QUANTILE', sketch: 'resolution_full_sketch', n: 'resolution_full_n', share },
  }) as const;

const time = (of: string, column: string) => [
  ...mean(of, column),
  count(`${of}_missing`, `${column} IS NULL`),
];

const IMMATURE: readonly Exclusion[] = [
  {
    reason: 'IMMATURE',
    description: 'Solved less than seven days ago: the customer may still come back.',
    part: 'fcr_immature',
  },
];

export const ticketsSolved = {
  name: 'tickets_solved',
  table: 'ticket_fact',
  // Not coalesce(): under row-level security PostgreSQL takes it for a leak, and asks no index.
  time: 'CASE WHEN solved_at IS NULL THEN closed_at ELSE solved_at END',
  where: `is_solved AND status <> 'DELETED'`,
  noun: 'tickets that are solved or closed now, by when they were solved last',
  isReckoned: true,
  parts: [
    count('n'),
    ...time('resolution_first', 'first_resolution_seconds'),
    ...time('resolution_full', 'full_resolution_seconds'),
    sketch('resolution_full_sketch', 'full_resolution_seconds'),
    ...time('requester_wait', 'requester_wait_seconds'),
    ...time('agent_wait', 'agent_wait_seconds'),
    ...time('agent_work', 'agent_work_seconds'),
    ...time('on_hold', 'on_hold_seconds'),
    count('reopened', 'reopens > 0'),
    count('fcr_mature', 'is_first_contact_resolved IS NOT NULL'),
    count('fcr_yes', 'is_first_contact_resolved'),
    count('fcr_immature', 'is_first_contact_resolved IS NULL'),
    sum('follow_ups', 'follow_ups'),
    sum('follow_ups_done', 'follow_ups_done'),
    sum('appointments', 'appointments'),
    sum('appointments_on_time', 'appointments_on_time'),
    count('with_gesture', 'gestures > 0'),
  ],
  dimensions: ticketsOpened.dimensions,
  cubes: ticketsOpened.cubes,
  measures: [
    measure('TICKETS_SOLVED', {
      title: 'Tickets solved',
      description: 'Tickets that are solved or closed now, counted when they were solved last.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'n' },
    }),
    measure('RESOLUTION_FIRST_MEAN', {
      title: 'First resolution time, mean',
      description: 'From the opening to the first time that the ticket was solved.',
      ...seconds('resolution_first'),
    }),
    measure('RESOLUTION_FULL_MEAN', {
      title: 'Full resolution time, mean',
      description: 'From the opening to the last time that the ticket was solved.',
      ...seconds('resolution_full'),
    }),
    measure('RESOLUTION_FULL_MEDIAN', {
      title: 'Full resolution time, median',
      description:
        'From the opening to the last time that the ticket was solved; half are solved within it.',
      ...full(0.5),
    }),
    measure('RESOLUTION_FULL_P90', {
      title: 'Full resolution time, 90th percentile',
      description:
        'From the opening to the last time that the ticket was solved; 90 of 100 are solved within it.',
      ...full(0.9),
    }),
    measure('REQUESTER_WAIT_MEAN', {
      title: 'Wait of the requester, mean',
      description: 'Time in NEW, OPEN and ON_HOLD.',
      ...seconds('requester_wait'),
    }),
    measure('AGENT_WAIT_MEAN', {
      title: 'Wait of the agent, mean',
      description: 'Time in PENDING.',
      ...seconds('agent_wait'),
    }),
    measure('AGENT_WORK_MEAN', {
      title: 'Work of the agent, mean',
      description: 'Time in NEW and OPEN.',
      ...seconds('agent_work'),
    }),
    measure('ON_HOLD_MEAN', {
      title: 'Time on hold, mean',
      description: 'Time in ON_HOLD.',
      ...seconds('on_hold'),
    }),
    measure('REOPEN_RATE', {
      title: 'Reopen rate',
      description: 'Share of solved tickets that were opened again at least once.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'reopened', denominator: 'n' },
    }),
    measure('FCR', {
      title: 'First contact resolution',
      description:
        'Share of solved tickets that were never opened again, needed one public answer, and were followed within seven days by no ticket of the same customer and issue in any channel.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'fcr_yes', denominator: 'fcr_mature' },
      exclusions: IMMATURE,
    }),
    measure('FOLLOW_UP_RATE', {
      title: 'Follow-ups done',
      description: 'Share of promised follow-ups that were done.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'follow_ups_done', denominator: 'follow_ups' },
    }),
    measure('ON_TIME_RATE', {
      title: 'Appointments on time',
      description: 'Share of appointments that were kept on time.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'appointments_on_time', denominator: 'appointments' },
    }),
  ],
} as const satisfies MeasuredFamily;
