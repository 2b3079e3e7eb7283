import { type KeysetList, oneByKey, type Reads } from '@cx/database';
import { type Connection, connectionOf, type PageRequest } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { ReviewReplyDraft } from '../entities/review-reply-draft.ts';
import { type DraftFilter, replyDrafts } from '../repositories/review-reply-drafts.ts';

export interface DraftLoaders {
  readonly byId: DataLoader<string, ReviewReplyDraft | null>;
  all(request: PageRequest<Omit<DraftFilter, 'draftedBy'>>): Promise<Connection<ReviewReplyDraft>>;
}

/** Who asks, as far as it decides on whose drafts are seen. */
export interface DraftViewer {
  readonly kind: 'staff' | 'bi' | 'partner';
  readonly id: string;
}

/**
 * One set per request: a loader remembers, and a memory must not outlive the rights of its caller. The staff
 * sees the drafts of all, everybody else their own.
 */
export function createDraftLoaders(
  reads: Reads,
  list: KeysetList<ReviewReplyDraft, DraftFilter>,
  { kind, id }: DraftViewer,
): DraftLoaders {
  const draftedBy = kind === 'staff' ? null : id;
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await replyDrafts.findByIds(reads, ids, draftedBy), (draft) => draft.id),
    ),
    all: (request) =>
      connectionOf(
        { name: 'Query.reviewReplyDrafts', list },
        { ...request, filter: { ...request.filter, draftedBy } },
      ),
  };
}
