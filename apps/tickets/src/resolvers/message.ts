import { analysisOf } from '@cx/text-enrichment';

import type { MessageResolvers } from '../generated/resolver-types.ts';

export const Message: MessageResolvers = {
  author: ({ authorKind, author }) => ({ kind: authorKind, displayName: author }),
  analysis: ({ id }, _args, { analyses }) => analysisOf(analyses, id),
};
