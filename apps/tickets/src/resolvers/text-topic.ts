import { topicLabel } from '@cx/text-enrichment';

import type { TextTopicResolvers } from '../generated/resolver-types.ts';

export const TextTopic: TextTopicResolvers = {
  label: (topic, { language }, { ownTopics }) => topicLabel(topic, language, ownTopics),
};
