import { measure, type MeasuredFamily } from '../measure.ts';
import { count } from '../part.ts';
import { PERSON, PLACE, WORDS } from './shared-dimensions.ts';

const POSITIVE = `sentiment IN ('POSITIVE', 'VERY_POSITIVE')`;
const NEGATIVE = `sentiment IN ('NEGATIVE', 'VERY_NEGATIVE')`;

/** How many hear of a bad experience, and how many of a good one. */
const HEARERS = { ofBad: 16, ofGood: 9 };

export const feedback = {
  name: 'feedback',
  table: 'verbatim',
  time: 'occurred_at',
  noun: 'texts in which customers say something, by when they said it',
  parts: [
    count('n'),
    count('positive', POSITIVE),
    count('negative', NEGATIVE),
    count('felt', 'sentiment IS NOT NULL'),
    count('unfelt', 'sentiment IS NULL'),
    count('negative_owned', `${NEGATIVE} AND team IS NOT NULL`),
    count('public_positive', `is_public AND ${POSITIVE}`),
    count('public_negative', `is_public AND ${NEGATIVE}`),
    count('public_felt', 'is_public AND sentiment IS NOT NULL'),
  ],
  dimensions: { DOMAIN: 'domain', ...PLACE, ...PERSON, ...WORDS },
  cubes: [
    ['DOMAIN', 'CHANNEL'],
    ['CHANNEL', 'SENTIMENT'],
    ['CHANNEL', 'TEAM'],
    ['CHANNEL', 'TOUCHPOINT'],
    ['TOUCHPOINT', 'TEAM'],
    ['COUNTRY', 'AGE_BAND', 'GENDER'],
    ['TOPIC', 'CHANNEL'],
    ['TOPIC', 'TOUCHPOINT'],
  ],
  measures: [
    measure('FEEDBACK', {
      title: 'Feedback',
      description: 'Texts in which customers say something, in any domain.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'n' },
    }),
    measure('NEGATIVE_FEEDBACK', {
      title: 'Negative feedback',
      description: 'Texts of customers with a negative or very negative sentiment.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'negative' },
    }),
    measure('NET_SENTIMENT', {
      title: 'Net sentiment',
      description: 'Share of positive less share of negative texts, in points from -100 to 100.',
      unit: 'POINTS',
      formula: {
        kind: 'BALANCE',
        positive: 'positive',
        negative: 'negative',
        denominator: 'felt',
        n: 'felt',
      },
      exclusions: [
        { reason: 'NO_SENTIMENT', description: 'No sentiment was found in it.', part: 'unfelt' },
      ],
    }),
    measure('WOM_EXPOSURE', {
      title: 'Exposure by word of mouth',
      description: `How many hear of it: ${HEARERS.ofBad} of each negative and ${HEARERS.ofGood} of each positive text.`,
      unit: 'COUNT',
      formula: {
        kind: 'WEIGHTED',
        terms: [
          ['negative', HEARERS.ofBad],
          ['positive', HEARERS.ofGood],
        ],
        n: 'felt',
      },
      exclusions: [
        { reason: 'NO_SENTIMENT', description: 'No sentiment was found in it.', part: 'unfelt' },
      ],
    }),
    measure('OWNERSHIP_COVERAGE', {
      title: 'Ownership coverage',
      description: 'Share of negative feedback that belongs to a team.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'negative_owned', denominator: 'negative' },
    }),
  ],
} as const satisfies MeasuredFamily;
