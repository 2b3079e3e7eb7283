import type { AnswerState } from '../entities/answer.ts';

/** How the cells of one question are to be read. */
export interface QuestionCodes {
  readonly scale: { readonly min: number; readonly max: number } | null;
  readonly naCodes: readonly string[];
  readonly blankCodes: readonly string[];
  readonly refusedCodes: readonly string[];
}

export interface AnswerReading {
  readonly rawCode: string | null;
  readonly value: number | null;
  readonly state: AnswerState;
}

/** A cell that is neither a code of its question nor a value on its scale. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

/**
 * Tells an answer from the codes that stand in its place: in a real file 11 is «left blank» on a scale
 * from 0 to 10, and counting it as a value would make a promoter of it.
 *
 * @throws UnreadableAnswer
 */
export function readAnswer(raw: string, codes: QuestionCodes): AnswerReading {
  const code = raw.trim();
  const of = (state: AnswerState, value: number | null = null): AnswerReading => ({
    rawCode: code === '' ? null : code,
    value,
    state,
  });

  if (code === '' || codes.blankCodes.includes(code)) return of('BLANK');
  if (codes.naCodes.includes(code)) return of('NA');
  if (codes.refusedCodes.includes(code)) return of('REFUSED');
  if (codes.scale === null) return of('ANSWERED');

  const value = Number(code);
  const { min, max } = codes.scale;
  if (Number.isNaN(value) || value < min || value > max) {
    throw new UnreadableAnswer(
      `${code} is no value from ${min} to ${max} and no code for blank, not applicable or refused.`,
    );
  }
  return of('ANSWERED', value);
}
