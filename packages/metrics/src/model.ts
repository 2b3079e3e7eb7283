import { DIMENSIONS, type DimensionId } from './dimension.ts';
import { customersEnded, customersGained } from './families/customers.ts';
import { dissatisfactions } from './families/dissatisfactions.ts';
import { feedback } from './families/feedback.ts';
import { interactions } from './families/interactions.ts';
import { invitations } from './families/invitations.ts';
import { mentions } from './families/mentions.ts';
import { responses } from './families/responses.ts';
import { reviews } from './families/reviews.ts';
import { ticketsOpened } from './families/tickets-opened.ts';
import { ticketsSolved } from './families/tickets-solved.ts';
import type { Measure, MeasuredFamily } from './measure.ts';

const ALL = [
  interactions,
  ticketsOpened,
  ticketsSolved,
  reviews,
  mentions,
  responses,
  invitations,
  feedback,
  dissatisfactions,
  customersGained,
  customersEnded,
] as const;

export type MeasureId = (typeof ALL)[number]['measures'][number]['id'];

/** All facts that are measured, with all that is measured of them. */
export const FAMILIES: readonly MeasuredFamily[] = ALL;

export interface ModelMeasure extends Measure<MeasureId> {
  readonly family: MeasuredFamily;
}

/** All measures, in the order of the documents. */
export const MEASURES: readonly ModelMeasure[] = ALL.flatMap((family) =>
  family.measures.map((one): ModelMeasure => ({ ...one, family })),
);

const byId = new Map(MEASURES.map((one) => [one.id, one]));

export function measureOf(id: MeasureId): ModelMeasure {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`There is no measure ${id}.`);
  return found;
}

export const GRAINS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;

export type Grain = (typeof GRAINS)[number];

/** What the facts of a family can be split by: the brand, and what it has expressions for. */
export function possibleDimensions({ dimensions }: MeasuredFamily): DimensionId[] {
  return DIMENSION_IDS.filter((id) => id === 'BRAND' || dimensions[id] !== undefined);
}

export const DIMENSION_IDS: readonly DimensionId[] = Object.keys(DIMENSIONS).filter(
  (key): key is DimensionId => key in DIMENSIONS,
);
