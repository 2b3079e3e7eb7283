import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type MentionState, MentionStateEntity } from '../entities/mention-state.ts';
import { type MentionVersion, MentionVersionEntity } from '../entities/mention-version.ts';
import { type Mention, MentionEntity } from '../entities/mention.ts';

export interface EventDraft {
  readonly type: string;
  readonly payload: object;
}

const mention = tableOf(MentionEntity);
const state = tableOf(MentionStateEntity);
const version = tableOf(MentionVersionEntity);

const LOCK = `SELECT ${mention.selectList} FROM mention WHERE id = $1 FOR UPDATE`;

const FIND_STATES = `
  SELECT ${state.selectList} FROM mention_state WHERE mention_id = ANY($1::uuid[])`;

const FIND_VERSIONS = `
  SELECT ${version.selectList} FROM mention_version WHERE mention_id = ANY($1::uuid[])
  ORDER BY at, is_dated`;

// Words that a legal hold keeps of a deleted mention are for those who can read the database.
const FIND_SERVED_VERSIONS = `
  SELECT mention_version.mention_id AS "mentionId", mention_version.brand_id AS "brandId", at,
    is_dated AS "isDated", CASE WHEN deleted_at IS NULL THEN text END AS text
  FROM mention_version LEFT JOIN mention_state USING (mention_id)
  WHERE mention_id = ANY($1::uuid[]) ORDER BY at, is_dated`;

const states = rowSet<MentionState>(state.columns);

const SAVE_STATE = `
  INSERT INTO mention_state (${namesOf(state.columns)}) SELECT * FROM ${states.from('incoming')}
  ON CONFLICT (mention_id) DO UPDATE SET
    ${state.columns.map(({ name }) => `${name} = excluded.${name}`).join(', ')}`;

const versions = rowSet<MentionVersion>(version.columns);

const ADD_VERSIONS = `
  INSERT INTO mention_version (${namesOf(version.columns)}) SELECT * FROM ${versions.from('incoming')}
  ON CONFLICT (mention_id, at, is_dated) DO UPDATE SET text = excluded.text`;

const REDACT = `
  UPDATE mention_version SET text = NULL WHERE mention_id = $1 AND text IS NOT NULL`;

const UPDATE_MENTION = `
  UPDATE mention SET text = $2, visibility = $3
  WHERE id = $1 AND (text IS DISTINCT FROM $2 OR visibility <> $3)`;

const ADD_EVENTS = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT event.type, brand_id, customer_id, id, $3, event.payload
  FROM mention, jsonb_to_recordset($2::jsonb) AS event (type text, payload jsonb) WHERE id = $1`;

// As the intake tells of one that was imported.
const ADD_RECORDED = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT 'mention.recorded', brand_id, customer_id, id, posted_at, jsonb_build_object(
    'channel', CASE visibility WHEN 'PUBLIC' THEN 'SOCIAL_PUBLIC' ELSE 'SOCIAL_DIRECT' END,
    'direction', 'INBOUND', 'summary', left(text, 140))
  FROM mention WHERE id = $1`;

/** What has become of mentions. Each statement that writes or locks runs in the transaction of a step. */
export const mentionStates = {
  /** Null when there is none. Others wait until the transaction has ended, imports too. */
  async lockMention(query: WriteQuery, mentionId: string): Promise<Mention | null> {
    const [row] = await query<Mention>(LOCK, [mentionId]);
    return row ?? null;
  },

  /** Null when nothing has happened to the mention. */
  async findState(query: WriteQuery, mentionId: string): Promise<MentionState | null> {
    const [row] = await query<MentionState>(FIND_STATES, [[mentionId]]);
    return row ?? null;
  },

  findVersions: (query: WriteQuery, mentionId: string): Promise<MentionVersion[]> =>
    query<MentionVersion>(FIND_VERSIONS, [[mentionId]]),

  findStatesByMentionIds: (reads: Reads, mentionIds: readonly string[]): Promise<MentionState[]> =>
    reads.query<MentionState>(FIND_STATES, [mentionIds]),

  /** Oldest first; without their words where the mention was deleted. */
  findVersionsByMentionIds: (
    reads: Reads,
    mentionIds: readonly string[],
  ): Promise<MentionVersion[]> => reads.query<MentionVersion>(FIND_SERVED_VERSIONS, [mentionIds]),

  async saveState(query: WriteQuery, row: MentionState): Promise<void> {
    await query(SAVE_STATE, states.values([row]));
  },

  async addVersions(query: WriteQuery, rows: readonly MentionVersion[]): Promise<void> {
    if (rows.length > 0) await query(ADD_VERSIONS, versions.values(rows));
  },

  async redactVersions(query: WriteQuery, mentionId: string): Promise<void> {
    await query(REDACT, [mentionId]);
  },

  /** After the state and the versions, whose word stands. */
  async updateMention(
    query: WriteQuery,
    { id, text, visibility }: Pick<Mention, 'id' | 'text' | 'visibility'>,
  ): Promise<void> {
    await query(UPDATE_MENTION, [id, text, visibility]);
  },

  /** Tells the others of the steps of a mention, in their order. */
  async addEvents(
    query: WriteQuery,
    mentionId: string,
    at: Date,
    events: readonly EventDraft[],
  ): Promise<void> {
    await query(ADD_EVENTS, [mentionId, JSON.stringify(events), at]);
  },

  /** Tells the others what the mention says now. */
  async addRecorded(query: WriteQuery, mentionId: string): Promise<void> {
    await query(ADD_RECORDED, [mentionId]);
  },
};

function namesOf(columns: readonly { readonly name: string }[]): string {
  return columns.map(({ name }) => name).join(', ');
}
