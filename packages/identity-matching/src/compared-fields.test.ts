import { expect, it } from 'vitest';

import { addressField } from './compare-address.ts';
import { birthDateField } from './compare-birth-date.ts';
import { emailField, phoneField } from './compare-contact.ts';
import { nameField } from './compare-name.ts';
import { normalisePerson, type PersonRecord } from './person-record.ts';

type Fields = Omit<PersonRecord, 'id'>;

const person = (fields: Fields): ReturnType<typeof normalisePerson> =>
  normalisePerson({ id: 'any', ...fields });

const named = (givenName: string, familyName: string): Fields => ({ givenName, familyName });

it.for([
  [named('Bob', 'Smith'), named('Robert', 'Smith'), 'one same, one close'],
  [named('Harris', 'Matilda'), named('Matilda', 'Harris'), 'both same'],
  [named('J.', 'Dupont'), named('Jean-Pierre', 'Dupont'), 'one same, one close'],
  [named('Oliver', 'ynnolloC'), named('Oliver', 'Connolly'), 'one same, one close'],
  [named('Anne', 'Martin'), named('Paul', 'Martin'), 'one same, one different'],
  [named('Julia', ''), named('Julia', 'Taylor'), 'one same, one unknown'],
  [named('', 'Julia'), named('Julia', 'Taylor'), 'one same, one unknown'],
  [named('Julia', ''), named('', 'Taylor'), undefined],
  [named('Julia', 'Taylor'), named('', ''), undefined],
  [named('Julia', 'Taylor'), named('Oscar', 'Nguyen'), 'different'],
] as const)('compares the names of %o and %o: %s', ([left, right, level]) => {
  const found = nameField.compare(person(left), person(right));

  expect(nameField.levels[found]?.name).toBe(level);
});

it.for([
  ['1990-02-03', '1990-02-03', 'same'],
  ['1990-02-03', '1990-03-02', 'one mistake'],
  ['1990-02-03', '1991-02-03', 'one mistake'],
  ['1990-02-03', '1990-02-28', 'within a month'],
  ['1990-02-03', '1990-11-28', 'within a year'],
  ['1990-02-03', '1964-11-28', 'different'],
  ['1990-02-03', 'unknown', undefined],
] as const)('compares the dates %s and %s: %s', ([left, right, level]) => {
  const found = birthDateField.compare({ birthDate: left }, person({ birthDate: right }));

  expect(birthDateField.levels[found]?.name).toBe(level);
});

it.for([
  ['a.b@x.org', 'A.B@x.org ', 'same'],
  ['hannah@powers.com', 'hanah@powers.com', 'close'],
  ['hannah88@powers.com', 'hannah88opowersc@m', 'similar'],
  ['jean.dupont1@x.org', 'jean.dupont2@x.org', 'different'],
  ['jean.dupont1@x.org', 'jean.dupont1@a-mailbox.com', 'same before the @'],
  ['a.b@x.org', '', undefined],
] as const)('compares the addresses %s and %s: %s', ([left, right, level]) => {
  const found = emailField.compare(person({ email: left }), person({ email: right }));

  expect(emailField.levels[found]?.name).toBe(level);
});

it('takes a number with its country and one without for the same number', () => {
  const abroad = person({ phone: '+33 6 12 34 56 78' });

  expect(phoneField.compare(abroad, person({ phone: '06 12 34 56 78' }))).toBe(2);
  expect(phoneField.compare(abroad, person({ phone: '06 12 34 56 78', country: 'FR' }))).toBe(3);
  expect(phoneField.compare(abroad, person({ phone: '+33 6 12 34 56 79' }))).toBe(1);
});

it.for([
  [{ street: '3 r. de la Paix', city: 'Paris' }, { street: '3 rue de la Paix', city: 'Paris' }, 4],
  [{ street: '3 rue Paix', city: 'Paris' }, { street: '4 rue Paix', city: 'Paris' }, 2],
  [{ street: '3 rue Paix', city: 'Paris' }, { street: '3 rue Paix', city: 'Lyon' }, 0],
  [{ street: '3 rue Paix' }, { street: '3 rue Paix' }, -1],
  [{ street: '3 rue Paix' }, { street: '5 rue Hugo' }, 0],
  [{ postcode: '75 002', city: 'Paris' }, { postcode: '75002' }, 3],
  [{ city: 'Sunderland' }, { city: 'Sudnerland' }, 1],
  [{ city: 'Paris' }, { postcode: '75002' }, -1],
] as const)('compares the addresses %o and %o: %i', ([left, right, level]) => {
  expect(addressField.compare(person(left), person(right))).toBe(level);
});
