export { applyCustomerLinks, type CustomerLink, customerLinkEffects } from './apply-links.ts';
export {
  createCustomerLinkTables,
  dropCustomerLinkTables,
  followCustomersOf,
  leaveCustomersOf,
} from './link-tables.ts';
