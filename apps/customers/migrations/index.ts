import { CreateCustomers1795251600000 } from './1795251600000-create-customers.ts';
import { SecureCustomersRows1795341600000 } from './1795341600000-secure-customers-rows.ts';
import { MergeCustomers1795689000000 } from './1795689000000-merge-customers.ts';
import { RecordConsents1795689100000 } from './1795689100000-record-consents.ts';
import { RememberCustomersRequests1795689200000 } from './1795689200000-remember-requests.ts';
import { EraseCustomers1795689500000 } from './1795689500000-erase-customers.ts';
import { NameTopics1795691100000 } from './1795691100000-name-topics.ts';
import { RegisterTouchpoints1795800110000 } from './1795800110000-register-touchpoints.ts';
import { MeasureCustomers1795800120000 } from './1795800120000-measure-customers.ts';
import { TellPendingCustomers1795900000000 } from './1795900000000-tell-pending-facts.ts';

/** In order. Add at the end; never edit one that has been merged. */
export const migrations = [
  CreateCustomers1795251600000,
  SecureCustomersRows1795341600000,
  MergeCustomers1795689000000,
  RecordConsents1795689100000,
  RememberCustomersRequests1795689200000,
  EraseCustomers1795689500000,
  NameTopics1795691100000,
  RegisterTouchpoints1795800110000,
  MeasureCustomers1795800120000,
  TellPendingCustomers1795900000000,
];
