import { measure, type MeasuredFamily } from '../measure.ts';
import { count } from '../part.ts';
import { PERSON } from './shared-dimensions.ts';

export const invitations = {
  name: 'invitations',
  table: 'invitation_fact',
  time: 'delivered_at',
  where: 'bounced_at IS NULL',
  noun: 'invitations to surveys that have not bounced, by when they were delivered',
  parts: [count('n'), count('completed', 'completed_at IS NOT NULL')],
  dimensions: { CHANNEL: 'channel', SURVEY: 'survey_key', ...PERSON },
  cubes: [['SURVEY'], ['SURVEY', 'CHANNEL'], ['COUNTRY', 'AGE_BAND', 'GENDER']],
  measures: [
    measure('RESPONSE_RATE', {
      title: 'Response rate',
      description: 'Share of delivered invitations that were answered to the end.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'completed', denominator: 'n' },
    }),
  ],
} as const satisfies MeasuredFamily;
