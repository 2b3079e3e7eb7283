import { oneByKey } from '@cx/database';
import { type Connection, connectionOf, type PageRequest } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Customer } from '../entities/customer.ts';
import type { CustomerFilter, CustomerRepository } from '../repositories/customers.ts';

export interface CustomerLoaders {
  /** Who stands for the id now: the id of somebody who was merged leads to the winner. */
  readonly byId: DataLoader<string, Customer | null>;
  newest(request: PageRequest<CustomerFilter>): Promise<Connection<Customer>>;
  oldest(request: PageRequest<CustomerFilter>): Promise<Connection<Customer>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createCustomerLoaders(repository: CustomerRepository): CustomerLoaders {
  return {
    byId: new DataLoader((ids) => findStanding(repository, ids)),
    newest: (request) =>
      connectionOf({ name: 'Query.customers NEWEST', list: repository.newest }, request),
    oldest: (request) =>
      connectionOf({ name: 'Query.customers OLDEST', list: repository.oldest }, request),
  };
}

async function findStanding(
  repository: CustomerRepository,
  ids: readonly string[],
): Promise<(Customer | null)[]> {
  const asked = oneByKey(ids, await repository.findByIds(ids), ({ id }) => id);
  const winners = new Set(asked.flatMap((customer) => customer?.mergedInto ?? []));
  if (winners.size === 0) return asked;
  const standing = new Map((await repository.findByIds([...winners])).map((row) => [row.id, row]));
  return asked.map((customer) =>
    customer?.mergedInto == null ? customer : (standing.get(customer.mergedInto) ?? null),
  );
}
