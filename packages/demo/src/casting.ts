import { type BrandProfile, BRANDS, type Domain } from './brands.ts';
import type { Episode } from './episodes.ts';
import { type Person, personAt, type Temper } from './people.ts';
import { present } from './present.ts';
import { createRandom, type Random, STREAM } from './random.ts';
import { createScene } from './scene.ts';
import { SENTIMENTS, type Sentiment } from './sentiment.ts';
import { drawTopic } from './topics.ts';
import type { Touch } from './touch.ts';
import type { Reach } from './traits.ts';
import type { World } from './world.ts';
import { localTime } from './zone-clock.ts';

/** A touch of which only the person is settled, or of which a script settles everything. */
export interface Part {
  readonly at: number;
  /** The person's number. */
  readonly person: number;
  readonly isFirst: boolean;
  /** What the person was at lately. */
  readonly episode: Episode | null;
  readonly script: Script | null;
}

export interface Script extends Pick<
  Touch,
  'brand' | 'domain' | 'sentiment' | 'topic' | 'direction' | 'story'
> {
  /** The number of the scene. */
  readonly scene: number;
}

export function castTouch({ seed }: World, number: number, part: Part): Touch {
  const random = createRandom(seed, STREAM.TOUCH, number);
  const person = personAt(seed, part.person);
  const script = part.script ?? improvise(random, number, part, person);
  return {
    ...script,
    number,
    at: part.at,
    person,
    isFirst: part.isFirst,
    scene: createScene(seed, script.scene, script.brand, person.language),
    random,
  };
}

/** The position of the brand whose own people come next. */
export function drawHome(random: Random): number {
  return random.weighted(HOME_WEIGHTS);
}

const HOME_WEIGHTS = BRANDS.map(({ weight }) => weight);

function improvise(
  random: Random,
  number: number,
  { at, isFirst, episode }: Part,
  person: Person,
): Script {
  const brand = episode?.brand ?? drawBrand(random, person, isFirst);
  const domain = drawDomain(random, person.reach, person.home, at);
  const sentiment = drawSentiment(random, brand, domain, person.temper);
  const matter = random.chance(SAME_MATTER) ? episode : null;
  return {
    brand,
    domain,
    sentiment,
    topic: matter?.topic ?? drawTopic(random, brand.industry, sentiment),
    scene: matter?.scene ?? number,
    direction: null,
    story: null,
  };
}

// In percent: whoever comes back soon comes back with the same matter.
const SAME_MATTER = 65;

/** Mostly the brand of which somebody is a customer first of all; the first time always. */
function drawBrand(random: Random, { home, others }: Person, isFirst: boolean): BrandProfile {
  if (isFirst || others.length === 0 || random.chance(62)) return home;
  return random.pick(others);
}

/** As the person's reach and the hour suggest. */
function drawDomain(random: Random, reach: Reach, home: BrandProfile, at: number): Domain {
  if (reach === 'HANDLE_ONLY') return 'mentions';
  const percent = percentAt(home, at);
  const weights = DOMAINS.map((domain) => DOMAIN_WEIGHTS[reach][domain] * percent[domain]);
  return present(DOMAINS[random.weighted(weights)], 'domain');
}

const DOMAINS: readonly Domain[] = ['tickets', 'mentions', 'reviews', 'surveys'];

type DomainWeights = Readonly<Record<Domain, number>>;

// Over all people they come to about 35, 30, 15 and 20 percent.
const DOMAIN_WEIGHTS: Readonly<Record<Exclude<Reach, 'HANDLE_ONLY'>, DomainWeights>> = {
  ON_NETWORKS: { tickets: 31, mentions: 43, reviews: 11, surveys: 16 },
  OFF_NETWORKS: { tickets: 52, mentions: 0, reviews: 19, surveys: 29 },
};

function percentAt({ timeZone }: BrandProfile, at: number): DomainWeights {
  const { hour, weekday } = localTime(timeZone, at);
  const isWeekend = weekday === 0 || weekday === 6;
  if (hour < 7) return NIGHT;
  return isWeekend || hour >= 19 ? FREE_TIME : WORKING_HOURS;
}

const WORKING_HOURS: DomainWeights = { tickets: 122, mentions: 88, reviews: 90, surveys: 100 };
const FREE_TIME: DomainWeights = { tickets: 62, mentions: 128, reviews: 122, surveys: 100 };
const NIGHT: DomainWeights = { tickets: 40, mentions: 140, reviews: 110, surveys: 80 };

function drawSentiment(
  random: Random,
  brand: BrandProfile,
  domain: Domain,
  temper: Temper,
): Sentiment {
  const mood = brand.moods[domain];
  const percent = TEMPER_PERCENT[temper];
  const weights = SENTIMENTS.map((sentiment) => mood[sentiment] * percent[sentiment]);
  return present(SENTIMENTS[random.weighted(weights)], 'sentiment');
}

const TEMPER_PERCENT: Readonly<Record<Temper, Readonly<Record<Sentiment, number>>>> = {
  STRICT: { NEGATIVE: 150, NEUTRAL: 100, POSITIVE: 65 },
  EVEN: { NEGATIVE: 100, NEUTRAL: 100, POSITIVE: 100 },
  KIND: { NEGATIVE: 62, NEUTRAL: 100, POSITIVE: 140 },
};
