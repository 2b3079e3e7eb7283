import { measure, type MeasuredFamily } from '../measure.ts';
import { count } from '../part.ts';
import { PERSON, PLACE } from './shared-dimensions.ts';

export const interactions = {
  name: 'interactions',
  table: 'interaction',
  time: 'occurred_at',
  noun: 'touches in any channel, by when they happened',
  parts: [count('n'), count('linked', 'customer_id IS NOT NULL')],
  dimensions: { DOMAIN: 'domain', DIRECTION: 'direction', ...PLACE, ...PERSON },
  cubes: [
    ['CHANNEL'],
    ['DOMAIN', 'CHANNEL', 'DIRECTION'],
    ['CHANNEL', 'TEAM'],
    ['CHANNEL', 'TOUCHPOINT'],
    ['TOUCHPOINT', 'TEAM'],
    ['CHANNEL', 'COUNTRY'],
    ['COUNTRY', 'AGE_BAND', 'GENDER'],
  ],
  measures: [
    measure('VOLUME', {
      title: 'Volume',
      description: 'Touches between customers and brands, in any channel and direction.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'n' },
    }),
    measure('LINKAGE_COVERAGE', {
      title: 'Linkage coverage',
      description: 'Share of touches of which it is known who the customer is.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'linked', denominator: 'n' },
    }),
  ],
} as const satisfies MeasuredFamily;
