import { measure, type MeasuredFamily } from '../measure.ts';
import { count } from '../part.ts';
import { PERSON } from './shared-dimensions.ts';

export const channelPreferences = {
  name: 'channel_preferences',
  table: 'channel_choice',
  time: 'submitted_at',
  noun: 'channels between which respondents to a survey chose, by when they answered',
  parts: [count('n'), count('chosen', 'is_chosen')],
  dimensions: { CHANNEL: 'channel', SURVEY: 'survey_key', ...PERSON },
  cubes: [
    ['SURVEY', 'CHANNEL'],
    ['CHANNEL', 'COUNTRY', 'AGE_BAND', 'GENDER'],
  ],
  measures: [
    measure('CHANNEL_PREFERENCE', {
      title: 'Channel preference',
      description:
        'Share of respondents who chose a channel, of those who could: ask for it by CHANNEL. Who may choose several does, so that shares come to more than 1 together. Without CHANNEL it is the mean over channels.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'chosen', denominator: 'n' },
    }),
  ],
} as const satisfies MeasuredFamily;
