import { disableRowSecurity, enableRowSecurity, type WriteQuery } from '@cx/database';

import { hashOf } from './input-hash.ts';
import { IdempotencyKeyReused, UserProblem } from './user-problem.ts';

/** What JSON holds, so that a stored answer is the one that was given. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json };

/** One request to change something, however often it is sent. */
export interface MutationRequest {
  readonly principalId: string;
  /** The caller's own name of the request, 1 to 255 characters: two callers may choose the same. */
  readonly key: string;
  /** The mutation's name in the schema. */
  readonly mutation: string;
  /** All its arguments but the key. */
  readonly input: object;
}

const LONGEST_KEY = 255;

/**
 * Makes the table in which a subgraph remembers the requests that it has answered. Merged migrations use
 * it: never edit it, write the next one beside it.
 */
export const CREATE_IDEMPOTENCY_TABLE = `
  CREATE TABLE idempotency_key (
    principal_id text NOT NULL,
    key text NOT NULL,
    input_hash bytea NOT NULL,
    answer json,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_key_pkey PRIMARY KEY (principal_id, key)
  );
  ${enableRowSecurity('idempotency_key', `principal_id = current_setting('cx.principal', true)`)}
`;

export const DROP_IDEMPOTENCY_TABLE = `
  ${disableRowSecurity('idempotency_key')}
  DROP TABLE idempotency_key;
`;

const SET_PRINCIPAL = `SELECT set_config('cx.principal', $1, true)`;

// Waits for a transaction that holds the same key, and adds the row after all if that one is undone.
const CLAIM = `
  INSERT INTO idempotency_key (principal_id, key, input_hash) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING RETURNING key`;

const FIND = `
  SELECT input_hash = $3 AS "isSame", answer FROM idempotency_key
  WHERE principal_id = $1 AND key = $2`;

const KEEP = `UPDATE idempotency_key SET answer = $3 WHERE principal_id = $1 AND key = $2`;

/**
 * Does the work of a request once. Who sends it again, or twice at a time, gets the first one's answer.
 * The answer is stored with the work and by the same transaction: both are there or neither. A request
 * that was refused is not kept, so it is judged anew.
 *
 * @param query of a transaction at READ COMMITTED: the work is to run in it too
 * @param work answers ids, not what people have written: the answer outlives the row
 * @throws IdempotencyKeyReused when the key came with another input or another mutation
 */
export async function once<Answer extends Json>(
  query: WriteQuery,
  request: MutationRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { principalId, key, mutation, input } = request;
  verifyKey(key);
  const hash = hashOf(mutation, input);
  await query(SET_PRINCIPAL, [principalId]);

  const claimed = await query(CLAIM, [principalId, key, hash]);
  if (claimed.length === 0) {
    const [known] = await query<{ isSame: boolean; answer: Answer }>(FIND, [
      principalId,
      key,
      hash,
    ]);
    if (known?.isSame !== true) throw new IdempotencyKeyReused();
    return known.answer;
  }

  const answer = await work();
  await query(KEEP, [principalId, key, JSON.stringify(answer)]);
  return answer;
}

const FORGET = `DELETE FROM idempotency_key WHERE created_at < now() - interval '30 days'`;

/** Forgets requests of more than thirty days ago: one that is sent again after so long is another one. */
export async function forgetOldRequests(query: WriteQuery): Promise<void> {
  await query(FORGET);
}

function verifyKey(key: string): void {
  if (key.length > 0 && key.length <= LONGEST_KEY) return;
  throw new UserProblem(
    'IDEMPOTENCY_KEY_INVALID',
    `An idempotency key has 1 to ${LONGEST_KEY} characters, such as a UUID.`,
    ['input', 'idempotencyKey'],
  );
}
