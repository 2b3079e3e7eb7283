import { z } from 'zod';

import type { ReviewPublication } from '../entities/review-publication.ts';
import type { ReviewWords } from '../repositories/publications.ts';
import type { Publication, PublicationFacts, Words } from './publication.ts';
import { normalisedRating } from './rating-scale.ts';
import { reasonOf } from './rejection-reasons.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));
const side = z.enum(['AUTHOR', 'BRAND']);

const StoredWords = z.object({
  title: z.string().nullable(),
  text: z.string().nullable(),
  rating: z.object({ value: z.number(), scaleMin: z.number(), scaleMax: z.number() }).nullable(),
});

const Edits = z.array(z.object({ words: StoredWords, at: instant }));

const StoredMediation = z
  .object({
    openedAt: instant,
    messages: z.array(z.object({ from: side, text: z.string(), at: instant })),
    end: z
      .object({
        by: z.enum(['AUTHOR', 'BRAND', 'DEADLINE', 'REJECTION', 'WITHDRAWAL']),
        at: instant,
      })
      .nullable(),
  })
  .nullable();

/** What two rows tell of a review that is held here. */
export function publicationOf(row: ReviewPublication, words: ReviewWords): Publication {
  return { ...publicationFacts(row), words: wordsOf(words) };
}

export function publicationFacts(row: ReviewPublication): PublicationFacts {
  const { rejectionReason, rejectedAt } = row;
  return {
    submittedAt: row.submittedAt,
    publishAt: row.publishAt,
    publishedAt: row.publishedAt,
    rejection:
      rejectionReason === null || rejectedAt === null
        ? null
        : { reason: reasonOf(rejectionReason), at: rejectedAt },
    withdrawnAt: row.withdrawnAt,
    mediation: StoredMediation.parse(row.mediation),
    edits: Edits.parse(row.edits),
    changedAt: row.changedAt,
    version: row.version,
  };
}

/** Undoes {@link publicationOf}, but for the words: they are columns of the review. */
export function publicationRow(
  publication: Publication,
  { reviewId, brandId }: Pick<ReviewPublication, 'reviewId' | 'brandId'>,
): ReviewPublication {
  const { rejection, words: _words, ...facts } = publication;
  return {
    ...facts,
    reviewId,
    brandId,
    rejectionReason: rejection?.reason ?? null,
    rejectedAt: rejection?.at ?? null,
  };
}

/** What the author says, as the columns of the review hold it. */
export function wordColumns({ title, text, rating }: Words): ReviewWords {
  return {
    title,
    text,
    rating: rating?.value ?? null,
    scaleMin: rating?.scaleMin ?? null,
    scaleMax: rating?.scaleMax ?? null,
    ratingNormalised: rating === null ? null : normalisedRating(rating),
  };
}

/** Undoes {@link wordColumns}. */
export function wordsOf({ title, text, rating, scaleMin, scaleMax }: ReviewWords): Words {
  if (rating === null || scaleMin === null || scaleMax === null)
    return { title, text, rating: null };
  return { title, text, rating: { value: rating, scaleMin, scaleMax } };
}
