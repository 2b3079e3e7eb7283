import { type Reads, tableOf, type WriteQuery } from '@cx/database';

import type { Answer } from '../entities/answer.ts';
import { type ResponseTicket, ResponseTicketEntity } from '../entities/response-ticket.ts';
import type { SurveyResponse } from '../entities/survey-response.ts';

/** What a ticket is to tell of a response. */
export type EscalatedResponse = Pick<SurveyResponse, 'id' | 'brandId' | 'channel' | 'language'> & {
  readonly title: string;
};

/** What somebody has said in words, and to which question. */
export interface Verbatim extends Pick<Answer, 'language'> {
  readonly label: string;
  readonly words: string;
}

const { selectList } = tableOf(ResponseTicketEntity);

const FIND_BY_RESPONSE_IDS = `
  SELECT ${selectList} FROM response_ticket WHERE response_id = ANY($1::uuid[])`;

const LOCK = `
  SELECT response.id, response.brand_id AS "brandId", channel, language, survey.title
  FROM survey_response AS response JOIN survey ON survey.key = response.survey_key
  WHERE response.id = $1 FOR UPDATE OF response`;

const FIND = 'SELECT ticket_id AS "ticketId" FROM response_ticket WHERE response_id = $1';

// Who somebody is, as a country in words, is no complaint.
const FIND_VERBATIMS = `
  SELECT question.label, answer.raw_code AS words, answer.language
  FROM answer JOIN question ON question.id = answer.question_id
  WHERE answer.response_id = $1 AND answer.state = 'ANSWERED' AND answer.value IS NULL
    AND answer.choices IS NULL AND answer.raw_code IS NOT NULL AND question.construct <> 'PROFILE'
  ORDER BY question.position`;

const INSERT = `
  INSERT INTO response_ticket (response_id, brand_id, ticket_id, requested_at) VALUES ($1, $2, $3, $4)`;

const ADD_REQUESTED = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT 'ticket.requested', brand_id, customer_id, id, $2, $3::jsonb FROM survey_response WHERE id = $1`;

/** Tickets that responses ask for. Each statement that writes or locks runs in the transaction of a desk. */
export const responseTickets = {
  findByResponseIds: (reads: Reads, ids: readonly string[]): Promise<ResponseTicket[]> =>
    reads.lookUp<ResponseTicket>(FIND_BY_RESPONSE_IDS, [ids]),

  /** Null when there is no such response that the caller sees. Others wait until the transaction has ended. */
  async lock(query: WriteQuery, responseId: string): Promise<EscalatedResponse | null> {
    const [row] = await query<EscalatedResponse>(LOCK, [responseId]);
    return row ?? null;
  },

  async find(query: WriteQuery, responseId: string): Promise<string | null> {
    const [row] = await query<{ ticketId: string }>(FIND, [responseId]);
    return row?.ticketId ?? null;
  },

  findVerbatims: (query: WriteQuery, responseId: string): Promise<Verbatim[]> =>
    query<Verbatim>(FIND_VERBATIMS, [responseId]),

  async insert(query: WriteQuery, ticket: ResponseTicket, request: object): Promise<void> {
    const { responseId, brandId, ticketId, requestedAt } = ticket;
    await query(INSERT, [responseId, brandId, ticketId, requestedAt]);
    await query(ADD_REQUESTED, [responseId, requestedAt, JSON.stringify(request)]);
  },
};
