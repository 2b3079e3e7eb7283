import { cut, type ErasurePlan, notPersonal } from '@cx/customer-links';

/** What becomes of a customer who is erased: an id, the time of the first touch and the brands stay. */
export const erasure: ErasurePlan = {
  domain: 'customers',
  tables: {
    brand: { tellsOfNobody: 'What a company is called.' },
    erased_mark: { tellsOfNobody: 'Digests that tell nothing without their key.' },
    erasure: { tellsOfNobody: 'That there was somebody, and which principal asked.' },
    erasure_receipt: { tellsOfNobody: 'Which domains are done.' },
    customer: {
      of: { customer: 'id' },
      columns: {
        display_name: cut,
        age_band: cut,
        gender: cut,
        country: cut,
        ...notPersonal('A word of a closed list.', 'kind'),
      },
    },
    // A mark is nothing but personal: its digest in erased_mark is what is left.
    identity: {
      of: { customer: 'customer_id' },
      isRemoved: true,
      columns: {
        kind: cut,
        network: cut,
        value: cut,
        source: cut,
        method: cut,
      },
    },
    customer_brand: {
      of: { customer: 'customer_id' },
      columns: { ...notPersonal('The key of a brand.', 'brand_id') },
    },
  },
  keptInEvents: ['kind', 'domain'],
};
