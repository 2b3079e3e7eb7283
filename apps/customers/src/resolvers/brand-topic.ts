import { languageOf, labelsOfTopic } from '@cx/text-analysis/topics';

import type { BrandTopicResolvers } from '../generated/resolver-types.ts';

export const BrandTopic: BrandTopicResolvers = {
  label: ({ key, labels }, { language }) =>
    (labels ?? labelsOfTopic(key))?.[languageOf(language) ?? 'en'] ?? key,
  terms({ terms }, { language }) {
    const known = languageOf(language);
    return known === null ? [] : [...terms[known]];
  },
};
