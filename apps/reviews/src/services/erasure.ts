import { cut, emptiedJson, type ErasurePlan, notPersonal, renamed } from '@cx/customer-links';

/** What becomes of reviews when their author is erased: ratings, status and times stay. */
export const erasure: ErasurePlan = {
  domain: 'reviews',
  tables: {
    retention_policy: { tellsOfNobody: 'How long a brand keeps words.' },
    review: {
      of: { customer: 'customer_id' },
      columns: {
        external_id: renamed,
        url: cut,
        title: cut,
        text: cut,
        author_name: cut,
        ...notPersonal('A word of a closed list.', 'status'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The place that the review is from.', 'source'),
        ...notPersonal('One of the languages of many.', 'language'),
        ...notPersonal('Ratings of what the brand asks all about.', 'aspects'),
      },
    },
    review_publication: {
      of: { parent: 'review', by: 'review_id' },
      columns: {
        mediation: emptiedJson('from', 'by'),
        edits: emptiedJson(),
        reply: emptiedJson(),
        ...notPersonal('A word of a closed list.', 'rejection_reason'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
  },
  retention: { table: 'review', since: 'submitted_at' },
  keptInEvents: [
    'channel',
    'direction',
    'type',
    'reason',
    'by',
    'from',
    'origin',
    'priority',
    'language',
  ],
};
