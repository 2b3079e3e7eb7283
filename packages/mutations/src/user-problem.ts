/**
 * What a caller of a mutation can mend. Its fields are those of an entry in `userErrors`; thrown inside of
 * a transaction, it undoes what the mutation has done so far.
 */
export class UserProblem extends Error {
  override readonly name: string = 'UserProblem';
  readonly code: string;
  /** Path of the input at fault, such as `input.reason`; null when it is none of them. */
  readonly field: readonly string[] | null;

  /** @param message a full sentence that tells the caller what to change */
  constructor(code: string, message: string, field: readonly string[] | null = null) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** What the caller wants to change is no longer what the caller has read. */
export class VersionConflict extends UserProblem {
  override readonly name = 'VersionConflict';

  /** @param thing what it is, as a sentence needs it: `review` */
  constructor(thing: string, expected: number, actual: number) {
    super(
      'VERSION_CONFLICT',
      `The ${thing} has changed: its version is ${actual}, not ${expected}. Read it again and decide anew.`,
      ['input', 'expectedVersion'],
    );
  }
}

/**
 * Refuses what the caller would change without having read it as it is.
 *
 * @param thing what it is, as a sentence needs it: `review`
 * @param expected the version that the caller has read; null when any will do
 * @throws VersionConflict
 */
export function verifyVersion(thing: string, expected: number | null, actual: number): void {
  if (expected !== null && expected !== actual) throw new VersionConflict(thing, expected, actual);
}

/** A key that stands for one request came with another one. */
export class IdempotencyKeyReused extends UserProblem {
  override readonly name = 'IdempotencyKeyReused';

  constructor() {
    super(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotency key has been used for another request: take a new key for each request.',
      ['input', 'idempotencyKey'],
    );
  }
}

/** How a mutation went: an answer without errors, or errors without an answer. */
export interface Attempt<Answer> {
  readonly answer: Answer | null;
  readonly userErrors: readonly UserProblem[];
}

/** Turns what the caller can mend into `userErrors`; everything else is thrown on. */
export async function attempt<Answer>(work: () => Promise<Answer>): Promise<Attempt<Answer>> {
  try {
    return { answer: await work(), userErrors: [] };
  } catch (error) {
    if (error instanceof UserProblem) return { answer: null, userErrors: [error] };
    throw error;
  }
}
