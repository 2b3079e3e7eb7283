import {
  type ColumnErasure,
  cut,
  emptied,
  type ErasurePlan,
  notPersonal,
  renamed,
} from '@cx/customer-links';
import { brandTopicsErasure, textAnalysisErasure } from '@cx/text-enrichment';

/** What becomes of mentions when their author is erased: kind, sentiment, topics, times and looks stay. */
export const erasure: ErasurePlan = {
  domain: 'mentions',
  before: [renamedIn('in_reply_to'), renamedIn('conversation_id')],
  tables: {
    brand_handle: { tellsOfNobody: 'Accounts of a brand.' },
    community: { tellsOfNobody: 'A group of many.' },
    community_look: { tellsOfNobody: 'How large a group was.' },
    competitor_panel: { tellsOfNobody: 'Brands.' },
    brand_topics: brandTopicsErasure,
    retention_policy: { tellsOfNobody: 'How long a brand keeps words.' },
    mention: {
      of: { customer: 'customer_id' },
      columns: {
        in_reply_to: ofKnownMention('in_reply_to'),
        conversation_id: ofKnownMention('conversation_id'),
        external_id: renamed,
        url: cut,
        author_network_user_id: cut,
        author_handle: cut,
        text: cut,
        ...notPersonal(
          'A word of a closed list.',
          'kind',
          'visibility',
          'sentiment',
          'source_kind',
        ),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The place that the mention is from.', 'source', 'network'),
        ...notPersonal('One of the languages of many.', 'language'),
        ...notPersonal('What many speak of.', 'topics'),
      },
    },
    text_analysis: textAnalysisErasure('mention'),
    mention_version: {
      of: { parent: 'mention', by: 'mention_id' },
      columns: {
        text: cut,
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    mention_state: {
      of: { parent: 'mention', by: 'mention_id' },
      columns: {
        ...notPersonal('A word of a closed list.', 'visibility', 'abuse_kind', 'abuse_verdict'),
        ...notPersonal(
          'The id of a principal.',
          'abuse_flagged_by',
          'abuse_reviewed_by',
          'escalated_by',
        ),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    mention_reply: {
      of: { parent: 'mention', by: 'mention_id' },
      columns: {
        text: emptied,
        external_id: {
          becomes: () => `CASE WHEN external_id IS NOT NULL THEN 'erased:' || id END`,
          isName: true,
        },
        ...notPersonal('A word of a closed list.', 'visibility'),
        ...notPersonal('Who works for the brand.', 'agent_name', 'recorded_by'),
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    community_member: {
      of: { parent: 'mention', by: 'mention_id' },
      columns: {
        account: { becomes: () => `'erased:' || id` },
        ...notPersonal('The key of a brand.', 'brand_id'),
      },
    },
    mention_metric: {
      of: { parent: 'mention', by: 'mention_id' },
      columns: { ...notPersonal('The key of a brand.', 'brand_id') },
    },
  },
  retention: {
    table: 'mention',
    since: 'posted_at',
    isHeld: 'EXISTS (SELECT FROM mention_state WHERE mention_id = mention.id AND legal_hold)',
  },
  keptInEvents: [
    'channel',
    'direction',
    'kind',
    'type',
    'sentiment',
    'origin',
    'priority',
    'language',
    'topics',
    'network',
    'sourceKind',
    'intents',
    'emotions',
  ],
};

/** Whoever answered a mention keeps its place in the talk, under the name that stands for it from now on. */
function renamedIn(column: string): string {
  return `
    UPDATE mention SET ${column} = 'erased:' || own.id
    FROM mention AS own
    WHERE own.customer_id = ANY ($1::uuid[]) AND mention.brand_id = own.brand_id
      AND mention.source = own.source AND mention.${column} = own.external_id`;
}

/** The name of a mention that is not here may be one of the author's own. */
function ofKnownMention(column: string): ColumnErasure {
  const becomes = (): string => `CASE WHEN ${column} LIKE 'erased:%' OR EXISTS (
    SELECT FROM mention AS other WHERE other.brand_id = mention.brand_id
      AND other.source = mention.source AND other.external_id = mention.${column}) THEN ${column} END`;
  return { becomes, isName: true };
}
