import { array, assert, constantFrom, property, string, tuple, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';

import { decodeBytes, decodeKeys, encodeBytes, encodeKeys } from './chunk.ts';

it('reads the keys of cells as they were packed', () => {
  const combination = tuple(constantFrom(null, '', 'EMAIL'), string({ unit: 'grapheme' }));
  const cell = tuple(constantFrom(1, 2, 31), constantFrom(0, 1, 300));
  assert(
    property(array(combination), array(cell), (combinations, cells) => {
      const keys = decodeKeys(
        encodeKeys({
          combinations,
          days: Float64Array.from(cells, ([day]) => day),
          combinationOf: Float64Array.from(cells, ([, number]) => number),
        }),
      );

      expect(keys.combinations).toEqual(combinations);
      expect([...keys.days]).toEqual(cells.map(([day]) => day));
      expect([...keys.combinationOf]).toEqual(cells.map(([, number]) => number));
    }),
  );
});

it('reads pieces of bytes as they were packed', () => {
  assert(
    property(array(uint8Array({ maxLength: 300 })), (pieces) => {
      expect(decodeBytes(encodeBytes(pieces)).map((piece) => [...piece])).toEqual(
        pieces.map((piece) => [...piece]),
      );
    }),
  );
});
