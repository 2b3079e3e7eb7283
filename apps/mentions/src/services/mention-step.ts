import type { AbuseKind, AbuseVerdict, MentionState } from '../entities/mention-state.ts';
import type { MentionVersion } from '../entities/mention-version.ts';
import type { Mention, Visibility } from '../entities/mention.ts';

/** A mention, and all that has become of it. */
export interface Held {
  readonly mention: Mention;
  readonly state: MentionState;
  /** None where the words never changed, otherwise all, with those that it came with. */
  readonly versions: readonly MentionVersion[];
}

/** What a step changes. All of it is to be stored by one transaction. */
export interface MentionStep {
  readonly changes: Partial<Omit<MentionState, 'mentionId' | 'brandId' | 'changedAt' | 'version'>>;
  /** Words to add. Those of an instant that is known stand in the place of the ones that were. */
  readonly versions: readonly MentionVersion[];
  /** Whether the words of all versions are taken out. */
  readonly isRedaction: boolean;
  /** None when nothing has changed. They happened at {@link MentionState.changedAt}. */
  readonly events: readonly MentionEvent[];
}

/** What others are told. */
export type MentionEvent =
  | { readonly type: 'mention.edited' | 'mention.deleted'; readonly at: Date }
  | { readonly type: 'mention.visibility-changed'; readonly visibility: Visibility }
  | { readonly type: 'mention.complaint-flagged'; readonly isComplaint: boolean }
  | {
      readonly type: 'mention.abuse-flagged';
      readonly kind: AbuseKind;
      readonly score: number | null;
    }
  | { readonly type: 'mention.abuse-reviewed'; readonly verdict: AbuseVerdict }
  | TicketRequested;

/** Asks the support desk for a ticket, which has this id from now on. */
export interface TicketRequested {
  readonly type: 'ticket.requested';
  readonly ticketId: string;
  readonly origin: 'MENTION';
  readonly ticketType: TicketType;
  readonly priority: TicketPriority | null;
  readonly channel: 'SOCIAL_PUBLIC' | 'SOCIAL_DIRECT';
  readonly subject: string;
  readonly text: string | null;
  readonly language: string | null;
  readonly authorName: string | null;
  readonly requestedBy: string;
}

export type TicketType = 'QUESTION' | 'INCIDENT' | 'PROBLEM' | 'TASK' | 'COMPLAINT' | 'PRAISE';

export type TicketPriority = 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';

export const NO_STEP: MentionStep = { changes: {}, versions: [], isRedaction: false, events: [] };

/** The state of a mention to which nothing has happened. */
export function freshState({ id, brandId, postedAt }: Mention): MentionState {
  return {
    mentionId: id,
    brandId,
    deletedAt: null,
    textRedactedAt: null,
    visibility: null,
    visibilityAt: null,
    isComplaint: null,
    abuseKind: null,
    abuseScore: null,
    abuseFlaggedAt: null,
    abuseFlaggedBy: null,
    abuseVerdict: null,
    abuseReviewedAt: null,
    abuseReviewedBy: null,
    legalHold: false,
    ticketId: null,
    escalatedAt: null,
    escalatedBy: null,
    changedAt: postedAt,
    version: 0,
  };
}

/** What a mention is after a step that has changed something. */
export function after({ mention, state, versions }: Held, step: MentionStep, at: Date): Held {
  const isAdded = (one: MentionVersion): boolean =>
    step.versions.some((added) => keyOf(added) === keyOf(one));
  const all = [...versions.filter((one) => !isAdded(one)), ...step.versions]
    .map((one) => (step.isRedaction ? { ...one, text: null } : one))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const changed = { ...state, ...step.changes, changedAt: at, version: state.version + 1 };
  return {
    mention: {
      ...mention,
      text: changed.deletedAt === null ? newestText(all, mention.text) : null,
      visibility: changed.visibility ?? mention.visibility,
    },
    state: changed,
    versions: all,
  };
}

/** Words that the network has dated win over those that imports bring. */
function newestText(versions: readonly MentionVersion[], otherwise: string | null): string | null {
  const newest = versions.findLast(({ isDated }) => isDated) ?? versions.at(-1);
  return newest === undefined ? otherwise : newest.text;
}

function keyOf({ at, isDated }: MentionVersion): string {
  return `${at.toISOString()} ${isDated ? 1 : 0}`;
}
