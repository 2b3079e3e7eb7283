import { cut, type ErasurePlan, notPersonal } from '@cx/customer-links';

/** What becomes of a customer who is erased: an id, the time of the first touch and the brands stay. */
export const erasure: ErasurePlan = {
  domain: 'customers',
  tables: {
    brand: { tellsOfNobody: 'What a company is called.' },
    team: { tellsOfNobody: 'Who works for a brand.' },
    touchpoint: { tellsOfNobody: 'Where people meet a brand.' },
    topic_version: { tellsOfNobody: 'What a brand calls its topics.' },
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
        verified_by: cut,
      },
    },
    // What it is about is decided: nobody is left to be compared.
    merge_proposal: {
      of: { customer: 'left_id', orCustomer: 'right_id' },
      isRemoved: true,
      columns: { brand_ids: cut, rule: cut, evidence: cut, status: cut, decided_by: cut },
    },
    merge_event: {
      of: { customer: 'winner_id', orCustomer: 'loser_id' },
      columns: {
        reason: cut,
        ...notPersonal('A word of a closed list.', 'rule', 'winner_kind'),
        ...notPersonal('Keys of brands.', 'brand_ids'),
        ...notPersonal('Ids.', 'customer_ids', 'identity_ids'),
        ...notPersonal('What was compared and how close it was, not what it said.', 'evidence'),
        ...notPersonal('Names of columns.', 'filled'),
        ...notPersonal('The id of a principal.', 'actor', 'undone_by'),
      },
    },
    consent: {
      of: { customer: 'customer_id' },
      columns: {
        ...notPersonal('A word of a closed list.', 'purpose'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The place where it was said.', 'source'),
        ...notPersonal('The id of a principal.', 'recorded_by'),
      },
    },
    customer_value: {
      of: { customer: 'customer_id' },
      columns: {
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('One of the currencies of many.', 'currency'),
        ...notPersonal('The id of a principal.', 'recorded_by'),
      },
    },
    customer_brand: {
      of: { customer: 'customer_id' },
      columns: { ...notPersonal('The key of a brand.', 'brand_id') },
    },
  },
  keptInEvents: ['kind', 'domain', 'revenueMinor', 'currency'],
};
