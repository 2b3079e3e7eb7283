import { UserProblem } from '@cx/mutations';

/** How far the clock of a network may be ahead of ours. */
const AHEAD_MS = 5 * 60_000;

/** @throws UserProblem when nothing can have happened to the mention at that instant */
export function verifyInstant(
  { postedAt }: { readonly postedAt: Date },
  at: Date,
  now: Date,
  field = 'at',
): void {
  if (postedAt <= at && !isToCome(at, now)) return;
  throw new UserProblem(
    'INSTANT_WRONG',
    `Give the instant that the network tells: it lies between the posting, ${postedAt.toISOString()}, and now.`,
    ['input', field],
  );
}

export function isToCome(at: Date, now: Date): boolean {
  return at.valueOf() > now.valueOf() + AHEAD_MS;
}

/** @throws UserProblem when nothing that is told here can have begun at that instant */
export function verifyStart(at: Date, field: string): void {
  if (at.valueOf() >= 0) return;
  throw new UserProblem('INSTANT_WRONG', 'Give an instant of the year 1970 or later.', [
    'input',
    field,
  ]);
}
