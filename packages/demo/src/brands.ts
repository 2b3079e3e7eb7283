import type { DemoBrand, DemoItem } from './demo-item.ts';
import { present } from './present.ts';
import type { SentimentWeights } from './sentiment.ts';
import type { Industry } from './topics.ts';
import type { Zone } from './zone-clock.ts';

export type Domain = DemoItem['domain'];

/** A brand with what the rest of the world has to know of it. */
export interface BrandProfile extends DemoBrand {
  readonly industry: Industry;
  readonly timeZone: Zone;
  /** Its account on every network. */
  readonly account: string;
  readonly currency: '€' | '£' | '$';
  /** How many of the people are its own, as a part of the sum over the brands. */
  readonly weight: number;
  readonly loyalty: { readonly network: string; readonly prefix: string };
  readonly moods: Readonly<Record<Domain, SentimentWeights>>;
  /** How long a ticket usually waits for a person, in working hours. */
  readonly takesUpWithinHours: number;
  readonly agents: readonly string[];
  /** What its reviews rate besides the whole. */
  readonly aspects: readonly string[];
}

// The names are made up. In this order brands number people, see `people.ts`: a new one goes last.
export const BRANDS: readonly BrandProfile[] = [
  {
    key: 'corvelane',
    name: 'Corvelane',
    industry: 'airline',
    country: 'FR',
    timeZone: 'Europe/Paris',
    account: '@corvelane',
    currency: '€',
    weight: 27,
    loyalty: { network: 'corvelane-horizons', prefix: 'CH' },
    moods: {
      tickets: { NEGATIVE: 60, NEUTRAL: 33, POSITIVE: 7 },
      mentions: { NEGATIVE: 46, NEUTRAL: 18, POSITIVE: 36 },
      reviews: { NEGATIVE: 34, NEUTRAL: 18, POSITIVE: 48 },
      surveys: { NEGATIVE: 30, NEUTRAL: 32, POSITIVE: 38 },
    },
    takesUpWithinHours: 9,
    agents: ['Maëlys', 'Thibault', 'Inès', 'Corentin', 'Solène', 'Yanis', 'Capucine'],
    aspects: ['punctuality', 'seat', 'staff', 'food', 'value'],
  },
  {
    key: 'ondeval',
    name: 'Ondéval',
    industry: 'telecom',
    country: 'FR',
    timeZone: 'Europe/Paris',
    account: '@ondeval',
    currency: '€',
    weight: 25,
    loyalty: { network: 'ondeval-plus', prefix: 'OP' },
    moods: {
      tickets: { NEGATIVE: 66, NEUTRAL: 29, POSITIVE: 5 },
      mentions: { NEGATIVE: 56, NEUTRAL: 18, POSITIVE: 26 },
      reviews: { NEGATIVE: 44, NEUTRAL: 18, POSITIVE: 38 },
      surveys: { NEGATIVE: 42, NEUTRAL: 33, POSITIVE: 25 },
    },
    takesUpWithinHours: 14,
    agents: ['Rayan', 'Mathilde', 'Kévin', 'Aminata', 'Gaëlle', 'Bastien', 'Noémie'],
    aspects: ['network', 'service', 'app', 'value'],
  },
  {
    key: 'oakmerrow',
    name: 'Oakmerrow Hotels',
    industry: 'hotel',
    country: 'GB',
    timeZone: 'Europe/London',
    account: '@oakmerrow',
    currency: '£',
    weight: 24,
    loyalty: { network: 'oakmerrow-keys', prefix: 'OK' },
    moods: {
      tickets: { NEGATIVE: 52, NEUTRAL: 38, POSITIVE: 10 },
      mentions: { NEGATIVE: 32, NEUTRAL: 16, POSITIVE: 52 },
      reviews: { NEGATIVE: 20, NEUTRAL: 16, POSITIVE: 64 },
      surveys: { NEGATIVE: 18, NEUTRAL: 30, POSITIVE: 52 },
    },
    takesUpWithinHours: 4,
    agents: ['Imogen', 'Callum', 'Priya', 'Rhys', 'Beatrice', 'Farah', 'Duncan'],
    aspects: ['cleanliness', 'comfort', 'staff', 'food', 'value'],
  },
  {
    key: 'quibberly',
    name: 'Quibberly',
    industry: 'retail',
    country: 'US',
    timeZone: 'America/New_York',
    account: '@quibberly',
    currency: '$',
    weight: 24,
    loyalty: { network: 'quibberly-circle', prefix: 'QC' },
    moods: {
      tickets: { NEGATIVE: 58, NEUTRAL: 35, POSITIVE: 7 },
      mentions: { NEGATIVE: 42, NEUTRAL: 18, POSITIVE: 40 },
      reviews: { NEGATIVE: 28, NEUTRAL: 18, POSITIVE: 54 },
      surveys: { NEGATIVE: 25, NEUTRAL: 32, POSITIVE: 43 },
    },
    takesUpWithinHours: 6,
    agents: ['Dakota', 'Marisol', 'Tyrell', 'Brooke', 'Hector', 'Shauna', 'Wesley'],
    aspects: ['delivery', 'quality', 'service', 'value'],
  },
];

/** Where the burst happens. */
export const BURST_BRAND = brandAt(1);

export function brandAt(position: number): BrandProfile {
  return present(BRANDS[position], `brand at ${position}`);
}
