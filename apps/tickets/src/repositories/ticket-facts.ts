import { type Reads, tableOf } from '@cx/database';

import { type Ticket, TicketEntity } from '../entities/ticket.ts';

/** What is counted and read of a ticket beside its log. */
export interface TicketCounts extends Omit<
  Ticket,
  'externalId' | 'subject' | 'assignee' | 'version' | 'receivedAt'
> {
  /** Of the promise that was made of it; null without one, and for one without a schedule. */
  readonly scheduleKey: string | null;
  readonly slaFulfilled: number;
  readonly slaBreached: number;
  readonly slaActive: number;
  readonly calls: number;
  readonly callsAnswered: number;
  readonly callsAbandoned: number;
  /** Of the answered calls, together. */
  readonly callWaitSeconds: number;
  readonly followUps: number;
  readonly followUpsDone: number;
  readonly gestures: number;
  readonly appointments: number;
  readonly appointmentsOnTime: number;
  /** Of what the customer wrote first, as far as it is analysed. */
  readonly language: string | null;
  readonly sentiment: string | null;
  /** Of all that the customer wrote. */
  readonly topics: readonly string[];
  readonly intents: readonly string[];
}

/** A customer's words in a ticket that are no note of the desk. */
export interface MeasuredMessage {
  readonly id: string;
  readonly brandId: string;
  readonly customerId: string | null;
  readonly ticketId: string;
  readonly channel: string;
  readonly at: Date;
  /** Empty where the words are gone. */
  readonly text: string;
  readonly language: string | null;
  readonly topics: readonly string[] | null;
  readonly sentiment: string | null;
  readonly intents: readonly string[] | null;
  readonly emotions: readonly string[] | null;
}

const ticket = tableOf(TicketEntity)
  .without('externalId', 'subject', 'assignee', 'version', 'receivedAt')
  .map(({ name, property }) => `ticket.${name} AS "${property}"`)
  .join(', ');

const first = (column: string): string =>
  `(array_agg(text_analysis.${column} ORDER BY at, seq) FILTER (WHERE text_analysis.${column} IS NOT NULL))[1] AS ${column}`;

const all = (column: string): string => `
  ARRAY(SELECT DISTINCT found FROM message JOIN text_analysis ON subject_id = message.id, unnest(${column}) AS found
    WHERE ticket_id = ticket.id ORDER BY found) AS ${column}`;

// Counted ticket by ticket through their indexes: what is counted is next to nothing of each table.
const FIND_COUNTS = `
  SELECT ${ticket}, clock.*, phone.*, aftercare.*, words.*, ${all('topics')}, ${all('intents')},
    (SELECT schedule_key FROM sla_clock JOIN sla_policy ON sla_policy.id = policy_id
      WHERE ticket_id = ticket.id LIMIT 1) AS "scheduleKey",
    (SELECT count(*)::int FROM gesture WHERE ticket_id = ticket.id) AS gestures
  FROM ticket
  CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE breached_at IS NOT NULL))::int AS "slaBreached",
      (count(*) FILTER (WHERE breached_at IS NULL AND fulfilled_at IS NOT NULL))::int AS "slaFulfilled",
      (count(*) FILTER (WHERE num_nonnulls(breached_at, fulfilled_at) = 0))::int AS "slaActive"
    FROM sla_clock WHERE ticket_id = ticket.id
  ) AS clock
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS calls, count(answered_at)::int AS "callsAnswered", count(abandoned_at)::int AS "callsAbandoned",
      coalesce(extract(epoch FROM sum(answered_at - queued_at)), 0)::float8 AS "callWaitSeconds"
    FROM call WHERE ticket_id = ticket.id
  ) AS phone
  CROSS JOIN LATERAL (
    SELECT
      (SELECT count(*)::int FROM follow_up WHERE ticket_id = ticket.id) AS "followUps",
      (SELECT count(done_at)::int FROM follow_up WHERE ticket_id = ticket.id) AS "followUpsDone",
      (SELECT count(*)::int FROM appointment WHERE ticket_id = ticket.id) AS appointments,
      (SELECT count(*)::int FROM appointment WHERE ticket_id = ticket.id
        AND arrived_at BETWEEN window_start AND window_end) AS "appointmentsOnTime"
  ) AS aftercare
  CROSS JOIN LATERAL (
    SELECT ${first('language')}, ${first('sentiment')}
    FROM message JOIN text_analysis ON subject_id = message.id WHERE ticket_id = ticket.id
  ) AS words
  WHERE ticket.id = ANY($1::uuid[])`;

const FIND_MESSAGES = `
  SELECT message.id, message.brand_id AS "brandId", customer_id AS "customerId", ticket_id AS "ticketId",
    message.channel, at, text, coalesce(text_analysis.language, message.language) AS language,
    topics, sentiment, intents, emotions
  FROM message JOIN ticket ON ticket.id = ticket_id LEFT JOIN text_analysis ON subject_id = message.id
  WHERE message.id = ANY($1::uuid[]) AND author_kind = 'CUSTOMER' AND visibility = 'PUBLIC' AND NOT automated`;

export interface TicketFactRepository {
  findCounts(ids: readonly string[]): Promise<TicketCounts[]>;
  findMessages(ids: readonly string[]): Promise<MeasuredMessage[]>;
}

export function createTicketFactRepository(reads: Reads): TicketFactRepository {
  return {
    findCounts: (ids) => reads.query<TicketCounts>(FIND_COUNTS, [ids]),
    findMessages: (ids) => reads.query<MeasuredMessage>(FIND_MESSAGES, [ids]),
  };
}
