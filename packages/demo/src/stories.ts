import type { Domain } from './brands.ts';
import { DAY, SECOND } from './duration.ts';
import type { Random } from './random.ts';
import type { Sentiment } from './sentiment.ts';
import type { Direction, StoryKind, StoryMark } from './touch.ts';
import type { Reach } from './traits.ts';
import type { World } from './world.ts';

/** One touch of a story. */
export interface Act {
  readonly at: number;
  readonly domain: Domain;
  readonly sentiment: Sentiment;
  readonly direction: Direction;
}

/** A story that waits for its moment and for somebody to happen to. */
export interface PlannedStory {
  readonly mark: StoryMark;
  /** The first moment at which it may begin, and the last at which it can still end in time. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly length: number;
  fits(reach: Reach): boolean;
  /** What happens, beginning at once. All is over before the data ends. */
  acts(random: Random, startAt: number): readonly Act[];
}

/** The stories of a world in order of time: some of each kind however small it is, more in a larger one. */
export function planStories({ touches, from, until }: World): readonly PlannedStory[] {
  const ofEachKind = Math.max(LEAST, Math.round(touches / TOUCHES_PER_STORY));
  const count = ofEachKind * KINDS.length;
  const first = from + FIRST_AFTER_DAYS * DAY;
  const notAfter = until - LONGEST_DAYS * DAY;
  const span = notAfter - SLACK_DAYS * DAY - first;
  return Array.from({ length: count }, (_, index) => {
    const [kind, script] = KINDS[index % KINDS.length] ?? KINDS[0];
    return {
      ...script,
      mark: { kind, number: Math.floor(index / KINDS.length) },
      notBefore: first + Math.floor((span * index) / count),
      notAfter,
    };
  });
}

const LEAST = 3;
const TOUCHES_PER_STORY = 2_500;
// Before that too few people are there.
const FIRST_AFTER_DAYS = 30;
const LONGEST_DAYS = 30;
// For those that do not find somebody at once.
const SLACK_DAYS = 15;

type Script = Pick<PlannedStory, 'length' | 'fits' | 'acts'>;

/** The desk leaves a ticket alone, then a complaint; after a public post it solves both and is thanked. */
const ESCALATION: Script = {
  length: 4,
  fits: (reach) => reach === 'ON_NETWORKS',
  acts(random, startAt) {
    const answeredAt = later(random, startAt, 8, 9);
    const late = (type: 'INCIDENT' | 'COMPLAINT'): Direction => ({
      kind: 'ANSWERED_LATE',
      type,
      answeredAt,
    });
    return [
      negative(startAt, 'tickets', late('INCIDENT')),
      negative(later(random, startAt, 3, 4), 'tickets', late('COMPLAINT')),
      negative(later(random, startAt, 6, 7), 'mentions', { kind: 'IN_PUBLIC' }),
      positive(later(random, startAt, 12, 13), 'mentions', { kind: 'THANKS' }),
    ];
  },
};

/** Somebody would not recommend the brand, complains, is helped well and then would. */
const TURNAROUND: Script = {
  length: 3,
  fits: (reach) => reach !== 'HANDLE_ONLY',
  acts: (random, startAt) => [
    negative(startAt, 'surveys', { kind: 'DETRACTOR' }),
    negative(later(random, startAt, 1, 2), 'tickets', { kind: 'SOLVED_WELL', type: 'COMPLAINT' }),
    positive(later(random, startAt, 18, 28), 'surveys', { kind: 'PROMOTER' }),
  ],
};

/** A bad review is talked about while it is held, and published at its deadline all the same. */
const MEDIATION: Script = mediation(false);

/** The author takes part of it back after the talk. */
const EDITED_MEDIATION: Script = mediation(true);

const KINDS: readonly [Kind, ...Kind[]] = [
  ['ESCALATION', ESCALATION],
  ['TURNAROUND', TURNAROUND],
  ['MEDIATION', MEDIATION],
  ['EDITED_MEDIATION', EDITED_MEDIATION],
];

type Kind = readonly [kind: StoryKind, script: Script];

function mediation(isEdited: boolean): Script {
  return {
    length: 1,
    fits: (reach) => reach !== 'HANDLE_ONLY',
    acts: (_, startAt) => [negative(startAt, 'reviews', { kind: 'MEDIATED', isEdited })],
  };
}

function negative(at: number, domain: Domain, direction: Direction): Act {
  return { at, domain, sentiment: 'NEGATIVE', direction };
}

function positive(at: number, domain: Domain, direction: Direction): Act {
  return { at, domain, sentiment: 'POSITIVE', direction };
}

/** Some days later, at about the same hour, when people are awake. */
function later(random: Random, startAt: number, leastDays: number, mostDays: number): number {
  return startAt + random.between(leastDays, mostDays) * DAY + random.between(0, 5_400) * SECOND;
}
