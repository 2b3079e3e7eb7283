export {
  applyCustomerLinks,
  type CustomerLink,
  customerLinkEffects,
  linkedIds,
  lockCustomers,
  shareCustomers,
} from './apply-links.ts';
export {
  createCustomerLinkTables,
  dropCustomerLinkTables,
  followCustomersOf,
  leaveCustomersOf,
} from './link-tables.ts';
export {
  customersTables,
  eraseCustomers,
  eraseLateRows,
  type Erasure,
  erasureEffects,
  isOfCustomers,
} from './erase-customers.ts';
export {
  type ColumnErasure,
  type CustomersRows,
  cut,
  emptied,
  emptiedJson,
  type ErasurePlan,
  notPersonal,
  renamed,
  replacedBy,
} from './erasure-plan.ts';
export { startErasureSweeps } from './erasure-sweeps.ts';
export {
  createErasureTables,
  dropErasureTables,
  ignoreErasedOf,
  IS_NOT_ERASING,
  noticeErasedOf,
} from './erasure-tables.ts';
export {
  createCustomerExport,
  type CustomerExport,
  type ExportCustomer,
} from './export-customers.ts';
export {
  createRetentionPolicies,
  expiredIds,
  expireRows,
  type RetentionPolicies,
  type RetentionPolicy,
} from './retention.ts';
export { createRetentionTables, dropRetentionTables } from './retention-tables.ts';
