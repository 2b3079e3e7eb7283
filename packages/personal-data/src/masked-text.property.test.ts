import { createEmptyDatabase } from '@cx/testing';
import * as fc from 'fast-check';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { createMask } from './mask.ts';
import { maskedTextSql } from './masked-text.ts';

const mask = createMask('a secret');

/** Around every length at which the mask changes, in characters that count once and twice. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .record({
      length: fc.constantFrom(
        0,
        1,
        10,
        19,
        20,
        21,
        99,
        100,
        101,
        499,
        500,
        501,
        1999,
        2000,
        2001,
        3000,
      ),
      wide: fc.nat({ max: 20 }),
    })
    .map(({ length, wide }) =>
      'é'.repeat(length).replaceAll('é', (letter, at: number) => (at < wide ? '👩' : letter)),
    ),
);

it('masks a text by SQL as it does by itself', async () => {
  await using database = await openDatabase();

  await fc.assert(
    fc.asyncProperty(
      fc.array(
        texts.map((text) => text.replaceAll('\0', '')),
        { minLength: 20, maxLength: 20 },
      ),
      async (values) => {
        expect(await database.masks(values)).toEqual(values.map((value) => mask('TEXT', value)));
      },
    ),
    { numRuns: 50 },
  );
});

it('leaves null null by SQL', async () => {
  await using database = await openDatabase();

  expect(await database.masks([null])).toEqual([null]);
});

async function openDatabase(): Promise<
  AsyncDisposable & { masks(values: readonly (string | null)[]): Promise<unknown[]> }
> {
  const { url, drop } = await createEmptyDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    async masks(values) {
      const { rows } = await client.query<{ masked: unknown }>(
        `SELECT ${maskedTextSql('value')} AS masked FROM unnest($1::text[]) WITH ORDINALITY AS given (value, place)
         ORDER BY place`,
        [values],
      );
      return rows.map(({ masked }) => masked);
    },
    async [Symbol.asyncDispose]() {
      await client.end();
      await drop();
    },
  };
}
