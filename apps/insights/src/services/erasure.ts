import { cut, type ErasurePlan, notPersonal } from '@cx/customer-links';

/** What becomes of a journey when its customer is erased: the touches stay, without what they were about. */
export const erasure: ErasurePlan = {
  domain: 'insights',
  tables: {
    interaction: {
      of: { customer: 'customer_id' },
      columns: {
        summary: cut,
        ...notPersonal('A word of a closed list.', 'domain', 'channel', 'direction'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
  },
  keptInEvents: [],
};
