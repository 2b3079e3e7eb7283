import { expect, it } from 'vitest';

import type { ValueDraft } from './value-desk.ts';
import { verifyValues } from './value-rules.ts';

const VALUE: ValueDraft = {
  customerId: '019a0000-0000-7000-8000-00000000000a',
  periodFrom: new Date('2025-01-01T00:00:00Z'),
  periodTo: new Date('2026-01-01T00:00:00Z'),
  revenueMinor: 0,
  currency: 'EUR',
  orders: null,
};

const NEXT = { periodFrom: VALUE.periodTo, periodTo: new Date('2027-01-01T00:00:00Z') };

it('takes values of one customer in several periods', () => {
  expect(() => {
    verifyValues([VALUE, { ...VALUE, ...NEXT, orders: 0 }]);
  }).not.toThrow();
});

it.each<[string, Partial<ValueDraft>, string, string[]]>([
  [
    'of a period that ends before it begins',
    { periodTo: new Date(0) },
    'PERIOD_WRONG',
    ['periodTo'],
  ],
  ['below nothing', { revenueMinor: -1 }, 'MONEY_WRONG', ['revenueMinor']],
  ['in parts of a cent', { revenueMinor: 0.5 }, 'MONEY_WRONG', ['revenueMinor']],
  ['in no currency', { currency: 'FRANCS' }, 'MONEY_WRONG', ['revenueMinor']],
  ['of less than no orders', { orders: -1 }, 'ORDERS_WRONG', ['orders']],
  ['that is there twice', {}, 'VALUE_TWICE', []],
])('refuses a value %s', (_, over, code, path) => {
  expect(() => {
    verifyValues([VALUE, { ...VALUE, ...over }]);
  }).toThrow(expect.objectContaining({ code, field: ['input', 'values', '1', ...path] }));
});

it.each([0, 501])('refuses a list of %i values', (count) => {
  expect(() => {
    verifyValues(Array.from({ length: count }, () => VALUE));
  }).toThrow(expect.objectContaining({ code: 'VALUES_TOO_MANY' }));
});
