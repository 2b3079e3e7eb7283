import { measure, type MeasuredFamily } from '../measure.ts';
import { count } from '../part.ts';
import { PERSON } from './shared-dimensions.ts';

const CUBES = [[], ['COUNTRY', 'AGE_BAND', 'GENDER']] as const;

export const customersGained = {
  name: 'customers_gained',
  table: 'customer_state',
  time: 'customer_since',
  noun: 'customers of a brand, by when they became such',
  isReckoned: true,
  parts: [count('n')],
  dimensions: PERSON,
  cubes: CUBES,
  measures: [
    measure('CUSTOMERS_GAINED', {
      title: 'Customers gained',
      description:
        'Customers whose first revenue, complaint, praise, review or response this is: what shows that they have bought.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'n' },
    }),
  ],
} as const satisfies MeasuredFamily;

export const customersEnded = {
  name: 'customers_ended',
  table: 'customer_state',
  time: 'ended_at',
  noun: 'customers of a brand who are none any more, by when they were lost or had not been heard of for a year',
  isReckoned: true,
  parts: [
    count('n'),
    count('lost', 'lost_at IS NOT NULL'),
    count('preventable', 'lost_at IS NOT NULL AND is_preventable'),
  ],
  dimensions: PERSON,
  cubes: CUBES,
  measures: [
    measure('CUSTOMERS_LOST', {
      title: 'Customers lost',
      description:
        'Customers who said to leave and were not heard of for 90 days after, or brought no revenue for a year after they had: counted when they said so, or when their revenue ended.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'lost' },
    }),
    measure('PREVENTABLE_CHURN', {
      title: 'Preventable churn',
      description:
        'Share of lost customers for whom something was unresolved, late or not to their satisfaction in the 90 days before.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'preventable', denominator: 'lost' },
    }),
  ],
} as const satisfies MeasuredFamily;
