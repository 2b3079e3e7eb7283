import type { Attempt } from '@cx/mutations';

import type { MendableProblem } from '../context.ts';

/** Of every payload. */
export const userErrors = ({ userErrors: problems }: Attempt<unknown>): MendableProblem[] =>
  problems.map(({ code, message, field }) => ({ code, message, field }));
