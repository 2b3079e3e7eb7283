import { expect, it } from 'vitest';

import { brandedId, parseBrandedId } from './branded-id.ts';

it.each([
  ['united', 'check-in'],
  ['united', 'Bagages égarés'],
  ['a/b', 'c:d'],
])('tells brand and key of the id again: %s and %s', (brandId, key) => {
  expect(parseBrandedId(brandedId(brandId, key))).toEqual({ brandId, key });
});

it.each(['', 'united', brandedId('united', 'check-in').slice(1), brandedId('a', 'b\0c')])(
  'takes nothing else for an id: «%s»',
  (id) => {
    expect(parseBrandedId(id)).toBeNull();
  },
);
