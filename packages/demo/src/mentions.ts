import { BRANDS } from './brands.ts';
import { personIn } from './claims.ts';
import type { DemoMention, DemoPerson } from './demo-item.ts';
import { DAY, HOUR } from './duration.ts';
import { writeDirectMessage, writePost, writeThanks } from './mention-words.ts';
import type { Account } from './people.ts';
import { present } from './present.ts';
import type { Random } from './random.ts';
import type { Affair, Touch } from './touch.ts';

const SOURCE = 'social-listening';

/** A mention when it is posted, and again each time that somebody looks how far it has come. */
export function tellMention(touch: Touch): Affair {
  const { person, random, brand } = touch;
  const account = random.pick(person.accounts);
  const kind = drawKind(touch);
  const externalId = idOf(touch.number, random);
  const brandPost = brandPostAt(touch);
  return looksOf(drawLooks(random, kind), drawReach(touch, kind, account), {
    person: shownPerson(touch, account),
    mention: {
      brandId: brand.key,
      source: SOURCE,
      externalId,
      network: account.network,
      url: null,
      kind,
      visibility: kind === 'DM' ? 'DIRECT' : 'PUBLIC',
      authorNetworkUserId: account.userId,
      authorHandle: account.handle,
      authorFollowers: account.followers,
      authorVerified: account.verified,
      text: write(touch, kind),
      language: person.language,
      postedAt: new Date(touch.at),
      conversationId: conversationOf(
        kind,
        externalId,
        brandPost,
        `dm-${brand.key}-${account.userId}`,
      ),
      inReplyTo: kind === 'REPLY' || kind === 'QUOTE' ? brandPost : null,
      sentiment: touch.sentiment,
      topics: [touch.topic],
    },
  });
}

interface MentionFrame {
  readonly mention: Omit<DemoMention, 'metrics'>;
  readonly person: DemoPerson;
}

function looksOf(looks: readonly Look[], reach: Counts, { mention, person }: MentionFrame): Affair {
  const times = looks.map(({ after }) => mention.postedAt.getTime() + after);
  return {
    times,
    itemAt(position) {
      const { percent } = present(looks[position], 'look');
      const part = (count: number): number => Math.floor((count * percent) / 100);
      const metrics = {
        at: new Date(present(times[position], 'look')),
        impressions: part(reach.impressions),
        likes: part(reach.likes),
        replies: part(reach.replies),
        reposts: part(reach.reposts),
        quotes: part(reach.quotes),
        bookmarks: part(reach.bookmarks),
      };
      return { domain: 'mentions', person, record: { ...mention, metrics } };
    },
  };
}

type Kind = 'POST' | 'REPLY' | 'QUOTE' | 'DM';

const KINDS: readonly Kind[] = ['POST', 'REPLY', 'QUOTE', 'DM'];

function drawKind({ random, direction }: Touch): Kind {
  if (direction?.kind === 'IN_PUBLIC' || direction?.kind === 'THANKS') return 'POST';
  return present(KINDS[random.weighted([61, 19, 7, 13])], 'kind of mention');
}

function write(touch: Touch, kind: Kind): string {
  if (touch.direction?.kind === 'THANKS') return writeThanks(touch);
  return kind === 'DM' ? writeDirectMessage(touch) : writePost(touch);
}

/** Rises with time, as the ids of networks do, and is too long for a number. */
function idOf(touchNumber: number, random: Random): string {
  const tail = String(random.below(100_000_000)).padStart(8, '0');
  return `18${String(touchNumber + 1).padStart(9, '0')}${tail}`;
}

function conversationOf(kind: Kind, own: string, brandPost: string, direct: string): string {
  switch (kind) {
    case 'POST':
    case 'QUOTE':
      return own;
    case 'REPLY':
      return brandPost;
    case 'DM':
      return direct;
  }
}

/** A new post of the brand's own every three days, which people answer and quote. */
function brandPostAt({ brand, at }: Touch): string {
  return `19${BRANDS.indexOf(brand) + 1}${String(Math.floor(at / (3 * DAY)))}0000`;
}

function shownPerson({ person, isFirst }: Touch, { network }: Account): DemoPerson {
  return personIn(person, isFirst, (claim) => claim.kind === 'HANDLE' && claim.network === network);
}

/** How much of its reach a mention has after a while. */
interface Look {
  readonly after: number;
  readonly percent: number;
}

const FIRST_LOOK: Look = { after: 0, percent: 1 };

// Not everybody's posts are looked at as often.
const LATER_LOOKS: readonly (Look & { readonly chance: number })[] = [
  { after: HOUR, percent: 22, chance: 40 },
  { after: DAY, percent: 78, chance: 85 },
  { after: 7 * DAY, percent: 100, chance: 55 },
];

function drawLooks(random: Random, kind: Kind): readonly Look[] {
  if (kind === 'DM') return [FIRST_LOOK];
  return [FIRST_LOOK, ...LATER_LOOKS.filter(({ chance }) => random.chance(chance))];
}

type Counts = Omit<DemoMention['metrics'], 'at'>;

// Nobody but the brand sees a direct message.
const UNSEEN: Counts = {
  impressions: 0,
  likes: 0,
  replies: 0,
  reposts: 0,
  quotes: 0,
  bookmarks: 0,
};

function drawReach({ random, sentiment }: Touch, kind: Kind, { followers }: Account): Counts {
  if (kind === 'DM') return UNSEEN;
  const usual = 30 + Math.floor((followers * random.between(20, 160)) / 100);
  // Trouble travels, and once in a while something goes round.
  const isNegative = sentiment === 'NEGATIVE';
  const spread = random.chance(1.5) ? random.between(6, 40) : 1;
  const impressions = usual * (isNegative ? 2 : 1) * spread;
  const perMille = (least: number, most: number): number =>
    Math.floor((impressions * random.between(least, most)) / 1_000);
  return {
    impressions,
    likes: perMille(5, 45),
    replies: perMille(1, 12),
    reposts: perMille(0, isNegative ? 14 : 7),
    quotes: perMille(0, 4),
    bookmarks: perMille(0, 6),
  };
}
