import {
  type ColumnErasure,
  cut,
  type ErasurePlan,
  notPersonal,
  renamed,
} from '@cx/customer-links';

/** What becomes of mentions when their author is erased: kind, sentiment, topics, times and looks stay. */
export const erasure: ErasurePlan = {
  domain: 'mentions',
  before: [renamedIn('in_reply_to'), renamedIn('conversation_id')],
  tables: {
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
        ...notPersonal('A word of a closed list.', 'kind', 'visibility', 'sentiment'),
        ...notPersonal('The key of a brand.', 'brand_id'),
        ...notPersonal('The place that the mention is from.', 'source', 'network'),
        ...notPersonal('One of the languages of many.', 'language'),
        ...notPersonal('What many speak of.', 'topics'),
      },
    },
    mention_metric: {
      of: { parent: 'mention', by: 'mention_id' },
      columns: { ...notPersonal('The key of a brand.', 'brand_id') },
    },
  },
  retention: { table: 'mention', since: 'posted_at' },
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
