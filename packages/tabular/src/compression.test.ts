import { expect, it } from 'vitest';

import { compressionFor } from './compression.ts';

it.each([
  [undefined, null],
  ['', null],
  ['gzip, deflate, br', 'gzip'],
  ['gzip, zstd;q=0.5', 'zstd'],
  ['GZIP;q=1.0', 'gzip'],
  ['zstd;q=0, gzip', 'gzip'],
  ['gzip; q=0.000', null],
])('answers who accepts «%s» with %s', (acceptEncoding, compression) => {
  expect(compressionFor(acceptEncoding)).toBe(compression);
});
