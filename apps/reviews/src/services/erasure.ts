import {
  cut,
  emptied,
  emptiedJson,
  type ErasurePlan,
  notPersonal,
  renamed,
  replacedBy,
} from '@cx/customer-links';
import { brandTopicsErasure, textAnalysisErasure } from '@cx/text-enrichment';

/** What becomes of reviews when their author is erased: ratings, status and times stay. */
export const erasure: ErasurePlan = {
  domain: 'reviews',
  tables: {
    publication_policy: { tellsOfNobody: 'How long a brand holds reviews.' },
    source_capability: { tellsOfNobody: 'What a place allows.' },
    brand_topics: brandTopicsErasure,
    retention_policy: { tellsOfNobody: 'How long a brand keeps words.' },
    review: {
      of: { customer: 'customer_id' },
      columns: {
        external_id: renamed,
        url: cut,
        title: cut,
        text: cut,
        author_name: cut,
        // An order is one person's; a product and a place are anybody's.
        subject_ref: replacedBy(
          `CASE subject_type WHEN 'ORDER' THEN 'erased:' || id ELSE subject_ref END`,
        ),
        ...notPersonal('A word of a closed list.', 'status', 'subject_type'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The place that the review is from.', 'source'),
        ...notPersonal('One of the languages of many.', 'language'),
        ...notPersonal('Ratings of what the brand asks all about.', 'aspects'),
      },
    },
    text_analysis: textAnalysisErasure('review'),
    review_reply: {
      of: { parent: 'review', by: 'review_id' },
      columns: {
        text: emptied,
        edits: emptiedJson(),
        ...notPersonal('The id of a principal.', 'written_by', 'approved_by'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    review_reply_draft: {
      of: { parent: 'review', by: 'review_id' },
      columns: {
        text: emptied,
        returns: emptiedJson('by', 'returnedBy'),
        ...notPersonal('A word of a closed list.', 'state'),
        ...notPersonal('The id of a principal.', 'drafted_by', 'approved_by'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    review_ticket: {
      of: { parent: 'review', by: 'review_id' },
      columns: {
        ...notPersonal('The id of a principal.', 'requested_by'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    review_publication: {
      of: { parent: 'review', by: 'review_id' },
      columns: {
        mediation: emptiedJson('from', 'by'),
        edits: emptiedJson(),
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
    'source',
    'status',
    'subjectType',
    'topics',
    'sentiment',
    'intents',
    'emotions',
  ],
};
