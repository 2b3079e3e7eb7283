import { ALL_BRANDS } from '@cx/database';
import { expect, it } from 'vitest';

import { seesEveryBrand, verifyBrand } from './caller.ts';
import { verifyText } from './verify-text.ts';

const OF_UNITED = { id: 'ada', brands: ['united'] };
const OF_ALL = { id: 'ada', brands: ALL_BRANDS };
const OF_NONE = { id: 'ada', brands: [] };

const known = (): Promise<boolean> => Promise.resolve(true);
const unknown = (): Promise<boolean> => Promise.resolve(false);

it('takes an empty list of brands for none, never for all', () => {
  expect([OF_NONE, OF_UNITED, OF_ALL].map(seesEveryBrand)).toEqual([false, false, true]);
});

it('lets a caller name a brand of its own, whether or not anything is there', async () => {
  await expect(verifyBrand(OF_UNITED, 'united', unknown, 'tickets')).resolves.toBeUndefined();
});

it('lets a caller who sees all name a brand of which something is there', async () => {
  await expect(verifyBrand(OF_ALL, 'united', known, 'tickets')).resolves.toBeUndefined();
});

it.each([
  ['a brand of others', OF_UNITED, 'delta'],
  ['any brand to who sees none', OF_NONE, 'united'],
  ['a brand of which nothing is there to who sees all', OF_ALL, 'delta'],
])('refuses %s', async (_, caller, brand) => {
  const isKnown = caller === OF_ALL ? unknown : known;

  await expect(verifyBrand(caller, brand, isKnown, 'tickets')).rejects.toMatchObject({
    code: 'BRAND_UNKNOWN',
    message: `Nothing is taken in for a brand ${brand}: give the key of one that you see; who sees all gives that of one with tickets.`,
    field: ['input', 'brand'],
  });
});

it.each(['a', ' a ', 'a'.repeat(1000)])('takes the text %j', (text) => {
  expect(() => verifyText(text, 1000, ['input', 'text'])).not.toThrow();
});

it.each(['', ' \n', 'a'.repeat(1001)])('refuses the text %j by its length', (text) => {
  expect(() => verifyText(text, 1000, ['input', 'text'])).toThrow(
    'This text has 1 to 1,000 characters, and one at least that can be seen.',
  );
});
