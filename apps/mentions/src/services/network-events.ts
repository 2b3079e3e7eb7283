import type { MentionVersion } from '../entities/mention-version.ts';
import type { Visibility } from '../entities/mention.ts';
import { type Held, type MentionStep, NO_STEP } from './mention-step.ts';
import { verifyInstant } from './network-instant.ts';

/**
 * What a network tells of a mention, each with the instant at which it happened there. Networks tell late,
 * twice and in any order: whatever the order, the same events lead to the same mention.
 */
export type NetworkEvent =
  | { readonly kind: 'edit'; readonly text: string; readonly at: Date }
  | { readonly kind: 'delete'; readonly at: Date }
  | { readonly kind: 'changeVisibility'; readonly visibility: Visibility; readonly at: Date };

/** From the most open to the most closed. */
const VISIBILITIES: readonly Visibility[] = ['PUBLIC', 'PRIVATE', 'DIRECT'];

/** @throws UserProblem when the instant cannot be one of the mention's */
export function follow(held: Held, event: NetworkEvent, now: Date): MentionStep {
  verifyInstant(held.mention, event.at, now);
  switch (event.kind) {
    case 'edit':
      return edited(held, event);
    case 'delete':
      return deleted(held, event.at, now);
    case 'changeVisibility': {
      const { visibility, at } = event;
      if (!isNews(held, visibility, at)) return NO_STEP;
      return {
        ...NO_STEP,
        changes: { visibility, visibilityAt: at },
        events: [{ type: 'mention.visibility-changed', visibility }],
      };
    }
  }
}

/** Words that came before any version was kept. */
function firstVersions({ mention, versions }: Held): MentionVersion[] {
  const { id, brandId, postedAt, text } = mention;
  return versions.length > 0
    ? []
    : [{ mentionId: id, brandId, at: postedAt, isDated: false, text }];
}

function edited(held: Held, { text, at }: { text: string; at: Date }): MentionStep {
  const { mention, state, versions } = held;
  const known = versions.find((one) => one.isDated && one.at.valueOf() === at.valueOf());
  // Of two texts of one instant one must stand, whichever was told first.
  if (known !== undefined && (known.text === null || !isGreater(text, known.text))) return NO_STEP;
  return {
    ...NO_STEP,
    versions: [
      ...firstVersions(held),
      {
        mentionId: mention.id,
        brandId: mention.brandId,
        at,
        isDated: true,
        // Once the words are out, none come in again.
        text: state.textRedactedAt === null ? text : null,
      },
    ],
    events: [{ type: 'mention.edited', at }],
  };
}

function deleted(held: Held, at: Date, now: Date): MentionStep {
  const { deletedAt, legalHold, textRedactedAt } = held.state;
  if (deletedAt !== null && deletedAt <= at) return NO_STEP;
  return {
    changes: {
      deletedAt: at,
      textRedactedAt: textRedactedAt ?? (legalHold ? null : now),
    },
    // Evidence outlives the post, and nobody is served it.
    versions: legalHold && deletedAt === null ? firstVersions(held) : [],
    isRedaction: !legalHold,
    events: [{ type: 'mention.deleted', at }],
  };
}

function isNews({ state }: Held, visibility: Visibility, at: Date): boolean {
  if (state.visibility === null || state.visibilityAt === null) return true;
  if (at.valueOf() !== state.visibilityAt.valueOf()) return at > state.visibilityAt;
  return VISIBILITIES.indexOf(visibility) > VISIBILITIES.indexOf(state.visibility);
}

/** In the order of their bytes, in which the database compares them too. */
function isGreater(one: string, other: string): boolean {
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) > 0;
}
