import { expect, it } from 'vitest';

import type { CustomerValue } from '../entities/customer-value.ts';
import { value } from '../repositories/facts.test-support.ts';
import { valueAtRiskOf, type ValueAtRisk } from './value-at-risk.ts';

const NOW = new Date('2026-11-20T00:00:00Z');

function period(from: string, to: string, over: Partial<CustomerValue> = {}): CustomerValue {
  return value({ periodFrom: new Date(from), periodTo: new Date(to), ...over });
}

const unknown = (reason: ValueAtRisk['reason']): unknown => ({
  amountMinor: null,
  currency: null,
  reason,
});

it('adds up what was spent in the twelve months before the end of the last period', () => {
  const periods = [
    period('2025-07-01', '2025-10-01', { revenueMinor: '1' }),
    period('2025-10-01', '2026-01-01', { revenueMinor: '20' }),
    period('2026-01-01', '2026-10-01', { revenueMinor: '300' }),
  ];

  expect(valueAtRiskOf(periods, NOW)).toEqual({ amountMinor: 320, currency: 'EUR', reason: null });
});

it('says why nobody can tell', () => {
  const euros = period('2026-01-01', '2026-04-01');
  const dollars = period('2026-04-01', '2026-07-01', { currency: 'USD' });

  expect(valueAtRiskOf([], NOW)).toEqual(unknown('NOT_LOADED'));
  expect(valueAtRiskOf([period('2024-01-01', '2026-01-01')], NOW)).toEqual(unknown('NOT_LOADED'));
  expect(valueAtRiskOf([period('2025-01-01', '2025-11-20')], NOW)).toEqual(unknown('OUTDATED'));
  expect(valueAtRiskOf([euros, dollars], NOW)).toEqual(unknown('SEVERAL_CURRENCIES'));
});
