import { oneByKey } from '@cx/database';
import { type Connection, connectionOf, type PageRequest } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Customer } from '../entities/customer.ts';
import type { CustomerFilter, CustomerRepository } from '../repositories/customers.ts';

export interface CustomerLoaders {
  readonly byId: DataLoader<string, Customer | null>;
  newest(request: PageRequest<CustomerFilter>): Promise<Connection<Customer>>;
  oldest(request: PageRequest<CustomerFilter>): Promise<Connection<Customer>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createCustomerLoaders(repository: CustomerRepository): CustomerLoaders {
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), (customer) => customer.id),
    ),
    newest: (request) =>
      connectionOf({ name: 'Query.customers NEWEST', list: repository.newest }, request),
    oldest: (request) =>
      connectionOf({ name: 'Query.customers OLDEST', list: repository.oldest }, request),
  };
}
