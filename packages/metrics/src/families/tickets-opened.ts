import { type Exclusion, measure, type MeasuredFamily } from '../measure.ts';
import { count, mean, sketch, sum } from '../part.ts';
import { PERSON, PLACE, WORDS } from './shared-dimensions.ts';

const AWAITING = 'first_reply_seconds IS NULL AND is_awaiting_reply';

const UNANSWERED: readonly Exclusion[] = [
  {
    reason: 'AWAITING_REPLY',
    description: 'Nobody has answered yet: they count in AWAITING_REPLY.',
    part: 'awaiting_first',
  },
  {
    reason: 'NOTHING_TO_ANSWER',
    description: 'No customer has written since the agent who opened it, or nobody ever answered.',
    part: 'nothing_to_answer',
  },
];

const NOT_TO_BE_ANSWERED = UNANSWERED.slice(1);

const within = (numerator: string) =>
  ({
    unit: 'SHARE',
    formula: { kind: 'RATIO', numerator, denominator: 'to_be_answered' },
    exclusions: NOT_TO_BE_ANSWERED,
  }) as const;

const quantile = (of: string, share: number) =>
  ({ kind: 'QUANTILE', sketch: `${of}_sketch`, n: `${of}_n`, share }) as const;

const frt = { unit: 'SECONDS', clock: 'CALENDAR', exclusions: UNANSWERED } as const;
const frtBusiness = {
  unit: 'SECONDS',
  clock: 'BUSINESS',
  exclusions: [
    {
      reason: 'NO_BUSINESS_TIME',
      description: 'Not answered, or no schedule tells its business time.',
      part: 'frt_business_missing',
    },
  ],
} as const;

const FRT =
  'from the first message of the customer to the first public answer of a human agent; bots, automatic answers and internal notes do not answer';

export const ticketsOpened = {
  name: 'tickets_opened',
  table: 'ticket_fact',
  time: 'opened_at',
  where: `status <> 'DELETED'`,
  noun: 'tickets that were not deleted, by when they were opened',
  parts: [
    count('n'),
    ...mean('frt', 'first_reply_seconds'),
    sketch('frt_sketch', 'first_reply_seconds'),
    ...mean('frt_business', 'first_reply_business_seconds'),
    sketch('frt_business_sketch', 'first_reply_business_seconds'),
    count('frt_business_missing', 'first_reply_business_seconds IS NULL'),
    count('awaiting_first', AWAITING),
    count('nothing_to_answer', 'first_reply_seconds IS NULL AND NOT is_awaiting_reply'),
    count('to_be_answered', 'first_reply_seconds IS NOT NULL OR is_awaiting_reply'),
    count('within_60m', 'first_reply_seconds <= 3600'),
    count('within_12h', 'first_reply_seconds <= 43200'),
    count('within_1bd', 'is_answered_within_business_day'),
    count('awaiting', 'is_awaiting_reply'),
    ...mean('reply_total', 'reply_seconds_total'),
    ...mean('reply_max', 'reply_seconds_max'),
    count('without_reply', 'reply_seconds_total IS NULL'),
    sum('sla_breached', 'sla_breached'),
    sum('sla_ended', 'sla_fulfilled + sla_breached'),
    sum('sla_active', 'sla_active'),
    ...mean('bounces', 'bounces'),
    count('ping_ponged', 'ping_pongs > 0'),
    count('complaints', `type = 'COMPLAINT'`),
    count('praise', `type = 'PRAISE'`),
    sum('calls', 'calls'),
    sum('calls_answered', 'calls_answered'),
    sum('calls_abandoned', 'calls_abandoned'),
    sum('call_wait', 'call_wait_seconds'),
    count('escalated', 'is_escalated_to_human'),
  ],
  dimensions: {
    ...PLACE,
    ...PERSON,
    ...WORDS,
    SOURCE: 'source',
    PRIORITY: 'priority',
    TICKET_TYPE: 'type',
  },
  cubes: [
    ['CHANNEL'],
    ['CHANNEL', 'PRIORITY'],
    ['CHANNEL', 'TICKET_TYPE'],
    ['CHANNEL', 'TEAM'],
    ['CHANNEL', 'TOUCHPOINT'],
    ['TOUCHPOINT', 'TEAM'],
    ['COUNTRY', 'AGE_BAND', 'GENDER'],
    ['TOPIC', 'CHANNEL'],
  ],
  measures: [
    measure('TICKETS_OPENED', {
      title: 'Tickets opened',
      description: 'Tickets that were opened, without those that were deleted.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'n' },
    }),
    measure('FRT_MEAN', {
      title: 'First response time, mean',
      description: `Time ${FRT}.`,
      formula: { kind: 'MEAN', of: 'frt' },
      ...frt,
    }),
    measure('FRT_MEDIAN', {
      title: 'First response time, median',
      description: `Time ${FRT}; half are answered within it.`,
      formula: quantile('frt', 0.5),
      ...frt,
    }),
    measure('FRT_P90', {
      title: 'First response time, 90th percentile',
      description: `Time ${FRT}; 90 of 100 are answered within it.`,
      formula: quantile('frt', 0.9),
      ...frt,
    }),
    measure('FRT_P95', {
      title: 'First response time, 95th percentile',
      description: `Time ${FRT}; 95 of 100 are answered within it.`,
      formula: quantile('frt', 0.95),
      ...frt,
    }),
    measure('FRT_BUSINESS_MEAN', {
      title: 'First response time in business hours, mean',
      description: `Time inside of the schedules of the ticket, ${FRT}.`,
      formula: { kind: 'MEAN', of: 'frt_business' },
      ...frtBusiness,
    }),
    measure('FRT_BUSINESS_MEDIAN', {
      title: 'First response time in business hours, median',
      description: `Time inside of the schedules of the ticket, ${FRT}; half are answered within it.`,
      formula: quantile('frt_business', 0.5),
      ...frtBusiness,
    }),
    measure('FRT_BUSINESS_P90', {
      title: 'First response time in business hours, 90th percentile',
      description: `Time inside of the schedules of the ticket, ${FRT}; 90 of 100 are answered within it.`,
      formula: quantile('frt_business', 0.9),
      ...frtBusiness,
    }),
    measure('ANSWERED_WITHIN_60M', {
      title: 'Answered within 60 minutes',
      description:
        'Share of tickets with something to answer that were answered within 60 minutes.',
      clock: 'CALENDAR',
      ...within('within_60m'),
    }),
    measure('ANSWERED_WITHIN_12H', {
      title: 'Answered within 12 hours',
      description: 'Share of tickets with something to answer that were answered within 12 hours.',
      clock: 'CALENDAR',
      ...within('within_12h'),
    }),
    measure('ANSWERED_WITHIN_1BD', {
      title: 'Answered within one business day',
      description:
        'Share of tickets with something to answer that were answered within one day of their schedule.',
      clock: 'BUSINESS',
      ...within('within_1bd'),
    }),
    measure('AWAITING_REPLY', {
      title: 'Awaiting a reply',
      description: 'Tickets whose customer waits for an answer now.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'awaiting' },
    }),
    measure('REPLY_TIME_TOTAL_MEAN', {
      title: 'Reply time in total, mean',
      description:
        'Times from each turn of the customer to the public answer, summed up per ticket.',
      unit: 'SECONDS',
      clock: 'CALENDAR',
      formula: { kind: 'MEAN', of: 'reply_total' },
      exclusions: [
        { reason: 'NO_REPLY', description: 'No turn was answered.', part: 'without_reply' },
      ],
    }),
    measure('REPLY_TIME_MAX_MEAN', {
      title: 'Longest reply time, mean',
      description: 'The longest time of a ticket from a turn of the customer to the public answer.',
      unit: 'SECONDS',
      clock: 'CALENDAR',
      formula: { kind: 'MEAN', of: 'reply_max' },
      exclusions: [
        { reason: 'NO_REPLY', description: 'No turn was answered.', part: 'without_reply' },
      ],
    }),
    measure('SLA_BREACH_RATE', {
      title: 'SLA breach rate',
      description: 'Promises that were broken, of those that were kept or broken; late is broken.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'sla_breached', denominator: 'sla_ended' },
      exclusions: [
        { reason: 'ACTIVE', description: 'Neither kept nor broken yet.', part: 'sla_active' },
      ],
    }),
    measure('BOUNCES_MEAN', {
      title: 'Bounces, mean',
      description: 'How often a ticket was handed from one team to another.',
      unit: 'RATIO',
      formula: { kind: 'MEAN', of: 'bounces' },
    }),
    measure('PING_PONG_RATE', {
      title: 'Ping-pong rate',
      description: 'Share of tickets that came back to a team which had handed them on.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'ping_ponged', denominator: 'n' },
    }),
    measure('COMPLAINTS', {
      title: 'Complaints',
      description: 'Tickets of the type COMPLAINT.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'complaints' },
    }),
    measure('PRAISE', {
      title: 'Praise',
      description: 'Tickets of the type PRAISE.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'praise' },
    }),
    measure('CALL_WAIT_MEAN', {
      title: 'Average speed of answer',
      description: 'How long the calls waited that were answered.',
      unit: 'SECONDS',
      clock: 'CALENDAR',
      formula: {
        kind: 'RATIO',
        numerator: 'call_wait',
        denominator: 'calls_answered',
        n: 'calls_answered',
      },
      exclusions: [
        {
          reason: 'ABANDONED',
          description: 'Given up before they were answered.',
          part: 'calls_abandoned',
        },
      ],
    }),
    measure('CALL_ABANDON_RATE', {
      title: 'Call abandon rate',
      description: 'Share of calls that were given up before anybody answered.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'calls_abandoned', denominator: 'calls' },
    }),
    measure('ESCALATION_TO_HUMAN_RATE', {
      title: 'Escalation to a human',
      description: 'Share of tickets that a bot answered first, and a human agent after it.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'escalated', denominator: 'n' },
    }),
  ],
} as const satisfies MeasuredFamily;
