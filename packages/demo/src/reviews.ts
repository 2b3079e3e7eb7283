import { personIn } from './claims.ts';
import type { DemoPerson, DemoReview } from './demo-item.ts';
import { DAY, HOUR, MINUTE } from './duration.ts';
import { present } from './present.ts';
import type { Random } from './random.ts';
import {
  drawAspects,
  drawRating,
  ONE_TO_FIVE,
  type Scale,
  ZERO_TO_FIVE,
  ZERO_TO_TEN,
} from './ratings.ts';
import { textsOf } from './texts/index.ts';
import { EDITED_REVIEW_TEXTS } from './texts/resolution-texts.ts';
import { drawTopic } from './topics.ts';
import type { Affair, Touch } from './touch.ts';

/** A review with each of the states through which it goes. */
export function tellReview(touch: Touch, scaleChangesAt: number): Affair {
  const { at, random } = touch;
  const source = random.chance(60) ? OWN_SITE : REVIEW_SITE;
  const scale = scaleOf(source, at, scaleChangesAt);
  const first = writeReview(touch, source, scale);
  return affairOf(passThrough(touch, source, scale, first), shownPerson(touch, source));
}

function affairOf(versions: readonly Version[], person: DemoPerson): Affair {
  return {
    times: versions.map(({ at }) => at),
    itemAt(position) {
      const { review } = present(versions[position], 'version');
      return { domain: 'reviews', person, record: review };
    },
  };
}

/** When the review site turned from a scale of 0 to 5 to one of 0 to 10: ten months into the data. */
export function scaleChange(from: number): number {
  const date = new Date(from);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 10, 1);
}

interface Source {
  readonly key: string;
  /** How long every review is held, whatever it says. */
  readonly holdsMs: number;
}

const OWN_SITE: Source = { key: 'own-site', holdsMs: 7 * DAY };
const REVIEW_SITE: Source = { key: 'avisolene', holdsMs: 5 * DAY };

function scaleOf(source: Source, at: number, scaleChangesAt: number): Scale {
  if (source === OWN_SITE) return ONE_TO_FIVE;
  return at < scaleChangesAt ? ZERO_TO_FIVE : ZERO_TO_TEN;
}

function writeReview(touch: Touch, source: Source, scale: Scale): DemoReview {
  const { at, brand, person, random, sentiment, scene, topic } = touch;
  const texts = textsOf(brand.industry, person.language);
  const about = texts.about(topic);
  const sentences = [scene.fill(random.pick(about.statements[sentiment]))];
  if (random.chance(60)) sentences.unshift(scene.fill(random.pick(texts.openers)));
  const further = drawTopic(random, brand.industry, sentiment);
  if (further !== topic && random.chance(45)) {
    sentences.push(scene.fill(random.pick(texts.about(further).statements[sentiment])));
  }
  if (random.chance(65)) sentences.push(scene.fill(random.pick(texts.closers[sentiment])));

  return {
    brandId: brand.key,
    source: source.key,
    externalId: `R${String(touch.number + 1).padStart(7, '0')}`,
    url: null,
    title: scene.fill(random.pick(about.titles[sentiment])),
    text: sentences.join(' '),
    language: person.language,
    authorName: random.chance(85) ? person.shortName : null,
    rating: drawRating(random, scale, sentiment),
    aspects: drawAspects(random, brand.aspects, scale, sentiment),
    status: 'SUBMITTED',
    verified: random.chance(78),
    experienceAt: new Date(at - random.between(20, 480) * HOUR),
    submittedAt: new Date(at),
    publishedAt: null,
  };
}

/** A review as it stands from a moment on. */
interface Version {
  readonly at: number;
  readonly review: DemoReview;
}

/** Good reviews and bad ones wait as long; only talking about bad ones happens meanwhile. */
function passThrough(touch: Touch, source: Source, scale: Scale, first: DemoReview): Version[] {
  const { random, direction, sentiment, at } = touch;
  const versions: Version[] = [{ at, review: first }];
  let review = first;
  const turn = (when: number, change: Partial<DemoReview>): void => {
    review = { ...review, ...change };
    versions.push({ at: when, review });
  };

  const heldAt = at + random.between(5, 300) * MINUTE;
  turn(heldAt, { status: 'PENDING' });
  if (direction === null && random.chance(3)) {
    turn(heldAt + random.between(4, 40) * HOUR, { status: 'REJECTED' });
    return versions;
  }
  const isMediated =
    direction?.kind === 'MEDIATED' || (sentiment === 'NEGATIVE' && random.chance(28));
  if (isMediated) {
    const talksAt = heldAt + random.between(10, 40) * HOUR;
    turn(talksAt, { status: 'MEDIATION' });
    const outcome = direction?.kind === 'MEDIATED' ? directedOutcome(direction) : draw(random);
    const decidesAt = talksAt + random.between(12, 48) * HOUR;
    if (outcome === 'EDITED') turn(decidesAt, editUpward(touch, scale, first));
    if (outcome === 'WITHDRAWN') {
      turn(decidesAt, { status: 'WITHDRAWN' });
      return versions;
    }
  }
  const publishedAt = at + source.holdsMs;
  turn(publishedAt, { status: 'PUBLISHED', publishedAt: new Date(publishedAt) });
  return versions;
}

type Outcome = 'EDITED' | 'WITHDRAWN' | 'UNCHANGED';

function directedOutcome({ isEdited }: { readonly isEdited: boolean }): Outcome {
  return isEdited ? 'EDITED' : 'UNCHANGED';
}

function draw(random: Random): Outcome {
  const percent = random.below(100);
  if (percent < 30) return 'EDITED';
  return percent < 40 ? 'WITHDRAWN' : 'UNCHANGED';
}

function editUpward(
  { random, brand, person, scene }: Touch,
  scale: Scale,
  review: DemoReview,
): Partial<DemoReview> {
  const sentiment = random.chance(40) ? 'NEUTRAL' : 'POSITIVE';
  const addition = scene.fill(random.pick(EDITED_REVIEW_TEXTS[person.language]));
  return {
    text: `${review.text} ${addition}`,
    rating: drawRating(random, scale, sentiment),
    aspects: drawAspects(random, brand.aspects, scale, sentiment),
  };
}

function shownPerson({ person, isFirst, brand }: Touch, source: Source): DemoPerson {
  const isMember = source === OWN_SITE && person.home === brand;
  return personIn(
    person,
    isFirst,
    ({ kind }) => kind === 'EMAIL' || (kind === 'EXTERNAL_ID' && isMember),
  );
}
