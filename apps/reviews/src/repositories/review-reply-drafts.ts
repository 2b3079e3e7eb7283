import {
  type Condition,
  createKeysetList,
  type KeysetList,
  type Reads,
  tableOf,
  type WriteQuery,
  insertOf,
  updateOf,
  valuesOf,
} from '@cx/database';

import { type ReviewReplyDraft, ReviewReplyDraftEntity } from '../entities/review-reply-draft.ts';

export interface DraftFilter {
  readonly states?: readonly string[] | null | undefined;
  /** Null shows the drafts of all. */
  readonly draftedBy: string | null;
}

const draft = tableOf(ReviewReplyDraftEntity);

const FIND_BY_IDS = `
  SELECT ${draft.selectList} FROM review_reply_draft
  WHERE id = ANY ($1::uuid[]) AND ($2::text IS NULL OR drafted_by = $2)`;

const LOCK = `SELECT ${draft.selectList} FROM review_reply_draft WHERE id = $1 FOR UPDATE`;

const FIND_OPEN = `
  SELECT ${draft.selectList} FROM review_reply_draft
  WHERE review_id = $1 AND drafted_by = $2 AND state <> 'APPROVED'`;

const INSERT = insertOf(draft.name, draft.columns);
const UPDATE = updateOf(draft.name, 'id', draft.columns);

export const replyDrafts = {
  /** @param draftedBy whose drafts alone are to be seen; null for those of all */
  findByIds: (
    { query }: Pick<Reads, 'query'>,
    ids: readonly string[],
    draftedBy: string | null,
  ): Promise<ReviewReplyDraft[]> => query<ReviewReplyDraft>(FIND_BY_IDS, [ids, draftedBy]),

  async lock(query: WriteQuery, id: string): Promise<ReviewReplyDraft | null> {
    const [row] = await query<ReviewReplyDraft>(LOCK, [id]);
    return row ?? null;
  },

  /** The one draft of an author that has not become the reply. Behind the lock of its review. */
  async findOpen(
    query: WriteQuery,
    reviewId: string,
    draftedBy: string,
  ): Promise<ReviewReplyDraft | null> {
    const [row] = await query<ReviewReplyDraft>(FIND_OPEN, [reviewId, draftedBy]);
    return row ?? null;
  },

  insert: (query: WriteQuery, row: ReviewReplyDraft) => query(INSERT, valuesOf(draft.columns, row)),

  update: (query: WriteQuery, row: ReviewReplyDraft) => query(UPDATE, valuesOf(draft.columns, row)),
};

export function createDraftList(reads: Reads): KeysetList<ReviewReplyDraft, DraftFilter> {
  return createKeysetList<ReviewReplyDraft, DraftFilter>(reads, {
    entity: ReviewReplyDraftEntity,
    orderBy: ['createdAt', 'id'],
    direction: 'DESC',
    conditions,
  });
}

function conditions(filter: DraftFilter | null): Condition[] {
  return [
    ['review_reply_draft.state = ANY(?)', filter?.states],
    ['review_reply_draft.drafted_by = ?', filter?.draftedBy],
  ];
}
