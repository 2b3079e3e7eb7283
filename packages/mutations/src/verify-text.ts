import { UserProblem } from './user-problem.ts';

/**
 * @param longest in characters
 * @param field where in the input it is
 * @throws UserProblem when nothing of the text can be seen, or it is too long
 */
export function verifyText(text: string, longest: number, field: readonly string[]): void {
  if (text.trim() !== '' && text.length <= longest) return;
  throw new UserProblem(
    'TEXT_LENGTH_WRONG',
    `This text has 1 to ${longest.toLocaleString('en')} characters, and one at least that can be seen.`,
    field,
  );
}
