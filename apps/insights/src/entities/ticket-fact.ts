import { EntitySchema } from 'typeorm';

/** One row of `ticket_fact`: what is measured of a ticket, as its last event left it. Times in seconds. */
export interface TicketFact {
  id: string;
  brandId: string;
  customerId: string | null;
  openedAt: Date;
  source: string;
  type: string;
  status: string;
  priority: string | null;
  channel: string;
  team: string | null;
  issueId: string | null;
  originKind: string | null;
  originId: string | null;
  language: string | null;
  topics: readonly string[];
  sentiment: string | null;
  intents: readonly string[];
  /** Solved or closed now. */
  isSolved: boolean;
  firstSolvedAt: Date | null;
  solvedAt: Date | null;
  closedAt: Date | null;
  /** Of the first public answer of a human agent. */
  firstReplyAt: Date | null;
  /** Calendar time; null while nobody has answered, and where the agent spoke first and no customer did after. */
  firstReplySeconds: number | null;
  firstReplyBusinessSeconds: number | null;
  /** Within one day of the schedule; null where there is no first reply time. */
  isAnsweredWithinBusinessDay: boolean | null;
  isAwaitingReply: boolean;
  /** Turns of the customer that were answered. */
  replies: number;
  replySecondsTotal: number | null;
  replySecondsMax: number | null;
  firstResolutionSeconds: number | null;
  fullResolutionSeconds: number | null;
  fullResolutionBusinessSeconds: number | null;
  requesterWaitSeconds: number | null;
  agentWaitSeconds: number | null;
  agentWorkSeconds: number | null;
  onHoldSeconds: number | null;
  reopens: number;
  /** Public messages of human agents. */
  publicReplies: number;
  bounces: number;
  pingPongs: number;
  isEscalatedToHuman: boolean;
  slaFulfilled: number;
  slaBreached: number;
  slaActive: number;
  calls: number;
  callsAnswered: number;
  callsAbandoned: number;
  /** Of the answered calls, together. */
  callWaitSeconds: number;
  followUps: number;
  followUpsDone: number;
  gestures: number;
  appointments: number;
  appointmentsOnTime: number;
  /** Reckoned here over all channels; null while it is not solved or its seven days are not over. */
  isFirstContactResolved: boolean | null;
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  /** The touchpoint that it tells of, by key: reckoned here, by the register of the brand. */
  touchpoint: string | null;
  /** Of the event that told it last: an event with a lower one is older, however late it comes. */
  seq: string;
}

export const TicketFactEntity = new EntitySchema<TicketFact>({
  name: 'TicketFact',
  tableName: 'ticket_fact',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'ticket_fact_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    openedAt: { name: 'opened_at', type: 'timestamptz', precision: 3 },
    source: { type: 'text' },
    type: { type: 'text' },
    status: { type: 'text' },
    priority: { type: 'text', nullable: true },
    channel: { type: 'text' },
    team: { type: 'text', nullable: true },
    issueId: { name: 'issue_id', type: 'uuid', nullable: true },
    originKind: { name: 'origin_kind', type: 'text', nullable: true },
    originId: { name: 'origin_id', type: 'uuid', nullable: true },
    language: { type: 'text', nullable: true },
    topics: { type: 'text', array: true },
    sentiment: { type: 'text', nullable: true },
    intents: { type: 'text', array: true },
    isSolved: { name: 'is_solved', type: 'boolean' },
    firstSolvedAt: { name: 'first_solved_at', type: 'timestamptz', precision: 3, nullable: true },
    solvedAt: { name: 'solved_at', type: 'timestamptz', precision: 3, nullable: true },
    closedAt: { name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true },
    firstReplyAt: { name: 'first_reply_at', type: 'timestamptz', precision: 3, nullable: true },
    firstReplySeconds: { name: 'first_reply_seconds', type: 'integer', nullable: true },
    firstReplyBusinessSeconds: {
      name: 'first_reply_business_seconds',
      type: 'integer',
      nullable: true,
    },
    isAnsweredWithinBusinessDay: {
      name: 'is_answered_within_business_day',
      type: 'boolean',
      nullable: true,
    },
    isAwaitingReply: { name: 'is_awaiting_reply', type: 'boolean' },
    replies: { type: 'integer' },
    replySecondsTotal: { name: 'reply_seconds_total', type: 'integer', nullable: true },
    replySecondsMax: { name: 'reply_seconds_max', type: 'integer', nullable: true },
    firstResolutionSeconds: { name: 'first_resolution_seconds', type: 'integer', nullable: true },
    fullResolutionSeconds: { name: 'full_resolution_seconds', type: 'integer', nullable: true },
    fullResolutionBusinessSeconds: {
      name: 'full_resolution_business_seconds',
      type: 'integer',
      nullable: true,
    },
    requesterWaitSeconds: { name: 'requester_wait_seconds', type: 'integer', nullable: true },
    agentWaitSeconds: { name: 'agent_wait_seconds', type: 'integer', nullable: true },
    agentWorkSeconds: { name: 'agent_work_seconds', type: 'integer', nullable: true },
    onHoldSeconds: { name: 'on_hold_seconds', type: 'integer', nullable: true },
    reopens: { type: 'integer' },
    publicReplies: { name: 'public_replies', type: 'integer' },
    bounces: { type: 'integer' },
    pingPongs: { name: 'ping_pongs', type: 'integer' },
    isEscalatedToHuman: { name: 'is_escalated_to_human', type: 'boolean' },
    slaFulfilled: { name: 'sla_fulfilled', type: 'integer' },
    slaBreached: { name: 'sla_breached', type: 'integer' },
    slaActive: { name: 'sla_active', type: 'integer' },
    calls: { type: 'integer' },
    callsAnswered: { name: 'calls_answered', type: 'integer' },
    callsAbandoned: { name: 'calls_abandoned', type: 'integer' },
    callWaitSeconds: { name: 'call_wait_seconds', type: 'integer' },
    followUps: { name: 'follow_ups', type: 'integer' },
    followUpsDone: { name: 'follow_ups_done', type: 'integer' },
    gestures: { type: 'integer' },
    appointments: { type: 'integer' },
    appointmentsOnTime: { name: 'appointments_on_time', type: 'integer' },
    isFirstContactResolved: { name: 'is_first_contact_resolved', type: 'boolean', nullable: true },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    touchpoint: { type: 'text', nullable: true },
    seq: { type: 'bigint' },
  },
});
