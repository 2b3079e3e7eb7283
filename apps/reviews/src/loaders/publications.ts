import { oneByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import { publications } from '../repositories/publications.ts';
import { publicationFacts } from '../services/publication-record.ts';
import type { PublicationFacts } from '../services/publication.ts';

export interface PublicationLoaders {
  /** Null for a review that was imported. */
  readonly byReviewId: DataLoader<string, PublicationFacts | null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createPublicationLoaders(reads: Reads): PublicationLoaders {
  return {
    byReviewId: new DataLoader(async (ids) => {
      const rows = await publications.findByReviewIds(reads, ids);
      return oneByKey(ids, rows, ({ reviewId }) => reviewId).map((row) =>
        row === null ? null : publicationFacts(row),
      );
    }),
  };
}
