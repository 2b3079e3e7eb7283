import type { BrandProfile, Domain } from './brands.ts';
import type { DemoItem, DemoTicketEvent } from './demo-item.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Scene } from './scene.ts';
import type { Sentiment } from './sentiment.ts';
import type { Topic } from './topics.ts';

/** One meeting of a person and a brand, before it is put into words. */
export interface Touch {
  /** In order of time from 0, without gaps. */
  readonly number: number;
  readonly at: number;
  readonly person: Person;
  /** Whether the person never touched a brand before. */
  readonly isFirst: boolean;
  readonly brand: BrandProfile;
  readonly domain: Domain;
  readonly topic: Topic;
  readonly sentiment: Sentiment;
  readonly scene: Scene;
  /** What the story that it belongs to asks of it. */
  readonly direction: Direction | null;
  readonly story: StoryMark | null;
  /** The touch's own stream, so that one touch does not change the next. */
  readonly random: Random;
}

/** How a touch in a story has to go. */
export type Direction =
  /** Nobody at the desk does anything before the moment; then it is solved soon. */
  | { readonly kind: 'ANSWERED_LATE'; readonly type: TicketType; readonly answeredAt: number }
  | { readonly kind: 'SOLVED_WELL'; readonly type: TicketType }
  /** A public post that stands on its own. */
  | { readonly kind: 'IN_PUBLIC' }
  /** A public post of thanks. */
  | { readonly kind: 'THANKS' }
  | { readonly kind: 'MEDIATED'; readonly isEdited: boolean }
  /** Recommends the brand 0 to 6. */
  | { readonly kind: 'DETRACTOR' }
  /** Recommends the brand 9 or 10. */
  | { readonly kind: 'PROMOTER' };

type TicketType = NonNullable<DemoTicketEvent['changes']['TYPE']>;

export type StoryKind = 'ESCALATION' | 'TURNAROUND' | 'MEDIATION' | 'EDITED_MEDIATION' | 'BURST';

/** Which story an item belongs to, for tests: the data do not tell. */
export interface StoryMark {
  readonly kind: StoryKind;
  /** Tells the stories of one kind apart; a burst is one story with many people. */
  readonly number: number;
}

/**
 * What a touch brings about: the touch itself and what follows from it. Items are made when their time has
 * come, since thousands of affairs are open at a time.
 */
export interface Affair {
  /** Of the items, in milliseconds, in order of time. The first one is the touch's. */
  readonly times: readonly number[];
  itemAt(position: number): DemoItem;
}
