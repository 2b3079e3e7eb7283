import type { AbuseKind, AbuseVerdict, MentionState } from '../entities/mention-state.ts';
import type { MentionVersion } from '../entities/mention-version.ts';
import type { Mention } from '../entities/mention.ts';

/** A flag of abuse, and what its review came to. */
export interface Abuse {
  readonly kind: AbuseKind;
  readonly score: number | null;
  readonly flaggedAt: Date;
  readonly flaggedBy: string;
  readonly verdict: AbuseVerdict | null;
  readonly reviewedAt: Date | null;
  readonly reviewedBy: string | null;
}

export function abuseOf(state: MentionState | null): Abuse | null {
  if (state === null) return null;
  const { abuseKind: kind, abuseFlaggedAt: flaggedAt, abuseFlaggedBy: flaggedBy } = state;
  if (kind === null || flaggedAt === null || flaggedBy === null) return null;
  const { abuseScore: score, abuseVerdict: verdict } = state;
  const { abuseReviewedAt: reviewedAt, abuseReviewedBy: reviewedBy } = state;
  return { kind, score, flaggedAt, flaggedBy, verdict, reviewedAt, reviewedBy };
}

export function escalationOf(state: MentionState | null): { at: Date; by: string } | null {
  if (state === null) return null;
  const { escalatedAt: at, escalatedBy: by } = state;
  return at === null || by === null ? null : { at, by };
}

export function ticketOf(state: MentionState | null): { id: string } | null {
  const id = state?.ticketId ?? null;
  return id === null ? null : { id };
}

/** All words that a mention has had: those that it came with when they never changed. */
export function versionsOf(
  { postedAt, text }: Mention,
  versions: readonly MentionVersion[],
): Pick<MentionVersion, 'at' | 'text'>[] {
  return versions.length === 0 ? [{ at: postedAt, text }] : [...versions];
}
