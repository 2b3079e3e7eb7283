import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { nameOf, slug } from './slug.ts';

it.for([
  ['Virgin America', 'virgin-america'],
  ['  US  Airways ', 'us-airways'],
  ['Crèmerie Zoë', 'cremerie-zoe'],
  ['AT&T (Mobile)', 'at-t-mobile'],
  ['ﬁne Ⅳ', 'fine-iv'],
  ['united', 'united'],
  ['—', ''],
  ['日本', ''],
  ['', ''],
] as const)('makes a key of %j: %j', ([name, key]) => {
  expect(slug(name)).toBe(key);
});

it('makes keys of letters, digits and single hyphens out of any text, and keeps those it made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const key = slug(name);

      expect(key).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slug(key)).toBe(key);
    }),
  );
});

it.for([
  ['us-airways', 'Us Airways'],
  ['united', 'United'],
  ['7-eleven', '7 Eleven'],
  ['US Airways', 'US Airways'],
  ['iPhone', 'iPhone'],
  ['a--b', 'a--b'],
  ['', ''],
] as const)('names %j for people: %j', ([text, name]) => {
  expect(nameOf(text)).toBe(name);
});
