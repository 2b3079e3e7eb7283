import { constantFrom, assert as hold, integer, property, string as text, tuple } from 'fast-check';
import { expect, it } from 'vitest';

import {
  type ApiKey,
  digestOf,
  hasDigest,
  KEY_ENVIRONMENTS,
  makeApiKey,
  parseApiKey,
  pepperOf,
} from './api-key.ts';

const PEPPER = pepperOf('a pepper of the tests, long enough');

const anyKey = tuple(constantFrom(...KEY_ENVIRONMENTS), integer()).map(([environment, seed]) =>
  makeApiKey(environment, digits(seed)),
);

it('promises this form', () => {
  const key = makeApiKey('live', () => 0);

  expect(key).toEqual({
    text: 'cxk_live_000000000000000000000000000000003Oh23T',
    environment: 'live',
    publicId: '00000000',
  });
});

it('makes keys of all letters that are never the same', () => {
  const keys = Array.from({ length: 2000 }, () => makeApiKey('test'));

  expect(new Set(keys.map(({ publicId }) => publicId)).size).toBe(2000);
  expect(new Set(keys.flatMap(({ text: all }) => all.slice(9).split(''))).size).toBe(62);
});

it('reads every key that it has made', () => {
  hold(
    property(anyKey, (key) => {
      expect(parseApiKey(key.text)).toEqual(key);
    }),
  );
});

const CHARACTERS = ['0', '9', 'A', 'Z', 'a', 'z', '_', '-', ' ', '\0', '\n', 'é', '💥'];

it('refuses every change of one character', () => {
  hold(
    property(anyKey, ({ text: whole }) => {
      const taken = [...changesOf(whole)].filter((changed) => parseApiKey(changed) !== null);

      expect(taken).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

it('refuses two characters that changed places', () => {
  hold(
    property(anyKey, ({ text: whole }) => {
      const swapped = Array.from(
        { length: whole.length - 1 },
        (_, at) =>
          `${whole.slice(0, at)}${whole.charAt(at + 1)}${whole.charAt(at)}${whole.slice(at + 2)}`,
      ).filter((changed) => changed !== whole);

      expect(swapped.filter((changed) => parseApiKey(changed) !== null)).toEqual([]);
    }),
  );
});

it('refuses the key of one environment under the name of the other', () => {
  const { text: live } = makeApiKey('live');

  expect(parseApiKey(live.replace('live', 'test'))).toBe(null);
});

it('refuses whatever else there is', () => {
  hold(
    property(text({ unit: 'binary' }), (any) => {
      expect(parseApiKey(any)).toBe(null);
      expect(parseApiKey(`cxk_live_${any}`)).toBe(null);
    }),
  );
  expect(parseApiKey('x'.repeat(5_000_000))).toBe(null);
  expect(parseApiKey(`cxk_live_${'0'.repeat(5_000_000)}`)).toBe(null);
});

it('tells 100,000 guesses of the right form from keys', () => {
  const digit = digits(7);
  const guess = (): string => {
    const { text: whole } = makeApiKey('live', digit);
    const { text: other } = makeApiKey('live', digit);
    return `${whole.slice(0, -6)}${other.slice(-6)}`;
  };

  const taken = Array.from({ length: 100_000 }, guess).filter((one) => parseApiKey(one) !== null);

  expect(taken).toEqual([]);
});

it('finds none of 100,000 guesses with a right checksum to be the key', () => {
  const key = makeApiKey('live', digits(1));
  const digest = digestOf(key, PEPPER);
  const digit = digits(2);

  const taken = Array.from({ length: 100_000 }, () => makeApiKey('live', digit)).filter((guess) =>
    hasDigest({ ...guess, publicId: key.publicId }, PEPPER, digest),
  );

  expect(taken).toEqual([]);
  expect(hasDigest(key, PEPPER, digest)).toBe(true);
});

it('depends on the pepper and on each character of the key', () => {
  const key = makeApiKey('live', digits(3));
  const digest = digestOf(key, PEPPER);
  const others: ApiKey[] = [...changesOf(key.text)].map((changed) => ({ ...key, text: changed }));

  expect(hasDigest(key, pepperOf('another pepper'), digest)).toBe(false);
  expect(others.filter((other) => hasDigest(other, PEPPER, digest))).toEqual([]);
});

it.each(['', 'x', 'not a digest at all', 'A'.repeat(43), 'A'.repeat(5000)])(
  'takes a stored digest that is none for another one',
  (digest) => {
    expect(hasDigest(makeApiKey('live'), PEPPER, digest)).toBe(false);
  },
);

it('names a pepper without telling it', () => {
  const { id, secret } = pepperOf('a pepper of the tests, long enough');

  expect(id).toMatch(/^[\w-]{8}$/);
  expect(secret).not.toContain(id);
  expect(pepperOf('another pepper').id).not.toBe(id);
});

/** Each text that differs from the given one in one character: another one, one less, one more. */
function* changesOf(whole: string): Generator<string> {
  for (let index = 0; index <= whole.length; index += 1) {
    const before = whole.slice(0, index);
    for (const other of CHARACTERS) {
      if (index < whole.length && whole[index] !== other) {
        yield `${before}${other}${whole.slice(index + 1)}`;
      }
      yield `${before}${other}${whole.slice(index)}`;
    }
    if (index < whole.length) yield `${before}${whole.slice(index + 1)}`;
  }
}

/** Numbers below 62 that look random and are the same each time. */
function digits(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % 62;
  };
}
