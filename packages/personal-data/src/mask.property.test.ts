import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { createMask } from './mask.ts';
import { PERSONAL_DATA_KINDS } from './personal-data-kind.ts';

const mask = createMask('a secret');

const kinds = fc.constantFrom(...PERSONAL_DATA_KINDS);

const values = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.emailAddress(),
  fc.stringMatching(/^\+?[1-9][0-9 .-]{5,16}$/),
);

const letters = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    'c',
    'd',
    'x',
    'y',
    'z',
    'é',
    'ø',
    'я',
    'ש',
    '語',
    'ᄀ',
    'क्ष',
    '👩‍👧',
  ),
  minLength: 1,
});

const PSEUDONYMS = {
  NAME: /^Person [0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/,
  ADDRESS: /^Address [0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/,
  TEXT: /^••• \(text, (?:up to (?:20|100|500|2000)|over 2000) characters\)$/,
} as const;

const RUN = 3;

it('gives the same mask for the same value, with another mask of the same secret too', () => {
  fc.assert(
    fc.property(kinds, values, (kind, value) => {
      expect(createMask('a secret')(kind, value)).toBe(mask(kind, value));
    }),
  );
});

it('gives the same mask however a value is composed, and whatever blanks surround it', () => {
  fc.assert(
    fc.property(
      kinds.filter((kind) => kind !== 'TEXT'),
      values.filter((value) => value.trim() !== ''),
      (kind, value) => {
        expect(mask(kind, ` ${value.normalize('NFD')}\n`)).toBe(mask(kind, value));
      },
    ),
  );
});

it('gives the same mask in either case, where each letter has two', () => {
  fc.assert(
    fc.property(kinds, fc.stringMatching(/^[a-z@. ]+$/), (kind, value) => {
      expect(mask(kind, value.toUpperCase())).toBe(mask(kind, value));
    }),
  );
});

it('gives people, places and accounts that differ masks that differ', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('NAME', 'ADDRESS', 'HANDLE'),
      fc.uniqueArray(letters, { minLength: 2 }),
      (kind, different) => {
        expect(new Set(different.map((value) => mask(kind, value))).size).toBe(different.length);
      },
    ),
  );
});

it.for(['NAME', 'ADDRESS', 'TEXT'] as const)('gives every %s a mask of one shape', (kind) => {
  fc.assert(
    fc.property(
      values.filter((value) => value !== ''),
      (value) => {
        expect(mask(kind, value)).toMatch(PSEUDONYMS[kind]);
      },
    ),
  );
});

it('gives nothing of a text but how long it is', () => {
  fc.assert(
    fc.property(values, values, (one, other) => {
      const length = Math.max(one.length, other.length, 1);

      expect(mask('TEXT', one.padEnd(length))).toBe(mask('TEXT', other.padEnd(length)));
    }),
  );
});

it('shows no three letters of an address on end, but those behind its last dot', () => {
  fc.assert(
    fc.property(letters, letters, (local, host) => {
      const masked = mask('EMAIL', `${local}@${host}.example`);

      expect(masked.endsWith('.example')).toBe(true);
      const shown = masked.replace(/\.example$/, '');
      expect(runsOf(local + host).filter((run) => shown.includes(run))).toEqual([]);
    }),
  );
});

it('shows at most a country code of three digits and the last two of a telephone number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+[1-9][0-9]{6,14}$/), (number) => {
      const masked = mask('PHONE', number);

      expect(masked).toMatch(/^\+\d{1,3} •••(?: \d\d)?$/);
      expect(number.startsWith(masked.split(' ')[0] ?? '-')).toBe(true);
    }),
  );
});

/** All that stands in three letters on end. */
function runsOf(text: string): string[] {
  const found = text.match(/\p{L}/gu) ?? [];
  return found.flatMap((_, start) =>
    start + RUN > found.length ? [] : [found.slice(start, start + RUN).join('')],
  );
}
