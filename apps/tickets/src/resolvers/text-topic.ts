import { topicLabel } from '@cx/text-enrichment';

import type { TextTopicResolvers } from '../generated/resolver-types.ts';

export const TextTopic: TextTopicResolvers = {
  label: ({ key }, { language }) => topicLabel(key, language),
};
