import { expect, it } from 'vitest';

import { type IdentityClaim, identityForm, UnusableIdentity } from './identity-form.ts';

it.each<[IdentityClaim, ReturnType<typeof identityForm>]>([
  [
    { kind: 'EMAIL', value: '  Ada.Lovelace+News@Example.COM ' },
    { kind: 'EMAIL', network: '', value: 'ada.lovelace+news@example.com' },
  ],
  [
    { kind: 'PHONE', value: '06 12 34 56 78', country: 'FR' },
    { kind: 'PHONE', network: '', value: '+33612345678' },
  ],
  [
    { kind: 'PHONE', value: '+44 (0)20 7946 0018' },
    { kind: 'PHONE', network: '', value: '+442079460018' },
  ],
  [
    { kind: 'HANDLE', value: '@Ada', network: 'X' },
    { kind: 'HANDLE', network: 'x', value: 'ada' },
  ],
  [
    { kind: 'EXTERNAL_ID', value: 'AbC-1', network: 'loyalty' },
    { kind: 'EXTERNAL_ID', network: 'loyalty', value: 'AbC-1' },
  ],
])('compares %o in one form', (claim, form) => {
  expect(identityForm(claim)).toEqual(form);
});

it('compares a letter with its accent apart as the same letter', () => {
  const composed = identityForm({ kind: 'EMAIL', value: 'andr\u00E9@example.fr' });
  const apart = identityForm({ kind: 'EMAIL', value: 'andre\u0301@example.fr' });

  expect(apart).toEqual(composed);
});

it.each<[string, IdentityClaim]>([
  ['an e-mail address without @', { kind: 'EMAIL', value: 'ada.example.com' }],
  ['an e-mail address with a blank', { kind: 'EMAIL', value: 'ada lovelace@example.com' }],
  ['a telephone number of an unknown country', { kind: 'PHONE', value: '06 12 34 56 78' }],
  ['a telephone number that nobody has', { kind: 'PHONE', value: '+33 1' }],
  ['a handle without its network', { kind: 'HANDLE', value: 'ada' }],
  ['nothing', { kind: 'EMAIL', value: '   ' }],
])('refuses %s with a sentence', (_what, claim) => {
  expect(() => identityForm(claim)).toThrow(UnusableIdentity);
  expect(() => identityForm(claim)).toThrow(/\.$/);
});
