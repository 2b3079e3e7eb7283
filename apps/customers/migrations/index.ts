import { CreateCustomers1795251600000 } from './1795251600000-create-customers.ts';
import { SecureCustomersRows1795341600000 } from './1795341600000-secure-customers-rows.ts';
import { EraseCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { RememberRequests1795689501000 } from './1795689501000-remember-requests.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateCustomers1795251600000,
  SecureCustomersRows1795341600000,
  EraseCustomers1795689500000,
  RememberRequests1795689501000,
];
