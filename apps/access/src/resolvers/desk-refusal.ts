import { ErrorCode, fail } from '@cx/subgraph';

import { KeyDeskError } from '../services/key-desk-error.ts';

const CODES = {
  BAD_INPUT: ErrorCode.BadUserInput,
  FORBIDDEN: ErrorCode.Forbidden,
  NOT_FOUND: ErrorCode.NotFound,
} as const satisfies Record<KeyDeskError['code'], ErrorCode>;

/** Gives what the desk refuses the code that clients of the graph know it by. */
export async function answered<Result>(result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof KeyDeskError)) throw error;
    return fail(CODES[error.code], error.message);
  }
}
