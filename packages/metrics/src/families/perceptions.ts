import type { MeasuredFamily } from '../measure.ts';
import { count } from '../part.ts';

const BY_TOUCHPOINT = {
  isWithoutCustomers: true,
  dimensions: { TOUCHPOINT: 'touchpoint' },
  cubes: [['TOUCHPOINT']],
  measures: [],
} as const;

const ABOUT = `construct = 'SATISFACTION'`;

/** What brands say of themselves. */
export const selfAssessments = {
  ...BY_TOUCHPOINT,
  name: 'self_assessments',
  table: 'self_assessment_fact',
  time: 'period_from',
  where: ABOUT,
  noun: 'self-assessments of satisfaction, by when their time begins',
  parts: [count('n'), count('superior', 'value = scale_max')],
} as const satisfies MeasuredFamily;

// Of several questions of one response the first is the one about the whole, as for CSAT.
const IS_FIRST = `NOT EXISTS (
  SELECT FROM answer_fact AS earlier WHERE earlier.response_id = answer_fact.response_id
    AND earlier.${ABOUT} AND earlier.scale_max IS NOT NULL
    AND earlier.touchpoint IS NOT DISTINCT FROM answer_fact.touchpoint
    AND (earlier.position, earlier.question_key) < (answer_fact.position, answer_fact.question_key))`;

/** What their customers say of the same. */
export const satisfactions = {
  ...BY_TOUCHPOINT,
  name: 'satisfactions',
  table: 'answer_fact',
  time: 'submitted_at',
  where: `${ABOUT} AND value IS NOT NULL AND scale_max IS NOT NULL AND ${IS_FIRST}`,
  noun: 'answers how satisfied customers are, by when they were submitted',
  parts: [
    count('n'),
    count('top', 'value = CASE WHEN higher_is_better THEN scale_max ELSE scale_min END'),
  ],
} as const satisfies MeasuredFamily;
