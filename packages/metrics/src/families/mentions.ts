import { measure, type MeasuredFamily } from '../measure.ts';
import { count, mean, sketch, sum } from '../part.ts';
import { PERSON, PLACE, WORDS } from './shared-dimensions.ts';

const SEEN = 'impressions > 0';
const SHARES = 'coalesce(reposts, 0) + coalesce(quotes, 0)';
const ENGAGED = `coalesce(likes, 0) + coalesce(replies, 0) + ${SHARES} + coalesce(bookmarks, 0)`;
const PUBLIC_COMPLAINT = 'is_public AND is_complaint';

/** How many a customer told before there were networks. */
const BEFORE_NETWORKS = 10;

const NO_IMPRESSIONS = [
  {
    reason: 'NO_IMPRESSIONS',
    description: 'The network does not tell how often it was seen.',
    part: 'unseen',
  },
] as const;

const UNKNOWN_REACH = [
  {
    reason: 'UNKNOWN_REACH',
    description: 'Nobody can tell whom it reached.',
    part: 'reach_missing',
  },
] as const;

export const mentions = {
  name: 'mentions',
  table: 'mention_fact',
  time: 'posted_at',
  noun: 'mentions, by when they were posted',
  isReckoned: true,
  parts: [
    count('n'),
    count('complaints', 'is_complaint'),
    count('answered', 'first_reply_seconds IS NOT NULL'),
    count('unanswered', 'first_reply_seconds IS NULL'),
    sketch('reply_sketch', 'first_reply_seconds'),
    count('public', 'is_public'),
    count('private', 'NOT is_public'),
    count('answered_publicly', 'is_public AND first_public_reply_seconds IS NOT NULL'),
    sum('impressions', 'impressions', SEEN),
    count('seen', SEEN),
    count('unseen', `(${SEEN}) IS NOT TRUE`),
    sum('engagements', ENGAGED, SEEN),
    sum('shares', SHARES, SEEN),
    ...mean('reach', 'reach'),
    count('reach_missing', 'reach IS NULL'),
    count('with_ticket', 'ticket_id IS NOT NULL'),
    count('exhausted', `${PUBLIC_COMPLAINT} AND is_exhausted`),
    count('exhausted_known', `${PUBLIC_COMPLAINT} AND is_exhausted IS NOT NULL`),
    count('exhausted_unknown', `${PUBLIC_COMPLAINT} AND is_exhausted IS NULL`),
  ],
  dimensions: { ...PLACE, ...PERSON, ...WORDS, SOURCE: 'network' },
  cubes: [
    ['SOURCE'],
    ['SOURCE', 'CHANNEL'],
    ['SOURCE', 'SENTIMENT'],
    ['SOURCE', 'TOUCHPOINT'],
    ['TOUCHPOINT', 'TEAM'],
    ['COUNTRY', 'AGE_BAND', 'GENDER'],
    ['TOPIC', 'SOURCE'],
  ],
  measures: [
    measure('MENTIONS', {
      title: 'Mentions',
      description: 'What was said of the brand on networks, in public or to it alone.',
      unit: 'COUNT',
      formula: { kind: 'COUNT', part: 'n' },
    }),
    measure('COMPLAINT_SHARE', {
      title: 'Share of complaints',
      description: 'Share of mentions that complain.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'complaints', denominator: 'n' },
    }),
    measure('MENTION_ANSWER_RATE', {
      title: 'Mentions answered',
      description: 'Share of mentions that the brand has answered, in public or not.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'answered', denominator: 'n' },
    }),
    measure('PUBLIC_RESPONSE_RATE', {
      title: 'Answered in public',
      description: 'Share of public mentions that the brand has answered in public.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'answered_publicly', denominator: 'public' },
      exclusions: [{ reason: 'NOT_PUBLIC', description: 'Not public.', part: 'private' }],
    }),
    measure('MENTION_REPLY_TIME_MEDIAN', {
      title: 'Reply time of mentions, median',
      description:
        'From the mention to the first answer of the brand; half are answered within it.',
      unit: 'SECONDS',
      clock: 'CALENDAR',
      formula: { kind: 'QUANTILE', sketch: 'reply_sketch', n: 'answered', share: 0.5 },
      exclusions: [
        { reason: 'NO_REPLY', description: 'The brand has not answered.', part: 'unanswered' },
      ],
    }),
    measure('ENGAGEMENT_RATE', {
      title: 'Engagement rate',
      description: 'Likes, replies, reposts, quotes and bookmarks for each time that it was seen.',
      unit: 'RATIO',
      formula: { kind: 'RATIO', numerator: 'engagements', denominator: 'impressions', n: 'seen' },
      exclusions: NO_IMPRESSIONS,
    }),
    measure('SHARE_RATE', {
      title: 'Share rate',
      description: 'Reposts and quotes for each time that it was seen.',
      unit: 'RATIO',
      formula: { kind: 'RATIO', numerator: 'shares', denominator: 'impressions', n: 'seen' },
      exclusions: NO_IMPRESSIONS,
    }),
    measure('AMPLIFICATION_MEAN', {
      title: 'Amplification, mean',
      description: `How many a mention reached, for each of the ${BEFORE_NETWORKS} to whom a customer told it before there were networks.`,
      unit: 'RATIO',
      formula: { kind: 'MEAN', of: 'reach', scale: 1 / BEFORE_NETWORKS },
      exclusions: UNKNOWN_REACH,
    }),
    measure('REACH', {
      title: 'Reach',
      description: 'How many were reached, counted or estimated.',
      unit: 'COUNT',
      formula: { kind: 'SUM', part: 'reach_sum', n: 'reach_n' },
      exclusions: UNKNOWN_REACH,
    }),
    measure('MENTION_TO_TICKET_RATE', {
      title: 'Mentions that became tickets',
      description: 'Share of mentions for which a ticket was opened.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'with_ticket', denominator: 'n' },
    }),
    measure('EXHAUSTED_OPTIONS_RATE', {
      title: 'Exhausted options',
      description:
        'Share of public complaints by known customers who had tried in private within 14 days before, in vain.',
      unit: 'SHARE',
      formula: { kind: 'RATIO', numerator: 'exhausted', denominator: 'exhausted_known' },
      exclusions: [
        {
          reason: 'UNKNOWN_AUTHOR',
          description: 'Nobody knows which customer complains.',
          part: 'exhausted_unknown',
        },
      ],
    }),
  ],
} as const satisfies MeasuredFamily;
