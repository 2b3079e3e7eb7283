import {
  createFindByIds,
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type Invitation, InvitationEntity } from '../entities/invitation.ts';

const table = tableOf(InvitationEntity);
const rows = rowSet<Invitation>(table.columns);
const FACTS = table.without(
  'id',
  'brandId',
  'customerId',
  'surveyKey',
  'version',
  'channel',
  'invitedAt',
  'expiresAt',
);

const INSERT = `
  INSERT INTO invitation (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')}`;

const UPDATE = `
  UPDATE invitation SET ${FACTS.map(({ name }) => `${name} = incoming.${name}`).join(', ')}
  FROM ${rows.from('incoming')} WHERE invitation.id = incoming.id`;

const LOCK = `SELECT ${table.selectList} FROM invitation WHERE id = $1 FOR UPDATE`;

const FIND_DUE = `
  SELECT id FROM invitation
  WHERE expires_at <= $1 AND completed_at IS NULL AND bounced_at IS NULL AND expired_at IS NULL
  ORDER BY expires_at LIMIT $2`;

const ADD_EVENTS = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  SELECT event, brand_id, customer_id, id, changed_at, jsonb_build_object(
    'surveyKey', survey_key, 'version', version, 'channel', channel, 'expiresAt', to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  FROM invitation, unnest($2::text[]) WITH ORDINALITY AS told (event, place) WHERE id = $1 ORDER BY place`;

// What has come back is no delivery, also when it looked like one at first.
const COUNT_DELIVERED = `
  SELECT survey_key AS "surveyKey",
    count(*) FILTER (WHERE completed_at IS NOT NULL)::int AS completed,
    count(*) FILTER (WHERE delivered_at IS NOT NULL AND bounced_at IS NULL)::int AS delivered,
    count(*) FILTER (WHERE bounced_at IS NOT NULL)::int AS bounced
  FROM invitation WHERE survey_key = ANY($1) GROUP BY survey_key`;

export interface DeliveryCounts {
  readonly surveyKey: string;
  readonly completed: number;
  /** Without those that came back. */
  readonly delivered: number;
  readonly bounced: number;
}

export interface InvitationRepository {
  findByIds(ids: readonly string[]): Promise<Invitation[]>;
  readonly newest: KeysetList<Invitation, null>;
  /** Of the surveys that somebody was invited to. */
  countDelivered(surveyKeys: readonly string[]): Promise<DeliveryCounts[]>;
}

export function createInvitationRepository(reads: Reads): InvitationRepository {
  return {
    findByIds: createFindByIds(reads, InvitationEntity),
    newest: createKeysetList<Invitation, null>(reads, {
      entity: InvitationEntity,
      orderBy: ['invitedAt', 'id'],
      direction: 'DESC',
      conditions: () => [],
    }),
    countDelivered: (keys) => reads.query<DeliveryCounts>(COUNT_DELIVERED, [keys]),
  };
}

/** Invitations as desks write them. Each statement that writes or locks runs in the transaction of a step. */
export const heldInvitations = {
  async insert(query: WriteQuery, invitation: Invitation): Promise<void> {
    await query(INSERT, rows.values([invitation]));
  },

  async update(query: WriteQuery, invitation: Invitation): Promise<void> {
    await query(UPDATE, rows.values([invitation]));
  },

  /** Null when there is none that the caller sees. Others wait until the transaction has ended. */
  async lock(query: WriteQuery, id: string): Promise<Invitation | null> {
    const [row] = await query<Invitation>(LOCK, [id]);
    return row ?? null;
  },

  /** Those that are due the longest. */
  async findDue(reads: Reads, now: Date, limit: number): Promise<string[]> {
    const due = await reads.query<{ id: string }>(FIND_DUE, [now, limit]);
    return due.map(({ id }) => id);
  },

  /** Tells the others what an invitation has become, in order. */
  async addEvents(query: WriteQuery, id: string, types: readonly string[]): Promise<void> {
    if (types.length > 0) await query(ADD_EVENTS, [id, types]);
  },
};
