import type { CustomerValue } from '../entities/customer-value.ts';
import { daysAfter } from './rule-clock.ts';

export type ValueAtRisk =
  | { readonly amountMinor: number; readonly currency: string; readonly reason: null }
  | { readonly amountMinor: null; readonly currency: null; readonly reason: ValueUnknownReason };

export type ValueUnknownReason = 'NOT_LOADED' | 'OUTDATED' | 'SEVERAL_CURRENCIES';

type Period = Pick<CustomerValue, 'periodFrom' | 'periodTo' | 'revenueMinor' | 'currency'>;

const YEAR_DAYS = 365;

/**
 * What a customer spent in the twelve months before the end of the last period that was loaded, by the periods that
 * begin within these. Nothing is estimated, and no period is divided.
 */
export function valueAtRiskOf(periods: readonly Period[], now: Date): ValueAtRisk {
  const [first, ...rest] = periods;
  if (first === undefined) return unknown('NOT_LOADED');
  const until = rest.reduce(
    (latest, { periodTo }) => (periodTo > latest ? periodTo : latest),
    first.periodTo,
  );
  if (daysAfter(until, YEAR_DAYS) <= now) return unknown('OUTDATED');
  const counted = periods.filter(({ periodFrom }) => periodFrom >= yearBefore(until));
  const [currency, ...others] = new Set(counted.map((period) => period.currency));
  if (currency === undefined) return unknown('NOT_LOADED');
  if (others.length > 0) return unknown('SEVERAL_CURRENCIES');
  const amount = counted.reduce((sum, { revenueMinor }) => sum + BigInt(revenueMinor), 0n);
  return { amountMinor: Number(amount), currency, reason: null };
}

function yearBefore(instant: Date): Date {
  const before = new Date(instant);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  return before;
}

function unknown(reason: ValueUnknownReason): ValueAtRisk {
  return { amountMinor: null, currency: null, reason };
}
