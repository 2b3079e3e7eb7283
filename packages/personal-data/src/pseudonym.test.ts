import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { PERSONAL_DATA_KINDS, type PersonalDataKind } from './personal-data-kind.ts';
import { pseudonymOf } from './pseudonym.ts';

it('is twelve letters and digits that nobody takes for others', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PERSONAL_DATA_KINDS), fc.string(), (kind, value) => {
      expect(pseudonymOf('a secret', kind, value)).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    }),
  );
});

it('does not change from one release to the next', () => {
  expect(pseudonymOf('a secret', 'NAME', 'Jean Dupont')).toBe('EKQR5M5NTVAD');
});

it.for<[PersonalDataKind, string, string]>([
  ['NAME', ' Zoe\u0308 ', 'ZOË'],
  ['EMAIL', 'Jean@Example.fr', 'jean@example.fr'],
  ['PHONE', '+33 6 12 34 56 78', '+33612345678'],
  ['HANDLE', '@Jean', 'jean'],
])('is the same for %s «%s» and «%s»', ([kind, one, other]) => {
  expect(pseudonymOf('a secret', kind, one)).toBe(pseudonymOf('a secret', kind, other));
});

it('is another for each kind', () => {
  const pseudonyms = PERSONAL_DATA_KINDS.map((kind) => pseudonymOf('a secret', kind, 'jean'));

  expect(new Set(pseudonyms).size).toBe(PERSONAL_DATA_KINDS.length);
});

it('is another under another secret', () => {
  expect(pseudonymOf('another secret', 'NAME', 'jean')).not.toBe(
    pseudonymOf('a secret', 'NAME', 'jean'),
  );
});
