import { expect, it } from 'vitest';

import { parseTelephoneNumber } from './telephone-number.ts';

it.for([
  ['1', '2025550123'],
  ['7', '9161234567'],
  ['20', '212345678'],
  ['27', '21234567'],
  ['33', '612345678'],
  ['39', '0612345678'],
  ['49', '301234567'],
  ['60', '12345678'],
  ['86', '13012345678'],
  ['98', '2112345678'],
  ['211', '123456789'],
  ['351', '212345678'],
  ['380', '441234567'],
  ['420', '212345678'],
  ['590', '590123456'],
  ['670', '71234567'],
  ['852', '21234567'],
  ['971', '41234567'],
] as const)('knows the country code %s', ([countryCode, national]) => {
  expect(parseTelephoneNumber(`+${countryCode}${national}`)).toEqual({
    dialled: `+${countryCode}${national}`,
    countryCode,
    national,
  });
});

it.for(['', '+', '12345', '+1234567890123456', '06+12345678', '061234567x', '٠٦١٢٣٤٥٦٧٨'])(
  'takes «%s» for no telephone number',
  (value) => {
    expect(parseTelephoneNumber(value)).toBeNull();
  },
);
