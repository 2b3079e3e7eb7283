import { z } from 'zod';

import type { AnswerState } from '../entities/answer.ts';

/** What was answered to a question before. */
export interface EarlierAnswer {
  readonly value: number | null;
  readonly choices: readonly string[] | null;
  readonly state: AnswerState;
  readonly replacedAt: Date;
}

const Stored = z.array(
  z.object({
    value: z.number().nullable(),
    choices: z.array(z.string()).nullable(),
    state: z.enum(['ANSWERED', 'NA', 'BLANK', 'REFUSED']),
    replacedAt: z.iso.datetime().transform((text) => new Date(text)),
  }),
);

/** What the column holds that a trigger writes, oldest first. */
export function earlierAnswers(stored: unknown): readonly EarlierAnswer[] {
  return stored === null ? [] : Stored.parse(stored);
}
