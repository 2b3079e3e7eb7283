import type { MentionAbuseResolvers } from '../generated/resolver-types.ts';

export const MentionAbuse: MentionAbuseResolvers = {
  status: ({ verdict }) => verdict ?? 'FLAGGED',
};
