import { UserProblem } from '@cx/mutations';

import type { BrandHandle } from '../entities/brand-handle.ts';
import type { Mention } from '../entities/mention.ts';

const HANDLE = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,98}[\p{L}\p{N}_])?$/u;

const ADDRESSED = /(?<![\p{L}\p{N}_.@-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu;

/** Those of a brand's handles on the mention's network that its words name, and that were the brand's then. */
export function addressedHandles(
  { network, text, postedAt }: Pick<Mention, 'network' | 'text' | 'postedAt'>,
  handles: readonly BrandHandle[],
): BrandHandle[] {
  const named = [...(text ?? '').matchAll(ADDRESSED)].map(([, name = '']) => name);
  return handles.filter(
    (one) =>
      one.network === network &&
      one.validFrom <= postedAt &&
      (one.validTo === null || one.validTo > postedAt) &&
      named.some((name) => isSameHandle(name, one.handle)),
  );
}

/** Networks tell handles apart by their letters, not by their case. */
export function isSameHandle(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * A handle as it is kept: without the `@` that people write before it.
 *
 * @throws UserProblem when no network has such a one
 */
export function handleName(text: string): string {
  const name = text.trim().replace(/^@/, '');
  if (HANDLE.test(name)) return name;
  throw new UserProblem(
    'HANDLE_WRONG',
    'A handle has 1 to 100 letters, digits and underscores, with dots and hyphens between, such as united.',
    ['input', 'handle'],
  );
}
