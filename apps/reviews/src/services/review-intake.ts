import type { Database } from '@cx/database';
import {
  type DuplicateRule,
  type NewId,
  saveImportRun,
  sourceKey,
  type WriteBatch,
} from '@cx/intake';

import type { Rating } from '../entities/review.ts';
import type { NewReview, ReviewRepository } from '../repositories/reviews.ts';
import { normalisedRating } from './rating-scale.ts';
import type { ReviewSubject } from './review-subject.ts';

/** A review as its source tells it. */
export interface ReviewRecord extends Omit<
  NewReview,
  'id' | 'rating' | 'scaleMin' | 'scaleMax' | 'ratingNormalised' | 'subjectType' | 'subjectRef'
> {
  readonly rating: Rating | null;
  /** @default the brand as a whole */
  readonly subject?: ReviewSubject | null;
}

/** Takes reviews in: what is known already changes nothing. */
export interface ReviewIntake {
  /** Puts records into the form in which they are sent. What it answers writes them in one transaction. */
  prepare(records: readonly ReviewRecord[], rule: DuplicateRule): WriteBatch;
}

export interface ReviewIntakeDependencies {
  readonly database: Database;
  readonly reviews: ReviewRepository;
  readonly newId: NewId;
}

export function createReviewIntake(dependencies: ReviewIntakeDependencies): ReviewIntake {
  const { database, reviews, newId } = dependencies;

  return {
    prepare(records, rule) {
      const rows = records.map((record) =>
        rowOf(record, newId(record.submittedAt, sourceKey(record))),
      );
      const writeReviews = reviews.intake.prepare(rows, rule);

      return (progress) =>
        database.write(async (query) => {
          const outcome = await writeReviews(query, progress.id);
          await saveImportRun(query, progress);
          return outcome;
        });
    },
  };
}

function rowOf({ rating, subject = null, ...record }: ReviewRecord, id: string): NewReview {
  return {
    ...record,
    id,
    rating: rating?.value ?? null,
    scaleMin: rating?.scaleMin ?? null,
    scaleMax: rating?.scaleMax ?? null,
    ratingNormalised: rating === null ? null : normalisedRating(rating),
    subjectType: subject?.type ?? null,
    subjectRef: subject?.ref ?? null,
  };
}
