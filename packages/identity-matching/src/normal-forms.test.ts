import { expect, it } from 'vitest';

import { foldText } from './fold-text.ts';
import { isFormOfSameName } from './nicknames.ts';
import { normaliseCity, normalisePostcode, normaliseStreet } from './normalise-address.ts';
import { normaliseEmail, normalisePhone } from './normalise-contact.ts';
import { normaliseName } from './normalise-name.ts';

it('folds accents, ligatures, case and punctuation', () => {
  expect(foldText("  Noël d'Œuvre-Straße ")).toBe('noel d oeuvre strasse');
});

it('leaves titles and particles out of a name', () => {
  expect(normaliseName({ givenName: 'Mme. Zoé', familyName: 'de La Tour' })).toEqual({
    given: 'zoe',
    family: 'tour',
  });
  expect(normaliseName({ familyName: 'van der Berg' })).toEqual({ given: null, family: 'berg' });
});

it('keeps a name that is nothing but a particle', () => {
  expect(normaliseName({ givenName: 'Minh', familyName: 'Le' })).toEqual({
    given: 'minh',
    family: 'le',
  });
});

it.for([
  ['Charles de Gaulle', 'charles', 'gaulle'],
  ['Dr. Mary Ann Smith', 'mary ann', 'smith'],
  ['Dupont, Jean', 'jean', 'dupont'],
  ['Madonna', null, 'madonna'],
] as const)('reads «%s» as a given and a family name', ([fullName, given, family]) => {
  expect(normaliseName({ fullName })).toEqual({ given, family });
});

it('takes blank names for unknown ones', () => {
  expect(normaliseName({ givenName: ' ', familyName: '' })).toEqual({ given: null, family: null });
});

it('knows short forms in English and French, and that two names of one short form differ', () => {
  expect(isFormOfSameName('bob', 'robert')).toBe(true);
  expect(isFormOfSameName('gege', 'gerard')).toBe(true);
  expect(isFormOfSameName('alex', 'alexandre')).toBe(true);
  expect(isFormOfSameName('alexandra', 'alexandre')).toBe(false);
  expect(isFormOfSameName('robert', 'william')).toBe(false);
});

it.for([
  ['12 bis, av. du Gal Leclerc', '12bis avenue general leclerc'],
  ['12bis Avenue du Général Leclerc', '12bis avenue general leclerc'],
  ['3 r. de la Paix', '3 rue paix'],
  ['5 High St', '5 high street'],
  ['St John Rd', 'saint john road'],
])('writes «%s» as «%s»', ([street, normal]) => {
  expect(normaliseStreet(street)).toBe(normal);
});

it('writes cities and postcodes in one way', () => {
  expect(normaliseCity('St-Étienne CEDEX 2')).toBe('saint etienne');
  expect(normalisePostcode('sw1a 1aa')).toBe('sw1a1aa');
  expect(normaliseCity(undefined)).toBe(null);
});

it('keeps the tag of an e-mail address', () => {
  expect(normaliseEmail('  Jean+News@Example.ORG ')).toBe('jean+news@example.org');
  expect(normaliseEmail(' ')).toBe(null);
});

it.for([
  ['06 12 34 56 78', 'FR', '+33612345678'],
  ['+33 (0)6 12 34 56 78', undefined, '+33612345678'],
  ['0033 6 12 34 56 78', undefined, '+33612345678'],
  ['020 7946 0000', 'gb', '+442079460000'],
  ['1 (202) 555-0100', 'US', '+12025550100'],
  ['(202) 555-0100', 'US', '+12025550100'],
  ['06 12 34 56 78', undefined, '0612345678'],
  ['112', 'FR', null],
] as const)('writes the phone number %s of %s as %s', ([phone, country, normal]) => {
  expect(normalisePhone(phone, country)).toBe(normal);
});
