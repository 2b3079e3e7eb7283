import type { Database } from '@cx/database';
import {
  type DuplicateRule,
  type ImportRun,
  type IntakeCounts,
  type NewId,
  saveImportRun,
  sourceKey,
} from '@cx/intake';

import type { Rating } from '../entities/review.ts';
import type { NewReview, ReviewRepository } from '../repositories/reviews.ts';
import { normalisedRating } from './rating-scale.ts';

/** A review as its source tells it. */
export interface ReviewRecord extends Omit<
  NewReview,
  'id' | 'importId' | 'rating' | 'scaleMin' | 'scaleMax' | 'ratingNormalised'
> {
  readonly rating: Rating | null;
}

/** Takes reviews in: what is known already changes nothing. */
export interface ReviewIntake {
  /** One transaction, with the progress of the import in it. */
  record(
    records: readonly ReviewRecord[],
    progress: ImportRun,
    rule: DuplicateRule,
  ): Promise<IntakeCounts>;
}

export interface ReviewIntakeDependencies {
  readonly database: Database;
  readonly reviews: ReviewRepository;
  readonly newId: NewId;
}

export function createReviewIntake(dependencies: ReviewIntakeDependencies): ReviewIntake {
  const { database, reviews, newId } = dependencies;

  return {
    record: (records, progress, rule) =>
      database.write(async (query) => {
        const rows = records.map((record) =>
          rowOf(record, newId(record.submittedAt, sourceKey(record)), progress.id),
        );
        const outcome = await reviews.intake.record(query, rows, rule);
        await saveImportRun(query, progress);
        return outcome;
      }),
  };
}

function rowOf({ rating, ...record }: ReviewRecord, id: string, importId: string): NewReview {
  return {
    ...record,
    id,
    importId,
    rating: rating?.value ?? null,
    scaleMin: rating?.scaleMin ?? null,
    scaleMax: rating?.scaleMax ?? null,
    ratingNormalised: rating === null ? null : normalisedRating(rating),
  };
}
