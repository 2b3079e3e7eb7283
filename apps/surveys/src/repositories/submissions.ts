import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type Submission, SubmissionEntity } from '../entities/submission.ts';
import { type SurveyResponse, SurveyResponseEntity } from '../entities/survey-response.ts';

/** A response that was submitted here, with what is beside it. */
export interface HeldResponse {
  readonly response: SubmittedResponse;
  readonly submission: Submission;
}

/** A response that has come in here, not by an import. */
export type SubmittedResponse = Omit<SurveyResponse, 'importId' | 'receivedAt'>;

const response = tableOf(SurveyResponseEntity);
const SUBMITTED = response.without('importId', 'receivedAt');
const CHANGING = response.only(
  'submittedAt',
  'finished',
  'channel',
  'language',
  'ageBand',
  'gender',
  'country',
);
const submission = tableOf(SubmissionEntity);

const responseRows = rowSet<SubmittedResponse>(SUBMITTED);
const submissionRows = rowSet<Submission>(submission.columns);

const INSERT_RESPONSE = `
  INSERT INTO survey_response (${SUBMITTED.map(({ name }) => name).join(', ')})
  SELECT * FROM ${responseRows.from('incoming')}`;

const UPDATE_RESPONSE = `
  UPDATE survey_response SET ${CHANGING.map(({ name }) => `${name} = incoming.${name}`).join(', ')}
  FROM ${responseRows.from('incoming')} WHERE survey_response.id = incoming.id`;

const SAVE_SUBMISSION = `
  INSERT INTO submission (${submission.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${submissionRows.from('incoming')}
  ON CONFLICT (response_id) DO UPDATE SET progress = excluded.progress, revision = excluded.revision`;

const FIND = `SELECT ${submission.selectList} FROM submission WHERE`;

const LOCK_RESPONSE = `
  SELECT ${SUBMITTED.map(({ name, property }) => `${name} AS "${property}"`).join(', ')}
  FROM survey_response WHERE id = $1 FOR UPDATE`;

const COUNT_ANSWERS = 'SELECT count(*)::int AS n FROM answer WHERE response_id = $1';

// As the intake tells of one that was imported.
const ADD_RECORDED = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT 'survey-response.recorded', brand_id, customer_id, id, submitted_at, jsonb_build_object(
    'channel', channel, 'direction', 'INBOUND',
    'summary', (SELECT left(title, 140) FROM survey WHERE key = survey_key))
  FROM survey_response WHERE id = $1`;

/** Responses that are submitted here. Each statement that writes or locks runs in the transaction of a desk. */
export const submissions = {
  findByResponseIds: (reads: Reads, ids: readonly string[]): Promise<Submission[]> =>
    reads.query<Submission>(`${FIND} response_id = ANY($1::uuid[])`, [ids]),

  async findByResponse(query: WriteQuery, responseId: string): Promise<Submission | null> {
    const [row] = await query<Submission>(`${FIND} response_id = $1`, [responseId]);
    return row ?? null;
  },

  async findByInvitation(query: WriteQuery, invitationId: string): Promise<Submission | null> {
    const [row] = await query<Submission>(`${FIND} invitation_id = $1`, [invitationId]);
    return row ?? null;
  },

  /** Others wait until the transaction has ended. What is beside the response is read behind the lock. */
  async lock(query: WriteQuery, responseId: string): Promise<HeldResponse | null> {
    const [locked] = await query<SubmittedResponse>(LOCK_RESPONSE, [responseId]);
    const beside = await submissions.findByResponse(query, responseId);
    return locked === undefined || beside === null
      ? null
      : { response: locked, submission: beside };
  },

  async insertResponse(query: WriteQuery, row: SubmittedResponse): Promise<void> {
    await query(INSERT_RESPONSE, responseRows.values([row]));
  },

  async updateResponse(query: WriteQuery, row: SubmittedResponse): Promise<void> {
    await query(UPDATE_RESPONSE, responseRows.values([row]));
  },

  async save(query: WriteQuery, row: Submission): Promise<void> {
    await query(SAVE_SUBMISSION, submissionRows.values([row]));
  },

  /** How many of its questions a response has answers to, in whatever state. */
  async countAnswers(query: WriteQuery, responseId: string): Promise<number> {
    const [row] = await query<{ n: number }>(COUNT_ANSWERS, [responseId]);
    return row?.n ?? 0;
  },

  /** Tells the others what the response is now. */
  async addRecorded(query: WriteQuery, responseId: string): Promise<void> {
    await query(ADD_RECORDED, [responseId]);
  },
};
