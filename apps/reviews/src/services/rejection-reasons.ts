/**
 * Why a review may be kept from the public, with what its author is told. The list is closed: that a
 * review is negative, or rated badly, is no reason and never becomes one.
 */
export const REJECTION_REASONS = {
  NO_EXPERIENCE:
    'The review was not published because nothing shows that its author has had the experience: submit it again with a proof, such as an order or booking number.',
  CONFLICT_OF_INTEREST:
    'The review was not published because its author works for the brand or for a competitor, or was paid for what it says.',
  DUPLICATE:
    'The review was not published because its author has already reviewed this experience: edit or withdraw the other review instead.',
  OFF_TOPIC:
    'The review was not published because it does not tell of an experience with the brand: submit one that does.',
  ADVERTISING:
    'The review was not published because it advertises something: submit it again without the advertisement.',
  INSULT_OR_HATE:
    'The review was not published because it insults, threatens or calls to hatred: submit it again without these words.',
  PERSONAL_DATA:
    'The review was not published because it tells personal data of somebody: submit it again without names, addresses and numbers.',
  UNLAWFUL:
    'The review was not published because the law forbids something in it: submit it again without that.',
  UNREADABLE:
    'The review was not published because its text cannot be understood: submit it again in plain words.',
} as const satisfies Readonly<Record<string, string>>;

export type RejectionReason = keyof typeof REJECTION_REASONS;

/** @throws Error when what was stored is none: the database refuses it before */
export function reasonOf(text: string): RejectionReason {
  if (isReason(text)) return text;
  throw new Error(`A review was rejected for ${text}, which is no reason.`);
}

function isReason(text: string): text is RejectionReason {
  return Object.hasOwn(REJECTION_REASONS, text);
}
