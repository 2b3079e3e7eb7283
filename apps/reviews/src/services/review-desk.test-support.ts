import type { Caller } from '@cx/mutations';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { expect } from 'vitest';

import { entities, migrations, openReviews, type Reviews } from '../index.ts';
import type { PublicationCommand } from './publication-commands.ts';
import { BAD, SUBMITTED_AT } from './publication.test-support.ts';
import type { Submission } from './review-desk.ts';

export const CALLER: Caller = { id: 'partner-1', brands: ['united'] };

export interface TestDesk extends TestSubgraph<Reviews> {
  /** What time it is. */
  readonly clock: { now: Date };
  /** Texts of all read statements sent so far. */
  readonly statements: string[];
  /** Submits a review; answers its id. */
  submit(over?: Partial<Submission>, caller?: Caller): Promise<string>;
  /** Asks for one thing after the other, each with a key of its own. */
  ask(reviewId: string, version: number, ...commands: PublicationCommand[]): Promise<void>;
  /** Types and payloads of what was told of a review, but for what it says. */
  told(reviewId: string): Promise<Record<string, unknown>[]>;
}

/** @param isBackground whether it also does what is due */
export async function openDesk({ isBackground = false } = {}): Promise<TestDesk> {
  const background = isBackground ? { eventUrls: {}, onError: () => undefined } : undefined;
  const clock = { now: SUBMITTED_AT };
  const statements: string[] = [];
  const graph = await openTestSubgraph('reviews', { entities, migrations }, (databaseUrl) =>
    openReviews({
      databaseUrl,
      secret: 'test',
      now: () => clock.now,
      onStatement: (text) => statements.push(text),
      background,
    }),
  );
  const { desk } = graph.app;
  let keys = 0;
  const newKey = (): string => {
    keys += 1;
    return `key-${keys}`;
  };

  return {
    ...graph,
    clock,
    statements,
    async submit(over = {}, caller = CALLER) {
      const { reviewId } = await desk.submit(
        caller,
        submission({ idempotencyKey: newKey(), ...over }),
      );
      return reviewId;
    },
    async ask(reviewId, version, ...commands) {
      for (const [index, command] of commands.entries()) {
        await desk.carryOut(CALLER, {
          idempotencyKey: newKey(),
          reviewId,
          expectedVersion: version + index,
          command,
        });
      }
    },
    told: (reviewId) =>
      graph.query(`
        SELECT type, payload FROM outbox
        WHERE subject_id = '${reviewId}' AND type <> 'review.recorded' ORDER BY seq`),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

export function submission(over: Partial<Submission> = {}): Submission {
  return {
    idempotencyKey: 'key',
    brandId: 'united',
    customerId: null,
    authorName: 'Ada',
    language: 'en',
    experienceAt: null,
    words: BAD,
    ...over,
  };
}

/** The event that was told last, once there is one that has all of these fields. */
export async function lastMeasured(
  desk: Pick<TestDesk, 'query'>,
  ...fields: string[]
): Promise<unknown> {
  let last: unknown;
  await expect
    .poll(async () => {
      [last] = await desk.query(`
        SELECT brand_id, customer_id, subject_id, payload FROM outbox
        WHERE type = 'review.measured' AND jsonb_strip_nulls(payload) ?& '{${fields.join(',')}}'
        ORDER BY seq DESC LIMIT 1`);
      return last;
    })
    .toBeDefined();
  return last;
}
