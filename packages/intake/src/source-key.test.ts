import { expect, it } from 'vitest';

import { sourceKey } from './source-key.ts';

it('gives the same key the same text', () => {
  const one = sourceKey({ brandId: 'united', source: 'till', externalId: '1' });
  const other = sourceKey({ externalId: '1', source: 'till', brandId: 'united' });

  expect(one).toBe(other);
});

it('gives different keys different texts, whatever stands in them', () => {
  const parts = ['', 'a', 'b', 'a,b', '","', 'a","b', '\\', '"', '\\"'];
  const keys = parts.flatMap((brandId) =>
    parts.flatMap((source) =>
      parts.map((externalId) => sourceKey({ brandId, source, externalId })),
    ),
  );

  expect(new Set(keys).size).toBe(parts.length ** 3);
});
