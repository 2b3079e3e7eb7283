import { Settings } from 'luxon';
import { expect, it, onTestFinished } from 'vitest';

import { instantReader, isZone } from './instants.ts';

/** What a text reads as, in UTC; null for no instant. */
function read(
  text: string,
  { format, zone }: { format?: string; zone?: string } = {},
): string | null {
  return instantReader(format, zone)(text)?.toISOString() ?? null;
}

it.for([
  ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T09:30Z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T09:30:00.123456Z', '2026-03-01T09:30:00.123Z'],
  ['2026-03-01T09:30:00z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T09:30:00+02:00', '2026-03-01T07:30:00.000Z'],
  ['2026-03-01T09:30:00-0530', '2026-03-01T15:00:00.000Z'],
  ['2026-03-01T09:30:00+02', '2026-03-01T07:30:00.000Z'],
  ['2026-03-31T23:30:00-01:00', '2026-04-01T00:30:00.000Z'],
  ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
  ['20260301T093000Z', '2026-03-01T09:30:00.000Z'],
] as const)('reads %s, whatever the zone of the mapping', ([text, instant]) => {
  expect([read(text), read(text, { zone: 'Europe/Rome' })]).toEqual([instant, instant]);
});

it.for([
  '2026-02-30T09:30:00Z',
  '2026-02-29T09:30:00+01:00',
  '2026-04-31T09:30:00Z',
  '2026-13-01T09:30:00Z',
  '2026-01-01T25:00:00Z',
  '2026-01-01T09:60:00Z',
  '2026-01-01T09:30:00+25:00',
  '2026-02-30',
  '2026-01-01 09:30:00',
  '01/02/2026',
  'yesterday',
  '',
])('refuses %j, which is no instant of ISO 8601', (text) => {
  expect([read(text), read(text, { zone: 'Europe/Rome' })]).toEqual([null, null]);
});

it.for([
  ['2026-01-15T09:30:00', '2026-01-15T08:30:00.000Z'],
  ['2026-07-15T09:30:00', '2026-07-15T07:30:00.000Z'],
  ['2026-07-15T09:30', '2026-07-15T07:30:00.000Z'],
  ['2026-07-15', '2026-07-14T22:00:00.000Z'],
] as const)(
  'reads %s, which carries no offset, in the zone, and refuses it without one',
  ([text, instant]) => {
    expect([read(text, { zone: 'Europe/Rome' }), read(text)]).toEqual([instant, null]);
  },
);

it.for([
  ['dd/MM/yyyy HH:mm', '03/02/2026 09:30', '2026-02-03T08:30:00.000Z'],
  ['MM/dd/yyyy', '02/03/2026', '2026-02-02T23:00:00.000Z'],
  ['d MMMM yyyy', '3 February 2026', '2026-02-02T23:00:00.000Z'],
  ['yyyy/MM/dd HH:mm:ss.SSS', '2026/02/03 09:30:00.250', '2026-02-03T08:30:00.250Z'],
  ["yyyy-MM-dd'T'HH:mm:ss'Z'", '2026-02-03T09:30:00Z', '2026-02-03T08:30:00.000Z'],
] as const)(
  'reads a date of the form %s in the zone, and refuses it without one',
  ([format, text, instant]) => {
    expect([read(text, { format, zone: 'Europe/Rome' }), read(text, { format })]).toEqual([
      instant,
      null,
    ]);
  },
);

it.for([
  ['yyyy-MM-dd HH:mm:ss ZZZ', '2015-02-24 11:35:52 -0800', '2015-02-24T19:35:52.000Z'],
  ['yyyy-MM-dd HH:mm ZZ', '2026-10-25 02:30 +01:00', '2026-10-25T01:30:00.000Z'],
  ['yyyy-MM-dd HH:mm z', '2026-07-01 09:30 America/New_York', '2026-07-01T13:30:00.000Z'],
] as const)(
  'takes the offset that a date of the form %s carries, not the zone',
  ([format, text, instant]) => {
    expect([read(text, { format }), read(text, { format, zone: 'Europe/Rome' })]).toEqual([
      instant,
      instant,
    ]);
  },
);

it.for([
  ['MM/dd/yyyy', '02/30/2026'],
  ['MM/dd/yyyy', '25/12/2026'],
  ['MM/dd/yyyy', '2026-12-25'],
  ['HH:mm', '24:30'],
] as const)('refuses what is not of the form %s: %s', ([format, text]) => {
  expect(read(text, { format, zone: 'Europe/Rome' })).toBe(null);
});

const SEASONS = [
  ['winter', '2026-01-15T12:00:00Z'],
  ['summer', '2026-07-15T12:00:00Z'],
] as const;

it.for(SEASONS)(
  'reads an hour that clocks leave out as the one after, in an import in %s',
  ([, now]) => {
    Settings.now = () => Date.parse(now);
    onTestFinished(() => {
      Settings.now = () => Date.now();
    });

    expect([
      read('2026-03-29T01:59:59', { zone: 'Europe/Rome' }),
      read('2026-03-29T02:30:00', { zone: 'Europe/Rome' }),
      read('2026-03-29T03:30:00', { zone: 'Europe/Rome' }),
      read('2026-03-08T02:30:00', { zone: 'America/New_York' }),
    ]).toEqual([
      '2026-03-29T00:59:59.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-08T07:30:00.000Z',
    ]);
  },
);

it.for(SEASONS)(
  'reads an hour that comes twice as the first of the two, in an import in %s',
  ([, now]) => {
    Settings.now = () => Date.parse(now);
    onTestFinished(() => {
      Settings.now = () => Date.now();
    });

    expect([
      read('2026-10-25T01:59:59', { zone: 'Europe/Rome' }),
      read('2026-10-25T02:00:00', { zone: 'Europe/Rome' }),
      read('25/10/2026 02:30', { format: 'dd/MM/yyyy HH:mm', zone: 'Europe/Rome' }),
      read('2026-10-25T03:00:00', { zone: 'Europe/Rome' }),
      read('2026-11-01T01:30:00', { zone: 'America/New_York' }),
      // Half an hour only.
      read('2026-04-05T01:45:00', { zone: 'Australia/Lord_Howe' }),
    ]).toEqual([
      '2026-10-24T23:59:59.000Z',
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T02:00:00.000Z',
      '2026-11-01T05:30:00.000Z',
      '2026-04-04T14:45:00.000Z',
    ]);
  },
);

it('reads every hour of a year as the zone has it', () => {
  const zone = 'America/Sao_Paulo';
  const reader = instantReader(undefined, zone);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });

  const wrong = Array.from({ length: 365 * 24 }, (_, hour) => {
    const local = new Date(Date.UTC(2018, 0, 1, hour)).toISOString().slice(0, 19);
    const found = reader(local);
    return { local, found, back: found === null ? null : shown.format(found).replace(' ', 'T') };
  }).filter(({ local, back }) => back !== local);

  // Midnight of the day on which the clocks went forward does not exist there.
  expect(wrong).toEqual([
    {
      local: '2018-11-04T00:00:00',
      found: new Date('2018-11-04T03:00:00Z'),
      back: '2018-11-04T01:00:00',
    },
  ]);
});

it.for([
  ['Europe/Rome', true],
  ['UTC', true],
  ['Etc/GMT+5', true],
  ['Europe/Roma', false],
  ['CEST', false],
  ['', false],
] as const)('says whether %j is a zone: %s', ([name, isOne]) => {
  expect(isZone(name)).toBe(isOne);
});
