import { DIMENSION_IDS, type DimensionId, GRAINS, MEASURES, possibleDimensions } from '@cx/metrics';

import type { MetricsQuestion } from './metrics-request.ts';
import { BRANDS, pick, type Random, TOPICS } from './random-facts.test-support.ts';

const ASKED_ZONES = [null, 'UTC', 'Europe/Paris', 'America/Havana', 'Asia/Kathmandu'];

const VALUES: Readonly<Partial<Record<DimensionId, readonly string[]>>> = {
  CHANNEL: ['EMAIL', 'PHONE'],
  TEAM: ['desk'],
  TOUCHPOINT: ['gate', 'site'],
  TOPIC: TOPICS,
  COUNTRY: ['FR'],
};

/** Questions that can be answered, of any measures, dimensions, grains and zones. */
export function randomQuestion(random: Random): MetricsQuestion {
  const measures = some(
    random,
    MEASURES.map(({ id }) => id),
    3,
  );
  const common = MEASURES.filter(({ id }) => measures.includes(id))
    .map(({ families }) => possibleDimensions(families))
    .reduce((known, others) => known.filter((id) => others.includes(id)), DIMENSION_IDS.slice());
  const dimensions = random() < 0.2 ? [] : some(random, common, 2);
  const filters = common.filter((id) => random() < 0.15 && VALUES[id] !== undefined);
  const [one, other] = [instant(random), instant(random)].toSorted((a, b) => a - b);
  return {
    measures,
    dimensions,
    grain: random() < 0.2 ? null : pick(random, GRAINS),
    range: {
      from: new Date(one ?? 0),
      to: new Date((other ?? 0) + 1),
      timeZone: pick(random, ASKED_ZONES),
    },
    filter: {
      ...(random() < 0.5 ? { brands: some(random, BRANDS, 2) } : {}),
      ...Object.fromEntries(
        filters.map((id) => [FILTER_NAMES[id], some(random, VALUES[id] ?? [], 2)]),
      ),
    },
    limit: 10_000,
  };
}

/** Of the measures that are made of more than one group, each over most of the facts. */
export function wideQuestions(random: Random): MetricsQuestion[] {
  const composed = MEASURES.filter(({ formula }) => formula.kind === 'COMPOSED');
  return composed.map(({ id }) => ({
    measures: [id],
    dimensions: pick(random, [[], ['BRAND']]),
    grain: pick(random, [null, 'WEEK', 'MONTH', 'YEAR']),
    range: {
      from: new Date('2025-12-01T00:00:00Z'),
      to: new Date('2026-11-15T11:00:00Z'),
      timeZone: pick(random, ASKED_ZONES),
    },
    filter: { brands: pick(random, [BRANDS, ['ada']]) },
    limit: 10_000,
  }));
}

const FILTER_NAMES: Readonly<Partial<Record<DimensionId, string>>> = {
  CHANNEL: 'channels',
  TEAM: 'teams',
  TOUCHPOINT: 'touchpoints',
  TOPIC: 'topics',
  COUNTRY: 'countries',
};

function some<Item>(random: Random, items: readonly Item[], most: number): Item[] {
  const count = 1 + Math.floor(random() * most);
  return [...new Set(Array.from({ length: count }, () => pick(random, items)))];
}

/** Often the first instant of a day somewhere. */
function instant(random: Random): number {
  const day = Date.UTC(2025, 11, 10) + Math.floor(random() * 370) * 86_400_000;
  const hours = [0, -1, -2, 4, 5, random() * 24];
  return Math.round(day + pick(random, hours) * 3_600_000);
}
