import type { Database } from '@cx/database';

import { customerDues } from '../repositories/customer-dues.ts';
import { customerFacts } from '../repositories/customer-facts.ts';
import { reckonings } from '../repositories/reckonings.ts';
import { type ReckonedCustomer, reckonCustomer } from './reckon-customer.ts';

export interface CustomerReckoner {
  /**
   * Reckons some of the customers of whom facts were written, and some of whom something changes with time: all that
   * only the facts of all domains together tell. However many do it at the same time, each customer is reckoned
   * by one of them.
   *
   * @returns how many customers it has reckoned
   */
  reckonDue(): Promise<number>;
}

export interface CustomerReckonerDependencies {
  readonly database: Database;
  readonly now: () => Date;
}

const MOST_AT_ONCE = 200;

export function createCustomerReckoner({
  database,
  now,
}: CustomerReckonerDependencies): CustomerReckoner {
  return {
    reckonDue: () =>
      database.write(async (query) => {
        const ids = await customerDues.claim(query, now(), MOST_AT_ONCE);
        if (ids.length === 0) return 0;
        const at = now();
        const reckoned = (await customerFacts.load(query, ids)).map((facts) =>
          reckonCustomer(facts, at),
        );
        const all = <Row>(rowsOf: (one: ReckonedCustomer) => readonly Row[]): Row[] =>
          reckoned.flatMap(rowsOf);
        await reckonings.start(query);
        await reckonings.firstContacts(
          query,
          all(({ firstContacts }) => firstContacts),
        );
        await reckonings.exhausted(
          query,
          all(({ exhausted }) => exhausted),
        );
        await reckonings.states.replace(
          query,
          ids,
          all(({ state }) => [state]),
        );
        await reckonings.issues.replace(
          query,
          ids,
          all(({ issues }) => issues),
        );
        await reckonings.issueContacts.replace(
          query,
          ids,
          all(({ issueContacts }) => issueContacts),
        );
        await reckonings.tried.replace(
          query,
          ids,
          all(({ tried }) => tried),
        );
        await reckonings.evidence.replace(
          query,
          ids,
          all(({ evidence }) => evidence),
        );
        await reckonings.outcomes.replace(
          query,
          ids,
          all(({ outcomes }) => outcomes),
        );
        return ids.length;
      }),
  };
}
