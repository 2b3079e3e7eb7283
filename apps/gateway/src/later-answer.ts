import type { AnswerPart } from '@cx/federation';

/** What a client gets of an answer at once, after its first part. */
export interface LaterAnswer {
  readonly parts: readonly AnswerPart[];
  /** Of the whole answer, with its last part. */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Null where nothing comes after it. */
  readonly later: Promise<LaterAnswer> | null;
}

/** Resolves when all of it has come, or will not come. */
export async function untilLast(later: Promise<LaterAnswer> | null): Promise<void> {
  try {
    for (let next = later; next !== null;) {
      const answer: LaterAnswer = await next;
      next = answer.later;
    }
  } catch {
    // Nothing comes after it.
  }
}
