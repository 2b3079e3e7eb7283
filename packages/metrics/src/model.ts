import { CHURN_RATE } from './composed/churn-rate.ts';
import { eReputation } from './composed/e-reputation.ts';
import { FRT_SPREAD, HARMONISATION } from './composed/harmonisation.ts';
import { PERCEPTION_GAP } from './composed/perception-gap.ts';
import { SHARE_OF_VOICE } from './composed/share-of-voice.ts';
import { DIMENSIONS, type DimensionId } from './dimension.ts';
import { channelPreferences } from './families/channel-preferences.ts';
import { customersEnded, customersGained } from './families/customers.ts';
import { dissatisfactions } from './families/dissatisfactions.ts';
import { feedback } from './families/feedback.ts';
import { interactions } from './families/interactions.ts';
import { invitations } from './families/invitations.ts';
import { mentions } from './families/mentions.ts';
import { satisfactions, selfAssessments } from './families/perceptions.ts';
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
  selfAssessments,
  satisfactions,
  channelPreferences,
] as const;

/** What is made of several families, or of more than its own group. */
const COMPOSED = [
  CHURN_RATE,
  HARMONISATION,
  FRT_SPREAD,
  PERCEPTION_GAP,
  SHARE_OF_VOICE,
  ...eReputation,
] as const;

export type MeasureId =
  | (typeof ALL)[number]['measures'][number]['id']
  | (typeof COMPOSED)[number]['id'];

/** All facts that are measured, with all that is measured of them. */
export const FAMILIES: readonly MeasuredFamily[] = ALL;

export interface ModelMeasure extends Measure<MeasureId> {
  /** Whose facts it is made of: one, unless it is composed. */
  readonly families: readonly [MeasuredFamily, ...MeasuredFamily[]];
}

/** All measures, in the order of the documents. */
export const MEASURES: readonly ModelMeasure[] = [
  ...ALL.flatMap((family) =>
    family.measures.map((one): ModelMeasure => ({ ...one, families: [family] })),
  ),
  ...COMPOSED.map((one): ModelMeasure => ({ ...one, families: familiesOf(one) })),
];

function familiesOf({ id, formula }: Measure): ModelMeasure['families'] {
  const [first, ...others] = FAMILIES.filter(
    ({ name }) => formula.kind === 'COMPOSED' && name in formula.needs,
  );
  if (first === undefined) throw new Error(`${id} is made of nothing.`);
  return [first, ...others];
}

const byId = new Map(MEASURES.map((one) => [one.id, one]));

export function measureOf(id: MeasureId): ModelMeasure {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`There is no measure ${id}.`);
  return found;
}

export const GRAINS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;

export type Grain = (typeof GRAINS)[number];

/** What the facts of families can all be split by: the brand, and what each has expressions for. */
export function possibleDimensions(families: readonly MeasuredFamily[]): DimensionId[] {
  return DIMENSION_IDS.filter(
    (id) => id === 'BRAND' || families.every(({ dimensions }) => dimensions[id] !== undefined),
  );
}

export const DIMENSION_IDS: readonly DimensionId[] = Object.keys(DIMENSIONS).filter(
  (key): key is DimensionId => key in DIMENSIONS,
);
