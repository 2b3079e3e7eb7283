import type { Dataset } from './dataset.ts';
import { brands, interactions, touchpoints } from './journeys.ts';
import { mentions } from './mentions.ts';
import { reviews } from './reviews.ts';
import { invitations, surveyAnswers, surveyResponses } from './surveys.ts';
import { tickets } from './tickets.ts';

export type { Dataset, DatasetColumn } from './dataset.ts';
export { LEFT_OUT } from './left-out.ts';

/** All that leave the graph as rows, by name. The names of datasets and columns are promises: only add. */
export const DATASETS: readonly Dataset[] = [
  tickets,
  reviews,
  mentions,
  surveyResponses,
  surveyAnswers,
  interactions,
  invitations,
  touchpoints,
  brands,
];
