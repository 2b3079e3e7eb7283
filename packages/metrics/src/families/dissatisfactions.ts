import { measure, type MeasuredFamily } from '../measure.ts';
import { count, people } from '../part.ts';
import { PERSON, PLACE } from './shared-dimensions.ts';

export const dissatisfactions = {
  name: 'dissatisfactions',
  table: 'customer_outcome',
  time: 'occurred_at',
  noun: 'occasions on which a known customer was not satisfied, by when that was',
  isReckoned: true,
  parts: [
    count('n'),
    people('known', 'went_public IS NOT NULL'),
    people('gone_public', 'went_public'),
    count('immature', 'went_public IS NULL'),
    count('recovery_known', 'is_recovered IS NOT NULL'),
    count('recovered', 'is_recovered'),
    count('unresolved', `kind = 'COMPLAINT' AND resolved_at IS NULL`),
    count('without_opinion', `resolved_at IS NOT NULL AND is_recovered IS NULL`),
  ],
  dimensions: { DOMAIN: 'domain', ...PLACE, ...PERSON },
  cubes: [
    ['DOMAIN', 'CHANNEL'],
    ['TOUCHPOINT', 'TEAM'],
    ['COUNTRY', 'AGE_BAND', 'GENDER'],
  ],
  measures: [
    measure('DISSATISFACTIONS', {
      title: 'Dissatisfactions',
      description:
        'Complaints, recommendations of 0 to 6 and satisfactions of 1 or 2 of 5, of known customers.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'n' },
    }),
    measure('PUBLIC_ESCALATION_RATE', {
      title: 'Public escalation',
      description:
        'Share of customers who were not satisfied and spoke in public within 30 days, in a mention or a review. Each customer counts once.',
      unit: 'SHARE',
      formula: { kind: 'DISTINCT', numerator: 'gone_public', denominator: 'known' },
      exclusions: [
        {
          reason: 'STILL_POSSIBLE',
          description: 'Less than 30 days ago: whether it is told in public is still to be seen.',
          part: 'immature',
        },
      ],
    }),
    measure('SERVICE_RECOVERY_RATE', {
      title: 'Service recovery',
      description:
        'Share of solved complaints after which the next opinion of the customer, a response or a review, was a good one.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'recovered', denominator: 'recovery_known' },
      exclusions: [
        {
          reason: 'UNRESOLVED',
          description: 'A complaint that is not solved.',
          part: 'unresolved',
        },
        {
          reason: 'NO_OPINION',
          description: 'Solved, and the customer has said nothing since.',
          part: 'without_opinion',
        },
      ],
    }),
  ],
} as const satisfies MeasuredFamily;
