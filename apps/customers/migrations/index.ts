import { CreateCustomers1795251600000 } from './1795251600000-create-customers.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [CreateCustomers1795251600000];
