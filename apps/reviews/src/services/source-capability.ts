import { UserProblem, verifyText } from '@cx/mutations';

import type { SourceCapability } from '../entities/source-capability.ts';

/** What a source allows since when; without a brand it holds for all of them. */
export type Capability = Omit<SourceCapability, 'brandId' | 'definedBy' | 'definedAt'> & {
  readonly brandId: string | null;
};

/** For sources that have told no limit of their own. */
const LONGEST_TEXT = 5_000;

const ALWAYS = new Date('2020-01-01T00:00:00Z');

/**
 * What the sources document themselves. A brand can define another one for itself. They stand here and in no
 * table: a backup is restored into empty tables.
 */
export const KNOWN_SOURCES: readonly Capability[] = [
  {
    brandId: null,
    source: 'cx-graph',
    validFrom: ALWAYS,
    canReply: true,
    maxReplyLength: LONGEST_TEXT,
    replyLengthUnit: 'CHARACTERS',
    canWithdraw: true,
  },
  // https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews
  {
    brandId: null,
    source: 'google',
    validFrom: ALWAYS,
    canReply: true,
    maxReplyLength: 4_096,
    replyLengthUnit: 'BYTES',
    canWithdraw: false,
  },
  // https://developers.google.com/android-publisher/api-ref/rest/v3/reviews/reply
  {
    brandId: null,
    source: 'google-play',
    validFrom: ALWAYS,
    canReply: true,
    maxReplyLength: 350,
    replyLengthUnit: 'CHARACTERS',
    canWithdraw: false,
  },
];

/** @returns null when nothing is known of the source */
export function capabilityOf(
  source: string,
  defined: SourceCapability | null | undefined,
): Capability | null {
  return defined ?? KNOWN_SOURCES.find((known) => known.source === source) ?? null;
}

/**
 * Whether a source takes a reply, and takes this one.
 *
 * @throws UserProblem that tells the limit
 */
export function verifyReply(text: string, source: string, capability: Capability | null): void {
  if (capability?.canReply !== true) {
    const known = capability === null ? 'is not known to take' : 'takes no';
    throw new UserProblem(
      'SOURCE_TAKES_NO_REPLY',
      `${source} ${known} replies: those that do are listed in reviewSources, with canReply.`,
    );
  }
  const { maxReplyLength, replyLengthUnit } = capability;
  if (maxReplyLength === null) return;
  const isBytes = replyLengthUnit === 'BYTES';
  const length = isBytes ? Buffer.byteLength(text) : text.length;
  if (length <= maxReplyLength) return;
  const unit = isBytes ? 'bytes of UTF-8' : 'characters';
  throw new UserProblem(
    'REPLY_TOO_LONG',
    `A reply at ${source} has at most ${maxReplyLength} ${unit}, and this one has ${length}.`,
    ['input', 'text'],
  );
}

/** @throws UserProblem when nobody could see the text, or it is longer than any may be */
export function verifySaid(text: string, field = 'text'): void {
  verifyText(text, LONGEST_TEXT, ['input', field]);
}
