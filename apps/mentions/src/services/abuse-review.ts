import { UserProblem } from '@cx/mutations';

import type { AbuseKind, AbuseVerdict } from '../entities/mention-state.ts';
import { type Held, type MentionStep, NO_STEP } from './mention-step.ts';

/** A mention is flagged once, and then somebody looks at it: FLAGGED, then CONFIRMED or DISMISSED. */
export type AbuseCommand =
  | {
      readonly kind: 'flagAbuse';
      readonly abuse: AbuseKind;
      /** How sure the flag is, 0 to 1; null when it does not say. */
      readonly score: number | null;
      readonly by: string;
    }
  | { readonly kind: 'reviewAbuse'; readonly verdict: AbuseVerdict; readonly by: string };

/**
 * The legal hold follows: it begins with the flag and ends with a dismissal. The words of a mention that was
 * deleted meanwhile are taken out then.
 *
 * @throws UserProblem when the mention does not stand where this can be done
 */
export function judge({ state }: Held, command: AbuseCommand, at: Date): MentionStep {
  switch (command.kind) {
    case 'flagAbuse': {
      const { abuse, score, by } = command;
      if (state.abuseKind !== null) refuseFlag(state.abuseVerdict);
      verifyScore(score);
      return {
        ...NO_STEP,
        changes: {
          abuseKind: abuse,
          abuseScore: score,
          abuseFlaggedAt: at,
          abuseFlaggedBy: by,
          legalHold: true,
        },
        events: [{ type: 'mention.abuse-flagged', kind: abuse, score }],
      };
    }
    case 'reviewAbuse': {
      const { verdict, by } = command;
      if (state.abuseKind === null) {
        refuse('ABUSE_NOT_FLAGGED', 'Nobody has flagged this mention: flag it before the review.');
      }
      if (state.abuseVerdict !== null) refuseReviewed(state.abuseVerdict);
      const legalHold = verdict !== 'DISMISSED';
      const isRedaction = !legalHold && state.deletedAt !== null && state.textRedactedAt === null;
      return {
        ...NO_STEP,
        changes: {
          abuseVerdict: verdict,
          abuseReviewedAt: at,
          abuseReviewedBy: by,
          legalHold,
          textRedactedAt: isRedaction ? at : state.textRedactedAt,
        },
        isRedaction,
        events: [{ type: 'mention.abuse-reviewed', verdict }],
      };
    }
  }
}

function refuseFlag(verdict: AbuseVerdict | null): never {
  if (verdict !== null) refuseReviewed(verdict);
  return refuse('ABUSE_FLAGGED', 'This mention has its flag, and waits for its review.');
}

function refuseReviewed(verdict: AbuseVerdict): never {
  const end = verdict === 'CONFIRMED' ? 'confirmed' : 'dismissed';
  return refuse('ABUSE_REVIEWED', `This mention has been reviewed, and its flag was ${end}.`);
}

function verifyScore(score: number | null): void {
  if (score === null || (score >= 0 && score <= 1)) return;
  throw new UserProblem('SCORE_OUT_OF_RANGE', 'A score lies between 0 and 1.', ['input', 'score']);
}

function refuse(code: string, message: string): never {
  throw new UserProblem(code, message);
}
