import { UserProblem } from '@cx/mutations';

import type { ValuedCustomer } from '../repositories/customer-values.ts';
import type { ValueDraft } from './value-desk.ts';

const MOST_VALUES = 500;

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** @throws UserProblem when values cannot be so */
export function verifyValues(values: readonly ValueDraft[]): void {
  if (values.length === 0 || values.length > MOST_VALUES) {
    throw new UserProblem(
      'VALUES_TOO_MANY',
      `One request records 1 to ${MOST_VALUES} values: these are ${values.length}.`,
      ['input', 'values'],
    );
  }
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const path = ['input', 'values', String(index)];
    verifyPeriod(value, path);
    verifyMoney(value, path);
    const { customerId, periodFrom, periodTo } = value;
    const name = `${customerId} ${periodFrom.getTime()} ${periodTo.getTime()}`;
    if (seen.has(name)) {
      throw new UserProblem(
        'VALUE_TWICE',
        'The value of this customer and period is in the list already: leave one of them out.',
        path,
      );
    }
    seen.add(name);
  }
}

/** @throws UserProblem when one of the ids is of nobody that the brand has met */
export function verifyValuedCustomers(
  ids: readonly string[],
  customers: readonly ValuedCustomer[],
): void {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  for (const [index, id] of ids.entries()) {
    const customer = byId.get(id);
    const path = ['input', 'values', String(index), 'customerId'];
    if (customer?.isKnown !== true) {
      throw new UserProblem(
        'CUSTOMER_UNKNOWN',
        'There is no customer with this id among those that the brand has been in touch with.',
        path,
      );
    }
    if (!customer.isErased) continue;
    throw new UserProblem(
      'CUSTOMER_ERASED',
      'The customer has been erased: nothing is taken in of somebody who is forgotten.',
      path,
    );
  }
}

function verifyPeriod({ periodFrom, periodTo }: ValueDraft, path: readonly string[]): void {
  if (periodFrom < periodTo) return;
  throw new UserProblem(
    'PERIOD_WRONG',
    'A period ends after it begins: give periodTo behind periodFrom.',
    [...path, 'periodTo'],
  );
}

function verifyMoney(
  { revenueMinor, currency, orders }: ValueDraft,
  path: readonly string[],
): void {
  if (!(Number.isSafeInteger(revenueMinor) && revenueMinor >= 0 && CURRENCIES.has(currency))) {
    throw new UserProblem(
      'MONEY_WRONG',
      'A revenue is a whole number of 0 or more in the smallest unit of a currency of ISO 4217: 1250 and EUR are twelve euros fifty.',
      [...path, 'revenueMinor'],
    );
  }
  if (orders === null || orders >= 0) return;
  throw new UserProblem('ORDERS_WRONG', 'Orders are counted from 0: give it or more, or none.', [
    ...path,
    'orders',
  ]);
}
