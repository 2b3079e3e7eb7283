import type { AnswerPart, LaterParts, OperationRun } from '@cx/federation';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';

import { createGrowingAnswer } from './growing-answer.ts';
import type { LaterAnswer } from './later-answer.ts';
import { auditRefusal } from './run-refusal.ts';

export interface PartedRun {
  readonly authorization: Pick<OperationRun['authorization'], 'complete' | 'completePart'>;
  /** What is to come after the first part. */
  readonly later: Promise<LaterParts>;
  /** The first part, as it was fetched. */
  readonly raw: ExecutionResult;
  /** Whether it is on record what has been completed so far. */
  readonly isAccountedFor: () => Promise<boolean>;
  /** To be called once, when all has come. Answers what is told of the whole. */
  readonly end: (
    whole: ExecutionResult,
    hasErrors: boolean,
  ) => Promise<Readonly<Record<string, unknown>>>;
  readonly log: Logger;
}

export interface PartedAnswer {
  readonly first: ExecutionResult;
  readonly later: Promise<LaterAnswer> | null;
}

/**
 * Completes the parts of an answer as they come, whether or not somebody waits for them still: what they cost is
 * settled when the last has come.
 */
export async function answerInParts({
  authorization,
  later,
  raw,
  isAccountedFor,
  end,
  log,
}: PartedRun): Promise<PartedAnswer> {
  const completed = authorization.complete(raw);
  const fetched = createGrowingAnswer(raw.data);
  const seen = createGrowingAnswer(completed.data);
  const isToldOf = await isAccountedFor();
  let hasErrors = !isToldOf || isFaulty(completed);
  let isEnded = false;
  const rest = follow(later);
  return isToldOf
    ? { first: completed, later: rest }
    : { first: { errors: [auditRefusal()] }, later: null };

  function follow(next: Promise<LaterParts>): Promise<LaterAnswer> {
    const answer = answerTo(next);
    // Somebody who waits hears of it; nobody has to.
    answer.catch(() => undefined);
    return answer;
  }

  async function answerTo(next: Promise<LaterParts>): Promise<LaterAnswer> {
    try {
      const { parts: all, later: more } = await next;
      const parts = await completedParts(all);
      hasErrors ||= parts.some(isFaulty);
      if (more !== null) return { parts, extensions: {}, later: follow(more) };
      return { parts, extensions: await ended(), later: null };
    } catch (error) {
      log.error({ err: error }, 'An answer breaks off between two parts.');
      hasErrors = true;
      await ended();
      throw error;
    }
  }

  async function completedParts(parts: readonly AnswerPart[]): Promise<readonly AnswerPart[]> {
    const found = parts.flatMap((part) => {
      fetched.add(part);
      const one = authorization.completePart(part);
      // What it is a part of may have been denied.
      return seen.add(one) ? [one] : [];
    });
    if (await isAccountedFor()) return found;
    return found.map((part) => ({ ...part, data: null, errors: [auditRefusal()] }));
  }

  async function ended(): Promise<Readonly<Record<string, unknown>>> {
    if (isEnded) return {};
    isEnded = true;
    return end({ data: fetched.data }, hasErrors);
  }
}

function isFaulty({ errors = [] }: Pick<ExecutionResult, 'errors'>): boolean {
  return errors.length > 0;
}
