import { parseId } from '@cx/subgraph';

import type { EarlierContactResolvers, MentionResolvers } from '../generated/resolver-types.ts';
import { exhaustedUnknownBecause } from '../services/exhausted-options.ts';
import { subjectOf } from '../services/subject.ts';

export const Mention: MentionResolvers = {
  __resolveReference: ({ id }) => ({ id: parseId(id, 'mention') }),
  async exhaustedOptions({ id }, _args, { exhausted }) {
    const [mention, earlierContacts] = await Promise.all([
      exhausted.mentionById.load(id),
      exhausted.triedByMentionId.load(id),
    ]);
    if (mention === null) return null;
    const { isExhausted } = mention;
    return { isExhausted, reason: exhaustedUnknownBecause(mention), earlierContacts };
  },
};

export const EarlierContact: EarlierContactResolvers = {
  subject: ({ domain, contactId }) => subjectOf(domain, contactId),
};
