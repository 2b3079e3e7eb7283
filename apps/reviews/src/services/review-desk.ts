import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, verifyVersion, type Caller, verifyBrand } from '@cx/mutations';

import { publicationPolicies } from '../repositories/publication-policies.ts';
import { publications } from '../repositories/publications.ts';
import { decide, type PublicationCommand } from './publication-commands.ts';
import { DEFAULT_HOLD } from './publication-policy.ts';
import { publicationRow, wordColumns } from './publication-record.ts';
import { publishWhenDue, storeStep, takeHeld, tellStep } from './publication-store.ts';
import { statusOf, submit, type Words } from './publication.ts';
import type { ReviewSubject } from './review-subject.ts';
import { verifySaid } from './source-capability.ts';

export interface Submission {
  readonly idempotencyKey: string;
  readonly brandId: string;
  readonly customerId: string | null;
  readonly authorName: string | null;
  readonly language: string | null;
  readonly experienceAt: Date | null;
  readonly words: Words;
  /** What less than the brand it is about. @default the brand as a whole */
  readonly subject?: ReviewSubject | null;
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
}

/** Where a review is from that was submitted here. */
const SOURCE = 'cx-graph';

const MOST_AT_ONCE = 100;

export function createReviewDesk(dependencies: ReviewDeskDependencies): ReviewDesk {
  const { database, newId, now } = dependencies;

  async function admit(
    query: WriteQuery,
    caller: Caller,
    { idempotencyKey, words, subject = null, ...rest }: Submission,
  ): Promise<{ reviewId: string }> {
    verifyWords(words);
    const { brandId } = rest;
    await publicationPolicies.share(query, brandId);
    const at = now();
    const [policy] = await publicationPolicies.findInForce({ query }, [{ brandId, at }]);
    const step = submit(words, (policy ?? DEFAULT_HOLD).holdSeconds, at);
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
      subjectType: subject?.type ?? null,
      subjectRef: subject?.ref ?? null,
      status: statusOf(step.publication),
      submittedAt,
      receivedAt: submittedAt,
    };
    const held = publicationRow(step.publication, { reviewId: id, brandId });
    await publications.insert(query, row, held);
    await tellStep(query, id, step);
    return { reviewId: id };
  }

  return {
    submit: (caller, submission) =>
      database.writeFor(caller.brands, async (query) => {
        await verifyBrand(
          caller,
          submission.brandId,
          () => publications.hasReviews(query, submission.brandId),
          'reviews',
        );
        const { idempotencyKey: key, ...input } = submission;
        const request = { principalId: caller.id, key, mutation: 'submit', input };
        return once(query, request, () => admit(query, caller, submission));
      }),

    carryOut: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const { reviewId, expectedVersion, command } = input;
        const request = { principalId: caller.id, key, mutation: command.kind, input };
        return once(query, request, async () => {
          if (command.kind === 'editByAuthor') verifyWords(command.words);
          if (command.kind === 'addMessage') verifySaid(command.text);
          const held = await takeHeld(query, reviewId);
          const { version } = held.publication;
          verifyVersion('review', expectedVersion, version);
          await storeStep(query, held, decide(held.publication, command, now()));
          return { reviewId };
        });
      }),

    async publishDue() {
      const at = now();
      const errors: unknown[] = [];
      let published = 0;
      for (const id of await publications.findDue(database.unrestricted, at, MOST_AT_ONCE)) {
        try {
          published += await database.write((query) => publishWhenDue(query, id, at));
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

function verifyWords({ title = null, text = null, rating = null }: Partial<Words>): void {
  verifyRating(rating);
  if (title !== null) verifySaid(title, 'title');
  if (text !== null) verifySaid(text);
}

function verifyRating(rating: Words['rating']): void {
  if (rating === null) return;
  const { value, scaleMin, scaleMax } = rating;
  if (scaleMin < scaleMax && scaleMin <= value && value <= scaleMax) return;
  throw new UserProblem(
    'RATING_OFF_SCALE',
    'A rating lies on its scale, from scaleMin to scaleMax, of which the second is the greater one.',
    ['input', 'rating'],
  );
}
