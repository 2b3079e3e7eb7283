import type { MentionAuthorResolvers } from '../generated/resolver-types.ts';

export const MentionAuthor: MentionAuthorResolvers = {
  networkUserId: ({ authorNetworkUserId }) => authorNetworkUserId,
  handle: ({ authorHandle }) => authorHandle,
  followers: ({ authorFollowers }) => authorFollowers,
  verified: ({ authorVerified }) => authorVerified,
};
