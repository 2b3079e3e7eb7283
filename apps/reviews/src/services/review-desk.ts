import { ALL_BRANDS, type Database, type WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, VersionConflict } from '@cx/mutations';

import type { ReviewPublication } from '../entities/review-publication.ts';
import { publications } from '../repositories/publications.ts';
import { decide, type PublicationCommand, reachDeadline } from './publication-commands.ts';
import { publicationOf, publicationRow, wordColumns } from './publication-record.ts';
import {
  type Publication,
  type PublicationStep,
  statusOf,
  submit,
  type Words,
} from './publication.ts';

/** Who asks: sees and changes the reviews of its brands alone. */
export interface Caller {
  readonly id: string;
  readonly brands: readonly string[];
}

export interface Submission {
  readonly idempotencyKey: string;
  readonly brandId: string;
  readonly customerId: string | null;
  readonly authorName: string | null;
  readonly language: string | null;
  readonly experienceAt: Date | null;
  readonly words: Words;
}

export interface ReviewRequest {
  readonly idempotencyKey: string;
  readonly reviewId: string;
  /** The version that the caller has read; null when any will do. */
  readonly expectedVersion: number | null;
  readonly command: PublicationCommand;
}

/** Takes reviews in from their authors, and leads them to the public. Every refusal is a UserProblem. */
export interface ReviewDesk {
  submit(caller: Caller, submission: Submission): Promise<{ reviewId: string }>;
  carryOut(caller: Caller, request: ReviewRequest): Promise<{ reviewId: string }>;
  /**
   * Publishes what is due, 100 at a call, each review once however many do it at the same time.
   *
   * @returns how many it has published
   */
  publishDue(): Promise<number>;
}

export interface ReviewDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
  /** The delay that is published as the longest one. */
  readonly holdSeconds: number;
}

/** Where a review is from that was submitted here. */
const SOURCE = 'cx-graph';

const MOST_AT_ONCE = 100;

const LONGEST_TEXT = 5_000;

export function createReviewDesk(dependencies: ReviewDeskDependencies): ReviewDesk {
  const { database, newId, now, holdSeconds } = dependencies;

  async function admit(
    query: WriteQuery,
    caller: Caller,
    { idempotencyKey, words, ...rest }: Submission,
  ): Promise<{ reviewId: string }> {
    verifyRating(words);
    for (const text of [words.title, words.text]) if (text !== null) verifyText(text);
    const step = submit(words, holdSeconds, now());
    const { submittedAt } = step.publication;
    const id = newId(submittedAt, JSON.stringify([caller.id, idempotencyKey]));
    const row = {
      ...rest,
      ...wordColumns(words),
      id,
      source: SOURCE,
      externalId: id,
      url: null,
      aspects: [],
      verified: null,
      status: statusOf(step.publication),
      submittedAt,
      receivedAt: submittedAt,
    };
    const held = publicationRow(step.publication, { reviewId: id, brandId: rest.brandId });
    await publications.insert(query, row, held);
    await tell(query, id, step);
    return { reviewId: id };
  }

  function publish(reviewId: string, at: Date): Promise<number> {
    return database.write(async (query) => {
      const held = await readHeld(query, await lockOne(query, reviewId));
      const step = reachDeadline(held.publication, at);
      if (step.events.length > 0) await store(query, held, step);
      return step.events.length;
    });
  }

  return {
    submit: (caller, submission) =>
      database.writeFor(caller.brands, async (query) => {
        await verifyBrand(query, caller, submission.brandId);
        const { idempotencyKey: key, ...input } = submission;
        const request = { principalId: caller.id, key, mutation: 'submit', input };
        return once(query, request, () => admit(query, caller, submission));
      }),

    carryOut: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const { reviewId, expectedVersion, command } = input;
        const request = { principalId: caller.id, key, mutation: command.kind, input };
        return once(query, request, async () => {
          if (command.kind === 'editByAuthor') verifyRating(command.words);
          if (command.kind === 'addMessage' || command.kind === 'replyByBrand')
            verifyText(command.text);
          const held = await readHeld(query, await lockOne(query, reviewId));
          const { version } = held.publication;
          if (expectedVersion !== null && version !== expectedVersion)
            throw new VersionConflict('review', expectedVersion, version);
          await store(query, held, decide(held.publication, command, now()));
          return { reviewId };
        });
      }),

    async publishDue() {
      const at = now();
      const errors: unknown[] = [];
      let published = 0;
      for (const id of await publications.findDue(database.unrestricted, at, MOST_AT_ONCE)) {
        try {
          published += await publish(id, at);
        } catch (error) {
          // One that cannot be published keeps no other one from the public.
          errors.push(error);
        }
      }
      if (errors.length > 0)
        throw new AggregateError(errors, 'Some reviews could not be published.');
      return published;
    },
  };
}

interface Held {
  readonly row: ReviewPublication;
  readonly publication: Publication;
}

async function lockOne(query: WriteQuery, reviewId: string): Promise<ReviewPublication> {
  const row = await publications.lock(query, reviewId);
  if (row !== null) return row;
  throw new UserProblem(
    'REVIEW_NOT_HERE',
    'No review with this id was submitted here: one that was imported is led by its source.',
    ['input', 'reviewId'],
  );
}

// The words are read behind the lock: whoever held it may have changed them.
async function readHeld(query: WriteQuery, row: ReviewPublication): Promise<Held> {
  const words = await publications.findWords(query, row.reviewId);
  return { row, publication: publicationOf(row, words) };
}

async function store(query: WriteQuery, before: Held, step: PublicationStep): Promise<void> {
  const { reviewId } = before.row;
  await publications.update(query, publicationRow(step.publication, before.row));
  if (step.publication.words !== before.publication.words) {
    await publications.updateWords(query, { id: reviewId, ...wordColumns(step.publication.words) });
  }
  await tell(query, reviewId, step);
}

async function tell(query: WriteQuery, reviewId: string, step: PublicationStep): Promise<void> {
  const { publication, events } = step;
  const drafts = events.map(({ type, ...payload }) => ({ type, payload }));
  await publications.addEvents(query, reviewId, publication.changedAt, drafts);
  if (events.some(({ type }) => type === 'review.submitted' || type === 'review.edited')) {
    await publications.addRecorded(query, reviewId);
  }
}

/** Brands are another subgraph's: who sees them all names one that has reviews. */
async function verifyBrand(query: WriteQuery, { brands }: Caller, brandId: string): Promise<void> {
  const seesAll = ALL_BRANDS.every((all) => brands.includes(all));
  if (seesAll ? await publications.hasReviews(query, brandId) : brands.includes(brandId)) return;
  throw new UserProblem(
    'BRAND_UNKNOWN',
    `No reviews are taken for a brand ${brandId}: give the key of one that you see; who sees all gives that of one with reviews.`,
    ['input', 'brand'],
  );
}

function verifyRating({ rating }: Words): void {
  if (rating === null) return;
  const { value, scaleMin, scaleMax } = rating;
  if (scaleMin < scaleMax && scaleMin <= value && value <= scaleMax) return;
  throw new UserProblem(
    'RATING_OFF_SCALE',
    'A rating lies on its scale, from scaleMin to scaleMax, of which the second is the greater one.',
    ['input', 'rating'],
  );
}

function verifyText(text: string): void {
  if (text.trim() !== '' && text.length <= LONGEST_TEXT) return;
  throw new UserProblem(
    'TEXT_LENGTH_WRONG',
    `A text has 1 to ${LONGEST_TEXT} characters, and one at least that can be seen.`,
    ['input', 'text'],
  );
}
