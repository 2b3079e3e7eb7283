import { GraphQLError, parseValue } from 'graphql';
import { expect, it } from 'vitest';

import { DateTime } from './scalars.ts';

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

const REFUSAL = new GraphQLError(
  'A DateTime is an instant with its offset in ISO 8601, such as 2026-11-21T09:00:00Z.',
  { extensions: { code: 'BAD_USER_INPUT' } },
);

it.for([
  ['2026-11-21T09:00:00Z', '2026-11-21T09:00:00.000Z'],
  ['2026-11-21T09:00Z', '2026-11-21T09:00:00.000Z'],
  ['2026-11-21T09:00:00.5Z', '2026-11-21T09:00:00.500Z'],
  ['2026-11-21T09:00:00.123456789Z', '2026-11-21T09:00:00.123Z'],
  ['2026-11-21T09:00:00+02:00', '2026-11-21T07:00:00.000Z'],
  ['2026-11-21T09:00:00-05:30', '2026-11-21T14:30:00.000Z'],
  ['2026-01-01T00:00:00+14:00', '2025-12-31T10:00:00.000Z'],
  ['2024-02-29T23:59:59-01:00', '2024-03-01T00:59:59.000Z'],
  ['2026-12-31T24:00:00Z', '2027-01-01T00:00:00.000Z'],
  ['1969-07-20T20:17:40Z', '1969-07-20T20:17:40.000Z'],
  ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
] as const)('reads %s, as a variable and in the text of an operation', ([text, instant]) => {
  const date = new Date(instant);

  expect(DateTime.parseValue(text)).toEqual(date);
  expect(DateTime.parseLiteral(parseValue(JSON.stringify(text)))).toEqual(date);
});

it.for([
  '2026-11-21T09:00:00',
  '2026-11-21',
  '2026-11-21 09:00:00Z',
  '2026-11-21T09Z',
  '2026-11-21T09:00:00z',
  '2026-11-21T09:00:00+0200',
  '2026-11-21T09:00:00+02',
  '2026-11-21T09:00:00+25:00',
  '2026-11-21T09:00:00.Z',
  '2026-11-21T09:00:00.1234567890Z',
  '2026-02-30T00:00:00Z',
  '2026-02-29T00:00:00Z',
  '2026-04-31T00:00:00+02:00',
  '2026-00-10T00:00:00Z',
  '2026-13-10T00:00:00Z',
  '2026-11-00T00:00:00Z',
  '2026-11-32T00:00:00Z',
  '2026-11-21T25:00:00Z',
  '2026-11-21T09:60:00Z',
  '2026-11-21T09:00:60Z',
  '+12026-11-21T09:00:00Z',
  '-0001-11-21T09:00:00Z',
  '26-11-21T09:00:00Z',
  ' 2026-11-21T09:00:00Z',
  '2026-11-21T09:00:00Z\n',
  '２０２６-11-21T09:00:00Z',
  'yesterday',
  '',
])('refuses %j, as a variable and in the text of an operation', (text) => {
  expect(outcome(() => DateTime.parseValue(text))).toEqual(REFUSAL);
  expect(outcome(() => DateTime.parseLiteral(parseValue(JSON.stringify(text))))).toEqual(REFUSAL);
});

it.for([
  [0],
  [1_763_715_600_000],
  [null],
  [true],
  [['2026-11-21T09:00:00Z']],
  [{ at: '2026-11-21T09:00:00Z' }],
  [new Date('2026-11-21T09:00:00Z')],
])('refuses a variable that is no text: %j', ([value]) => {
  expect(outcome(() => DateTime.parseValue(value))).toEqual(REFUSAL);
});

it.for(['0', '2026', 'null', 'true', 'TODAY', '["2026-11-21T09:00:00Z"]', '{ at: 1 }'])(
  'refuses what is no text in the text of an operation: %s',
  (literal) => {
    expect(outcome(() => DateTime.parseLiteral(parseValue(literal)))).toEqual(REFUSAL);
  },
);

it('gives an instant in UTC', () => {
  expect(DateTime.serialize(new Date('2026-11-21T09:00:00.007+02:00'))).toBe(
    '2026-11-21T07:00:00.007Z',
  );
});

it.for(['2026-11-21T09:00:00Z', 1_763_715_600_000, null])(
  'throws, as for any bug, when a field resolves to %j',
  (value) => {
    expect(outcome(() => DateTime.serialize(value))).toEqual(
      new TypeError('A DateTime field must resolve to a Date.'),
    );
  },
);
