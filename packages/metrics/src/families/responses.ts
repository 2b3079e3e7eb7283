import { type Exclusion, measure, type MeasuredFamily } from '../measure.ts';
import { count, mean, millionths, squares, sum } from '../part.ts';
import { PERSON, PLACE, WORDS } from './shared-dimensions.ts';

const ASKED = 'recommend_score BETWEEN 0 AND 10';
const PROMOTES = 'recommend_score BETWEEN 9 AND 10';
const DETRACTS = 'recommend_score BETWEEN 0 AND 6';
const WEIGHT = millionths('coalesce(weight, 1)');

const notGiven = (part: string): readonly Exclusion[] => [
  {
    reason: 'NOT_GIVEN',
    description: 'Blank, refused, not applicable, or not asked.',
    part,
  },
];

export const responses = {
  name: 'responses',
  table: 'response_fact',
  time: 'submitted_at',
  noun: 'responses to surveys, by when they were submitted',
  parts: [
    count('n'),
    count('recommend', ASKED),
    count('recommend_missing', `(${ASKED}) IS NOT TRUE`),
    count('promoters', PROMOTES),
    count('detractors', DETRACTS),
    sum('recommend_weight', WEIGHT, ASKED),
    squares('recommend_weight_squares', WEIGHT, ASKED),
    sum('promoters_weight', WEIGHT, PROMOTES),
    sum('detractors_weight', WEIGHT, DETRACTS),
    count('satisfaction', 'is_satisfied IS NOT NULL'),
    count('satisfaction_missing', 'is_satisfied IS NULL'),
    count('satisfied', 'is_satisfied'),
    ...mean('effort', millionths('effort_score')),
    count('effort_missing', 'effort_score IS NULL'),
    count('ease', 'is_effortless IS NOT NULL'),
    count('ease_missing', 'is_effortless IS NULL'),
    count('effortless', 'is_effortless'),
  ],
  dimensions: { ...PLACE, ...PERSON, ...WORDS, SURVEY: 'survey_key' },
  cubes: [
    ['SURVEY'],
    ['SURVEY', 'CHANNEL'],
    ['SURVEY', 'TOUCHPOINT'],
    ['TOUCHPOINT', 'TEAM'],
    ['COUNTRY', 'AGE_BAND', 'GENDER'],
    ['TOPIC', 'SURVEY'],
  ],
  measures: [
    measure('RESPONSES', {
      title: 'Responses',
      description: 'Responses that were submitted.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'n' },
    }),
    measure('NPS', {
      title: 'Net Promoter Score',
      description: 'Share of 9 and 10 less share of 0 to 6, in points from -100 to 100.',
      unit: 'POINTS',
      formula: {
        kind: 'BALANCE',
        positive: 'promoters',
        negative: 'detractors',
        denominator: 'recommend',
        n: 'recommend',
      },
      exclusions: notGiven('recommend_missing'),
    }),
    measure('NPS_WEIGHTED', {
      title: 'Net Promoter Score, weighted',
      description: 'As NPS, each response with its weight in the sample; 1 where it has none.',
      unit: 'POINTS',
      formula: {
        kind: 'BALANCE',
        positive: 'promoters_weight',
        negative: 'detractors_weight',
        denominator: 'recommend_weight',
        n: 'recommend',
        weightSquares: 'recommend_weight_squares',
      },
      exclusions: notGiven('recommend_missing'),
    }),
    measure('CSAT', {
      title: 'Customer satisfaction',
      description: 'Share of satisfied answers: the two best of the scale.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'satisfied', denominator: 'satisfaction' },
      exclusions: notGiven('satisfaction_missing'),
    }),
    measure('CES_MEAN', {
      title: 'Customer effort score, mean',
      description: 'How easy it was made, 1 to 7: more is easier.',
      unit: 'SCORE',
      formula: { kind: 'MEAN', of: 'effort', scale: 1e-6 },
      exclusions: notGiven('effort_missing'),
    }),
    measure('CES_EASY_SHARE', {
      title: 'Share of easy',
      description: 'Share of answers that it was easy: 5 to 7.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'effortless', denominator: 'ease' },
      exclusions: notGiven('ease_missing'),
    }),
  ],
} as const satisfies MeasuredFamily;
