import { expect, it } from 'vitest';

import { checkQuestion, type MetricsQuestion } from './metrics-request.ts';

const RANGE = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') };

const QUESTION: MetricsQuestion = { measures: ['VOLUME'], range: RANGE };

const REFUSED: readonly (readonly [
  what: string,
  code: string,
  sentence: string,
  over: Partial<MetricsQuestion>,
])[] = [
  [
    'an empty range',
    'METRICS_RANGE_INVALID',
    'Let range.from lie before range.to, both between 1900 and 2200.',
    { range: { from: RANGE.from, to: RANGE.from } },
  ],
  [
    'a range from after to',
    'METRICS_RANGE_INVALID',
    'Let range.from lie before range.to, both between 1900 and 2200.',
    { range: { from: RANGE.to, to: RANGE.from } },
  ],
  [
    'an unknown zone',
    'METRICS_ZONE_UNKNOWN',
    'Name range.timeZone as IANA does, such as Europe/Paris: this zone is not known.',
    { range: { ...RANGE, timeZone: 'Mars/Olympus' } },
  ],
  [
    'an offset as a zone',
    'METRICS_ZONE_UNKNOWN',
    'Name range.timeZone as IANA does, such as Europe/Paris: this zone is not known.',
    { range: { ...RANGE, timeZone: '+02:00' } },
  ],
  ['a limit of 0', 'METRICS_LIMIT', 'Ask for 1 to 10000 rows: limit is 0.', { limit: 0 }],
  [
    'a limit of 10,001',
    'METRICS_LIMIT',
    'Ask for 1 to 10000 rows: limit is 10001.',
    { limit: 10_001 },
  ],
  ['no measure', 'METRICS_LIMIT', 'Ask for 1 to 20 measures at a time.', { measures: [] }],
  [
    'a thousand dimensions',
    'METRICS_LIMIT',
    'Split by 5 dimensions at most.',
    { dimensions: Array.from({ length: 1000 }, () => 'CHANNEL' as const) },
  ],
  [
    'a dimension that a measure has not',
    'METRICS_DIMENSION_IMPOSSIBLE',
    'VOLUME cannot be split or filtered by STARS. It can be by BRAND, DOMAIN, CHANNEL, DIRECTION, TOUCHPOINT, TEAM, COUNTRY, AGE_BAND, GENDER; all measures asked for together by BRAND, DOMAIN, CHANNEL, DIRECTION, TOUCHPOINT, TEAM, COUNTRY, AGE_BAND, GENDER.',
    { dimensions: ['STARS'] },
  ],
  [
    'a filter that one of the measures has not',
    'METRICS_DIMENSION_IMPOSSIBLE',
    'VOLUME cannot be split or filtered by SURVEY. It can be by BRAND, DOMAIN, CHANNEL, DIRECTION, TOUCHPOINT, TEAM, COUNTRY, AGE_BAND, GENDER; all measures asked for together by BRAND, CHANNEL, TOUCHPOINT, TEAM, COUNTRY, AGE_BAND, GENDER.',
    { measures: ['VOLUME', 'NPS'], filter: { surveys: ['trip'] } },
  ],
  [
    'an order by what is not asked for',
    'BAD_USER_INPUT',
    'Order by one of the measures or dimensions that are asked for, or by the bucket.',
    { orderBy: [{ measure: 'NPS' }] },
  ],
];

it.each(REFUSED)('refuses %s with the code %s', (_what, code, sentence, over) => {
  expect(() => checkQuestion({ ...QUESTION, ...over })).toThrow(
    expect.objectContaining({ message: sentence, extensions: { code } }),
  );
});

it('asks for what was asked for once, and for what is usual where nothing was said', () => {
  expect(checkQuestion({ ...QUESTION, measures: ['VOLUME', 'VOLUME'] })).toMatchObject({
    measures: [{ id: 'VOLUME' }],
    dimensions: [],
    grain: null,
    timeZone: null,
    brands: null,
    limit: 1000,
    fillGaps: false,
  });
});
